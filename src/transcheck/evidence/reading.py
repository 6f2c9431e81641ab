"""What the models make of one pair of texts: a fresh translation, a translation back, and word by word
what one text says that the other does not.

A word's surprise is relative: how much more probable it is where the other side certainly says it. A word
of the source is compared given a fresh translation of the source and given the text; a word of the text
given its own translation back and given the source. That takes away what is rare or odd about the word
itself, and leaves what the other side does not support.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from transcheck.core.hypothesis import WordLink
from transcheck.core.span import Span
from transcheck.engines.base import PairScore
from transcheck.engines.words import words


@dataclass(frozen=True, slots=True)
class Surprise:
    """A word of one text. ``known``: its log-probability (nats) where the other side is known to say it;
    ``given``: where the other side is the text that is to be judged; ``doubt``: 0 to 1, how likely the
    other side does not say it, all things considered (:mod:`transcheck.evidence.doubts`)."""

    span: Span
    known: float
    given: float
    doubt: float = 0.0

    @property
    def nats(self) -> float:
        """By how much it is more probable where the other side is known to say it."""
        return self.known - self.given


@dataclass(frozen=True, slots=True)
class Reading:
    """``fresh`` is the model's own translation of the source, ``back`` that of the target. ``unsaid`` are
    the words of the source, the more surprising the less the target says them; ``unfounded`` the words of
    the target, the more surprising the less the source says them. ``links`` align the two texts by the
    forward model, ``links_back`` by the one for the way back. ``lag`` and ``lag_back``: by how many nats a
    token the fresh translation is more probable than the text, in both directions. ``total``, ``total_back``:
    log-probability of the target given the source, and of the source given the target.
    Without a model for the way back, what it would know is empty."""

    source: str
    target: str
    fresh: str
    back: str
    unsaid: tuple[Surprise, ...]
    unfounded: tuple[Surprise, ...]
    links: tuple[WordLink, ...]
    links_back: tuple[WordLink, ...] = ()
    lag: float = 0.0
    lag_back: float = 0.0
    total: float = 0.0
    total_back: float = 0.0


def surprises(text: str, known: PairScore, given: PairScore) -> Iterator[Surprise]:
    """The words of ``text``, scored where the other side is ``known`` to say them and as ``given``."""
    spans = words(text)
    totals = _by_word(spans, known), _by_word(spans, given)
    for span, one, other in zip(spans, *totals, strict=True):
        yield Surprise(span, one, other)


def _by_word(spans: Sequence[Span], score: PairScore) -> list[float]:
    """The log-probability of each word: the sum of its pieces. A piece may begin with the space before."""
    starts = [span.start for span in spans]
    totals = [0.0] * len(spans)
    for piece, nats in zip(score.spans, score.per_token, strict=True):
        place = max(0, bisect_right(starts, piece.start) - 1)
        if place + 1 < len(spans) and piece.start >= spans[place].end:
            place += 1
        if len(piece) and spans:
            totals[place] += nats
    return totals
