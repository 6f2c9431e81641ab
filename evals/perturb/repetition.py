"""A word or a phrase is doubled, or a sentence comes back later with a few words left out."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from perturb.spoiling import change_one, with_segments
from transcheck.core.document import Document
from transcheck.core.segment import Role, Segment
from transcheck.core.span import Span


def spoil(document: Document, rng: Random) -> Document | None:
    return change_one(document, rng, _double) if rng.random() < 0.5 else _restate(document, rng)


def _double(segment: Segment, rng: Random) -> str | None:
    words = (segment.target or "").split()
    size = rng.choice([1, 2, 3])
    starts = [
        start
        for start in range(1, len(words) - size)
        if all(word.isalpha() and word.islower() for word in words[start : start + size])
    ]
    if not starts:
        return None
    start = rng.choice(starts)
    return " ".join([*words[: start + size], *words[start:]])


def _restate(document: Document, rng: Random) -> Document | None:
    long = [
        segment
        for segment in document.segments[:-3]
        if segment.role is Role.BODY and len((segment.target or "").split()) >= 15
    ]
    if not long:
        return None
    words = (rng.choice(long).target or "").split()
    kept = " ".join(word for word in words if rng.random() > 0.15)
    again = Segment("p0.s1", Role.BODY, "p0", Span(0, len(kept)), None, kept)
    last = replace(document.segments[-1])
    return with_segments(document, [*document.segments[:-1], again, last])
