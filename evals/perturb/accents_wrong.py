"""A name gets an accent (in English, where a style may want none)."""

from __future__ import annotations

from random import Random

from perturb.spoiling import NAME, change_one, substitute
from transcheck.core.document import Document

_MARKS = str.maketrans("aeiou", "áéíóú")


def spoil(document: Document, rng: Random) -> Document | None:
    if document.target_language != "en":
        return None
    return change_one(
        document,
        rng,
        lambda segment, rng: substitute(
            segment.target or "", rng, NAME, lambda name, _: name[0] + name[1:].translate(_MARKS)
        ),
    )
