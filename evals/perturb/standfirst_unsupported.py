"""The first sentence, taken for a standfirst, gives a person of the article another surname."""

from __future__ import annotations

import re
from dataclasses import replace
from random import Random

from perturb.headline_unsupported import STRANGERS
from perturb.spoiling import with_segments, with_target
from transcheck.core.document import Document
from transcheck.core.segment import Role
from transcheck.facts.lexicon import is_word

_PERSON = re.compile(r"\b[A-Z][a-z]{2,} [A-Z][a-z]{3,}\b")


def spoil(document: Document, rng: Random) -> Document | None:
    headline, first, *rest = document.segments
    text = first.target or ""
    body = " ".join(segment.target or "" for segment in rest)
    language = document.target_language or ""
    persons = [
        match
        for match in _PERSON.finditer(text)
        if match.group() in body and not is_word(match.group().split()[0], language)  # New York is none
    ]
    if not persons:
        return None
    person = rng.choice(persons)
    target = (
        f"{text[: person.start()]}{person.group().split()[0]} {rng.choice(STRANGERS)}{text[person.end() :]}"
    )
    standfirst = replace(first, role=Role.STANDFIRST)
    return with_target(with_segments(document, [headline, standfirst, *rest]), first.id, target)
