"""How long a translation is to be expected from its source, judged by the rest of the article."""

from __future__ import annotations

import math
from collections.abc import Iterator
from statistics import median

from transcheck.core.document import Document
from transcheck.core.segment import Segment

_FEWEST_PAIRS = 6  # fewer say nothing about what is usual
_SHORTEST = 40  # characters of the shorter side: brief sentences vary freely
# How far from the usual is too far, in robust standard deviations of this article.
_LIMIT = 3.0
_SHARE = 0.6  # free wording leaves more than this of the usual length, as a rule


def unusual_lengths(document: Document, *, shorter: bool) -> Iterator[tuple[Segment, float]]:
    """Segments whose target is far shorter (or far longer) than usual, with the share of the
    expected length that it has."""
    pairs = [
        (segment, segment.source, segment.target)
        for segment in document.segments
        if segment.source and segment.target
    ]
    if len(pairs) < _FEWEST_PAIRS:
        return
    usual = median(len(target) / len(source) for _, source, target in pairs)
    deviations = [_deviation(usual * len(source), len(target)) for _, source, target in pairs]
    spread = max(1.0, 1.4826 * median(abs(deviation) for deviation in deviations))
    for (segment, source, target), deviation in zip(pairs, deviations, strict=True):
        expected = usual * len(source)
        share = len(target) / expected
        if shorter:
            far = deviation < -_LIMIT * spread and share < _SHARE
        else:
            far = deviation > _LIMIT * spread and share > 1 / _SHARE
        if far and max(expected, len(target)) >= _SHORTEST:
            yield segment, share


def _deviation(expected: float, length: int) -> float:
    """The spread of lengths grows with the root of the length (Gale & Church 1993)."""
    return (length - expected) / math.sqrt(max(expected, length))
