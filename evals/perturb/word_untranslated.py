"""A word stays in the language of the source: one of its words that the translation does not have."""

from __future__ import annotations

import re
from random import Random

from perturb.spoiling import change_one, substitute
from transcheck.core.document import Document
from transcheck.core.segment import Segment

_WORD = re.compile(r"(?<=\s)[^\W\d_A-ZÀ-Þ]{5,}(?=\s)")
_LATIN = re.compile(r"[a-zà-ÿ]+")


def spoil(document: Document, rng: Random) -> Document | None:
    everything = " ".join(segment.target or "" for segment in document.segments)

    def copy(segment: Segment, rng: Random) -> str | None:
        theirs = [word for word in _WORD.findall(segment.source or "") if _LATIN.fullmatch(word)]
        new = [word for word in theirs if not re.search(rf"\b{word[:4]}", everything)]
        if not new:
            return None
        return substitute(segment.target or "", rng, _WORD, lambda word, rng: rng.choice(new))

    return change_one(document, rng, copy)
