"""What the models make of one pair of texts: a fresh translation, a translation back, and word by word
what one text says that the other does not.

A word's surprise is relative: how much more probable it is where the other side certainly says it. A word
of the source is compared given a fresh translation of the source and given the text; a word of the text
given its own translation back and given the source. That takes away what is rare or odd about the word
itself, and leaves what the other side does not support.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from transcheck.core.hypothesis import WordLink
from transcheck.core.span import Span
from transcheck.engines.base import PairScore
from transcheck.engines.words import words


@dataclass(frozen=True, slots=True)
class Surprise:
    """A word, and by how many nats it is more probable where the other side is known to say it."""

    span: Span
    nats: float


@dataclass(frozen=True, slots=True)
class Reading:
    """``fresh`` is the model's own translation of the source, ``back`` that of the target. ``unsaid`` are
    the words of the source, the higher the less the target says them; ``unfounded`` the words of the
    target, the higher the less the source says them. ``links`` align the two texts word by word.
    Without a model for the way back, ``back``, ``unsaid`` and ``unfounded`` are empty."""

    source: str
    target: str
    fresh: str
    back: str
    unsaid: tuple[Surprise, ...]
    unfounded: tuple[Surprise, ...]
    links: tuple[WordLink, ...]


def surprises(text: str, known: PairScore, given: PairScore) -> Iterator[Surprise]:
    """The words of ``text``, scored where the other side is ``known`` to say them and as ``given``."""
    difference = [
        (span, one - other)
        for span, one, other in zip(known.spans, known.per_token, given.per_token, strict=True)
    ]
    for word in words(text):
        yield Surprise(word, sum(nats for span, nats in difference if len(span) and word.covers(span)))
