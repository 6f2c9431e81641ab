"""One letter of a word becomes the letter of another script that looks like it."""

from __future__ import annotations

import re
from random import Random

from perturb.spoiling import change_one, substitute
from transcheck.core.document import Document

_LATIN, _CYRILLIC = "aceopxy", "асеорху"
_WORD = re.compile(r"\b(?:[A-Za-z]{2,}[aceopxy][a-z]+|[А-Яа-я]{2,}[асеорху][а-я]+)\b")


def spoil(document: Document, rng: Random) -> Document | None:
    return change_one(
        document, rng, lambda segment, rng: substitute(segment.target or "", rng, _WORD, _swapped)
    )


def _swapped(word: str, rng: Random) -> str:
    ours, theirs = (_LATIN, _CYRILLIC) if word[0].isascii() else (_CYRILLIC, _LATIN)
    place = rng.choice([place for place, letter in enumerate(word) if letter in ours])
    return word[:place] + theirs[ours.index(word[place])] + word[place + 1 :]
