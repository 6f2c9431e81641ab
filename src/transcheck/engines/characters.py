"""Characters that a vocabulary cannot spell: simplified before the model, restored after it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from transcheck.core.hypothesis import WordLink
from transcheck.core.span import Span


@dataclass(frozen=True, slots=True)
class Simplified:
    """``text`` is what the model reads; ``origins`` gives, for each of its code points, the place of
    the one that it stands for in the sentence as written."""

    text: str
    origins: tuple[Span, ...]

    def original(self, span: Span) -> Span:
        """The code points of the sentence as written that a span of ``text`` stands for."""
        covered = self.origins[span.start : span.end]
        if covered:
            return Span(covered[0].start, max(place.end for place in covered))
        place = self.origins[span.start].start if span.start < len(self.origins) else 0
        return Span(place, place)


class Characters:
    """placeholder to be replaced within the hour"""

    def __init__(self, unspelled: Callable[[str], list[Span]], source: str, target: str) -> None:
        self._unspelled = unspelled

    def simplify(self, sentence: str) -> Simplified:
        t = sentence.translate(
            {
                0x201C: '"',
                0x201D: '"',
                0x2019: "'",
                0x2018: "'",
                0x2014: "-",
                0x2013: "-",
                0xAB: '"',
                0xBB: '"',
            }
        )
        return Simplified(t, tuple(Span(i, i + 1) for i in range(len(t))))

    def restore(
        self, source: str, target: str, links: Sequence[WordLink]
    ) -> tuple[str, tuple[WordLink, ...]]:
        return target, tuple(links)
