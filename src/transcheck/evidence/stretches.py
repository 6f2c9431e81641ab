"""Stretches of words that the other side does not say: where doubt is dense, not where it is complete.

Of all stretches the one with the greatest sum of log-odds is taken (Bentley 1984, "Programming Pearls:
Algorithm Design Techniques"), then the best of what is left on either side of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from transcheck.core.span import Span
from transcheck.evidence.odds import log_odds
from transcheck.evidence.reading import Surprise

NEUTRAL = 0.2
"""The doubt that speaks neither for a stretch nor against it: of all words few are wrong, so that a doubt of
one half is a strong one."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """``words`` as they follow each other, ``odds`` the sum of their log-odds beyond those of a neutral
    word."""

    words: tuple[Surprise, ...]
    odds: float

    @property
    def span(self) -> Span:
        """From the first word to the last."""
        return Span(self.words[0].span.start, self.words[-1].span.end)


def stretches(words: Sequence[Surprise]) -> Iterator[Stretch]:
    """The doubtful stretches of a text, in reading order."""
    best = _best([log_odds(one.doubt) - log_odds(NEUTRAL) for one in words])
    if best is None:
        return
    start, end, odds = best
    yield from stretches(words[:start])
    yield Stretch(tuple(words[start:end]), odds)
    yield from stretches(words[end:])


def _best(values: Sequence[float]) -> tuple[int, int, float] | None:
    """(start, end, sum) of the stretch with the greatest sum; None where no value is positive."""
    best: tuple[int, int, float] | None = None
    start, total = 0, 0.0
    for place, value in enumerate(values):
        if total <= 0:
            start, total = place, 0.0
        total += value
        if total > 0 and (best is None or total > best[2]):
            best = start, place + 1, total
    return best
