"""The headline says that somebody in the article does something that the article does not tell of, or
names somebody or a number that does not stand there."""

from __future__ import annotations

import re
from random import Random

from perturb.spoiling import NAME, substitute, with_target
from transcheck.core.document import Document
from transcheck.core.segment import Segment

_VERBS = (
    *("training", "hosting", "arming", "baking", "poisoning", "teaching", "evacuating", "hypnotising"),
    *("renting", "feeding", "auctioning", "exporting", "jailing", "baptising", "kidnapping", "sponsoring"),
    *("mocking", "tracking", "painting", "vaccinating"),
)
STRANGERS = ("Tolvik", "Orsic", "Brunnow", "Castelmar", "Vasterholm", "Quorvath", "Pelagova", "Ostrander")
_SURNAME = re.compile(r"(?<=[a-z] )[A-Z][a-z]{4,}\b(?! [A-Z])")
_FIGURES = re.compile(r"(?<![\d.,:/-])[1-9]\d*(?![\d.,:/%x-]| [-xa] )")


def spoil(document: Document, rng: Random) -> Document | None:
    way = rng.choice((_new_predicate, _in_headline))
    return way(document, rng) or _in_headline(document, rng)


def _new_predicate(document: Document, rng: Random) -> Document | None:
    body = " ".join(segment.target or "" for segment in document.segments[1:])
    names = sorted(set(NAME.findall(body)))
    verbs = [verb for verb in _VERBS if not re.search(rf"\b{verb[:4]}", body, re.IGNORECASE)]
    if len(names) < 2 or not verbs or (document.target_language or "")[:2] != "en":
        return None
    one, other = rng.sample(names, 2)
    verb = rng.choice(verbs)
    predicate = f"is {verb}" if rng.random() < 0.5 else re.sub("ing$", "s", verb)
    return with_target(document, document.segments[0].id, f"{one} {predicate} {other}")


def _in_headline(document: Document, rng: Random) -> Document | None:
    return other_name_or_number(document, document.segments[0], rng)


def other_name_or_number(document: Document, segment: Segment, rng: Random) -> Document | None:
    """The document with somebody else, in the place of the last word of a name, or another number in figures
    in one of its lines."""
    ways = ((_SURNAME, _stranger), (_FIGURES, _more))
    for pattern, make in rng.sample(ways, len(ways)):
        target = substitute(segment.target or "", rng, pattern, make)
        if target:
            return with_target(document, segment.id, target)
    return None


def _stranger(name: str, rng: Random) -> str:
    return rng.choice(STRANGERS)


def _more(digits: str, rng: Random) -> str:
    return str(int(digits) * 3 + rng.randrange(7, 60))
