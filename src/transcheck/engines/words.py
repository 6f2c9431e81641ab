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
    source_words, target_words = words(source), words(target)
    sources, targets = _numbers(source_words, source_spans), _numbers(target_words, target_spans)
    pairs = dict.fromkeys(
        (sources[place], number)
        for number, place in zip(targets, attended, strict=False)
        if place < len(sources)
    )
    return tuple(
        WordLink(source_words[one], target_words[other])
        for one, other in pairs
        if one is not None and other is not None
    )


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


def _numbers(words: Sequence[Span], spans: Sequence[Span]) -> list[int | None]:
    """Which of the words each span begins in; None for an empty span, or one between words."""
    starts = [word.start for word in words]
    before = [bisect_right(starts, span.start) - 1 for span in spans]
    return [
        number if number >= 0 and span.start < span.end and span.start < words[number].end else None
        for number, span in zip(before, spans, strict=True)
    ]
