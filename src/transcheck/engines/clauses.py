"""Divide a sentence that is too long for the model where it hurts least; join what is made of its parts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from transcheck.core.hypothesis import Hypothesis, WordLink
from transcheck.core.span import Span

_PLACES = (
    re.compile(r"(?<=[.!?…;])[\"”’»)]*\s+"),
    re.compile(r"(?<=:)\s+|\s+(?=[—–(])"),
    re.compile(r"(?<=,)\s+"),
    re.compile(r"\s+"),
)
"""White space where a sentence may be divided, best first."""


def split_clauses(
    sentence: str, too_long: Callable[[str], bool], whole: Sequence[Span] = ()
) -> Iterator[Span]:
    """The stretches of ``sentence`` that are to be translated on their own: usually one, all of it
    but the white space around it; none if there is nothing else. No stretch ends inside one of ``whole``."""
    text = sentence.strip()
    if text:
        start = sentence.index(text[0])
        yield from _split(sentence, Span(start, start + len(text)), too_long, whole)


def joined(sentence: str, parts: Sequence[tuple[Span, Hypothesis]]) -> Hypothesis:
    """One hypothesis for a sentence from those for its stretches, the white space between them as it was."""
    if parts[0][0] == Span(0, len(sentence)):
        return parts[0][1]
    text, position = "", 0
    links: list[WordLink] = []
    for place, part in parts:
        text += sentence[position : place.start]
        links += [
            WordLink(link.source.shift(place.start), link.target.shift(len(text))) for link in part.alignment
        ]
        text += part.text
        position = place.end
    mean = sum(part.log_probability for _, part in parts) / len(parts)
    unmet = tuple(term for _, part in parts for term in part.unmet)
    return Hypothesis(text + sentence[position:], parts[0][1].engine, mean, tuple(links), unmet)


def _split(
    sentence: str, span: Span, too_long: Callable[[str], bool], whole: Sequence[Span]
) -> Iterator[Span]:
    if len(span) < 2 or not too_long(span.of(sentence)):
        yield span
        return
    gap = _best_gap(sentence, span, whole)
    yield from _split(sentence, Span(span.start, gap.start), too_long, whole)
    yield from _split(sentence, Span(gap.end, span.end), too_long, whole)


def _best_gap(sentence: str, span: Span, whole: Sequence[Span]) -> Span:
    """The best white space in the middle half, else anywhere, else the very middle."""
    middle = (span.start + span.end) // 2
    quarter = len(span) // 4
    for first, last in ((middle - quarter, middle + quarter), (span.start + 1, span.end - 1)):
        for pattern in _PLACES:
            gaps = [Span(*match.span()) for match in pattern.finditer(sentence, first, last)]
            gaps = [gap for gap in gaps if len(gap) and not any(one.overlaps(gap) for one in whole)]
            if gaps:
                return min(gaps, key=lambda gap: abs(gap.start - middle))
    return Span(middle, middle)
