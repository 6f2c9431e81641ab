"""A sentence, or six words of one, stays in the language of the source."""

from __future__ import annotations

from random import Random

from perturb.spoiling import change_one
from transcheck.core.document import Document
from transcheck.core.segment import Segment

_PART = 6


def spoil(document: Document, rng: Random) -> Document | None:
    return change_one(document, rng, _copy)


def _copy(segment: Segment, rng: Random) -> str | None:
    source, target = (segment.source or "").split(), (segment.target or "").split()
    if min(len(source), len(target)) < 2 * _PART:
        return None
    if rng.random() < 0.5:
        return segment.source
    here, there = rng.randrange(len(source) - _PART), rng.randrange(len(target) - _PART)
    return " ".join([*target[:there], *source[here : here + _PART], *target[there + _PART :]])
