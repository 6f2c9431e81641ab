"""Half of a sentence gets the capitals of a headline, or a word a capital inside."""

from __future__ import annotations

import re
from random import Random

from perturb.spoiling import change_one, substitute
from transcheck.core.document import Document
from transcheck.core.segment import Segment

_WORD = re.compile(r"(?<= )[a-z]{5,}(?= )")
_LANGUAGES = ("en", "pt", "es", "fr")
_LENGTH = 8


def spoil(document: Document, rng: Random) -> Document | None:
    return change_one(document, rng, _recased) if (document.target_language or "")[:2] in _LANGUAGES else None


def _recased(segment: Segment, rng: Random) -> str | None:
    if rng.random() < 0.5:
        return substitute(segment.target or "", rng, _WORD, _inside)
    words = (segment.target or "").split()
    start = len(words) - _LENGTH
    if start < 1 or any(re.search(r"[\"“”«»]", word) for word in words[start:]):
        return None
    return " ".join([*words[:start], *(word[:1].upper() + word[1:] for word in words[start:])])


def _inside(word: str, rng: Random) -> str:
    place = rng.randrange(2, len(word) - 1)
    return word[:place] + word[place].upper() + word[place + 1 :]
