"""A clause of a sentence is gone: what stands between two punctuation marks, or after the last."""

from __future__ import annotations

import re
from itertools import pairwise
from random import Random

from perturb.spoiling import change_one
from transcheck.core.document import Document
from transcheck.core.segment import Segment

_MARK = re.compile(r"[,;:–—] ")
_FEWEST = 4  # words, of what goes and of what is left


def spoil(document: Document, rng: Random) -> Document | None:
    return change_one(document, rng, _without_a_clause)


def _without_a_clause(segment: Segment, rng: Random) -> str | None:
    text = segment.target or ""
    cuts = [0, *(match.end() for match in _MARK.finditer(text)), len(text)]
    clauses = [(start, end) for start, end in pairwise(cuts) if _words(text[start:end]) >= _FEWEST]
    clauses = [one for one in clauses if _words(text) - _words(text[slice(*one)]) >= _FEWEST]
    if not clauses:
        return None
    start, end = rng.choice(clauses)
    if end == len(text):
        return text[:start].rstrip(" ,;:–—") + text[-1]
    left = text[:start] + text[end:]
    return left[:1].upper() + left[1:]


def _words(text: str) -> int:
    return len(text.split())
