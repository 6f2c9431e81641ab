"""Stretches: where doubt is dense."""

import math

import pytest

from transcheck.core.span import Span
from transcheck.evidence.reading import Surprise
from transcheck.evidence.stretches import NEUTRAL, stretches

# id -> (doubts of the words, the stretches as (first, behind the last))
FOUND = {
    "none": ([0.1, 0.15, 0.1], []),
    "all": ([0.9, 0.9], [(0, 2)]),
    "in the middle": ([0.1, 0.9, 0.9, 0.1], [(1, 3)]),
    "over a gap": ([0.9, 0.9, 0.05, 0.9, 0.9], [(0, 5)]),
    "two, since the gap is too deep": ([0.5, 0.01, 0.01, 0.5], [(0, 1), (3, 4)]),
    "certain words are not beyond all measure": ([1.0, 0.0, 0.0, 0.0, 1.0], [(0, 1), (4, 5)]),
    "no words": ([], []),
}


@pytest.mark.parametrize(("doubts", "expected"), FOUND.values(), ids=FOUND)
def test_stretches(doubts: list[float], expected: list[tuple[int, int]]) -> None:
    words = [Surprise(Span(n, n + 1), 0, 0, doubt) for n, doubt in enumerate(doubts)]
    assert [(one.span.start, one.span.end) for one in stretches(words)] == expected


def test_odds_add_up() -> None:
    (stretch,) = stretches([Surprise(Span(0, 1), 0, 0, 0.75), Surprise(Span(2, 3), 0, 0, NEUTRAL)])
    assert list(stretch.words) == [Surprise(Span(0, 1), 0, 0, 0.75)]
    (stretch,) = stretches([Surprise(Span(0, 1), 0, 0, 0.75), Surprise(Span(2, 3), 0, 0, 0.75)])
    assert stretch.odds == pytest.approx(2 * (math.log(3) - math.log(0.25)))
    assert stretch.span == Span(0, 3)
