"""From pieces to words: spans of words, and links between the words of two sentences."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from transcheck.core.hypothesis import WordLink
from transcheck.core.span import Span

_WORD = re.compile(r"\w+(?:[-'’.,]\w+)*|[^\w\s]")


def words(text: str) -> list[Span]:
    """Words, numbers and punctuation marks, in order.

    >>> [span.of("O dólar a R$ 5,20.") for span in words("O dólar a R$ 5,20.")]
    ['O', 'dólar', 'a', 'R', '$', '5,20', '.']
    """
    return [Span(*match.span()) for match in _WORD.finditer(text)]


def link_words(
    source: str,
    source_spans: Sequence[Span],
    target: str,
    target_spans: Sequence[Span],
    attended: Sequence[int],
) -> tuple[WordLink, ...]:
    """Word links from piece links: target piece number i goes with source piece ``attended[i]``.

    Spans of pieces are code points of the two sentences. In the order of the target, each link once.
    """
    source_words, target_words = _Words(source), _Words(target)
    links: dict[WordLink, None] = {}
    for span, place in zip(target_spans, attended, strict=False):
        target_word = target_words.around(span)
        source_word = source_words.around(source_spans[place]) if place < len(source_spans) else None
        if target_word and source_word:
            links[WordLink(source_word, target_word)] = None
    return tuple(links)


def splice(
    text: str, spans: Sequence[Span], verbatim: Sequence[tuple[Span, str]]
) -> tuple[str, tuple[Span, ...]]:
    """Put ``verbatim`` texts in place of the ranges of pieces that stand for them, and move the spans
    of all pieces accordingly; those replaced share the span of what replaces them."""
    moved = list(spans)
    for pieces, wording in sorted(verbatim, key=lambda one: one[0], reverse=True):
        covered = [span for span in moved[pieces.start : pieces.end] if len(span)]
        if not covered:
            continue
        start, end = covered[0].start, covered[-1].end
        text = text[:start] + wording + text[end:]
        grown = start + len(wording) - end
        for index in range(pieces.start, pieces.end):
            moved[index] = Span(start, start + len(wording))
        for index in range(pieces.end, len(moved)):
            moved[index] = moved[index].shift(grown)
    return text, tuple(moved)


class _Words:
    """The words of a text, to be asked which of them stands at a place."""

    def __init__(self, text: str) -> None:
        self._words = words(text)
        self._starts = [span.start for span in self._words]

    def around(self, span: Span) -> Span | None:
        """The word that the span begins in; None for an empty span, or one between words."""
        index = bisect_right(self._starts, span.start) - 1
        if not len(span) or index < 0 or self._words[index].end <= span.start:
            return None
        return self._words[index]
