"""Another name: a name inside a sentence is exchanged for one that is not in the article."""

from __future__ import annotations

import re
from random import Random

from perturb.spoiling import NAME, change_one, substitute
from transcheck.core.document import Document

_STRANGERS = [
    "Karzai",
    "Okafor",
    "Lindqvist",
    "Moreau",
    "Tanaka",
    "Brennan",
    "Castellano",
    "Duarte",
    "Petrenko",
]
_CALENDAR = re.compile(r"\w+day|January|February|March|April|June|July|August|\w+ber")


def spoil(document: Document, rng: Random) -> Document | None:
    def other(name: str, rng: Random) -> str:
        return name if _CALENDAR.fullmatch(name) else rng.choice(_STRANGERS)

    return change_one(document, rng, lambda segment, rng: substitute(segment.target or "", rng, NAME, other))
