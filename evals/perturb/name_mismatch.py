"""A name that came out of nowhere: a pronoun becomes a name that is not in the article."""

from __future__ import annotations

import re
from random import Random

from perturb.spoiling import change_one, substitute
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
_PRONOUN = re.compile(r"(?<=[a-zà-ÿ,] )(?:he|she|they|him|ele|ela|eles)\b")


def spoil(document: Document, rng: Random) -> Document | None:
    def stranger(pronoun: str, rng: Random) -> str:
        return rng.choice(_STRANGERS)

    return change_one(
        document, rng, lambda segment, rng: substitute(segment.target or "", rng, _PRONOUN, stranger)
    )
