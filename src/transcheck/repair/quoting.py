"""Quotation marks that a translation lost, put around the words that stand for the source's quotation.

Which words those are the links of both directions tell; exactly where the marks go, beside a comma or a
little word that is linked to nothing, the models say.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import product

from transcheck.core.document import Document
from transcheck.core.edit import Edit
from transcheck.core.issue import Issue
from transcheck.core.segment import Segment
from transcheck.core.span import Span
from transcheck.evidence.reading import Reading
from transcheck.facts.base import Fact
from transcheck.repair.candidates import Candidate, Origin

LOST, UNBALANCED = "quote-lost", "quotes-unbalanced"

_PAIRS = ("“”", '""', "«»", "„“")
_PIECE = re.compile(r"\w+(?:[-’'.,]\w+)*|[^\w\s\"“”„«»]")
_REACH = 3  # words and marks


def marks_of(document: Document) -> str:
    """The opening and the closing mark that the article's translation uses most."""
    text = "".join(one.target or "" for one in document.segments)
    return max(_PAIRS, key=lambda pair: len(re.findall(f"{pair[0]}[^{pair}]+{pair[1]}", text)))


def marked(
    segment: Segment, reading: Reading, issues: Iterable[Issue], quotes: Sequence[Fact], marks: str
) -> Iterator[Candidate]:
    """The sentence with the marks that it lost. ``quotes``: the source's quotations; ``marks``: a pair."""
    edits: Iterable[Edit]
    for issue in issues:
        if issue.check == LOST and issue.source_span is not None:
            edits = _around(segment, _places(issue.source_span, reading), marks)
        elif issue.check == UNBALANCED and issue.target_span is not None and not issue.edits:
            edits = (
                *_closer(segment, issue.target_span),
                *_beside(segment, issue.target_span, quotes, reading),
            )
        else:
            continue
        for edit in edits:
            yield Candidate(segment, edit, Origin.MARKS, issue, reading.fresh)


def _around(segment: Segment, places: Iterable[Span], marks: str) -> Iterator[Edit]:
    text = segment.target or ""
    for span in places:
        words = span.of(text)
        yield Edit(segment.id, span, words, f"{marks[0]}{words}{marks[1]}", LOST)


def _closer(segment: Segment, mark: Span) -> Iterator[Edit]:
    """The mark at the end of what it closes, without the space that makes it look like one that opens."""
    text = segment.target or ""
    span = Span(len(text[: mark.start].rstrip()), mark.start)
    if len(span) and not text[mark.end :].strip():
        yield Edit(segment.id, span, span.of(text), "", UNBALANCED)


def _beside(segment: Segment, mark: Span, quotes: Iterable[Fact], reading: Reading) -> Iterator[Edit]:
    """The partner of a mark that stands alone, where the words of a quotation of the source end or begin."""
    text = segment.target or ""
    sign = mark.of(text)
    for quote in quotes:
        for span in _places(quote.span, reading):
            if abs(span.start - mark.end) <= 1:
                place, partner = span.end, _partner(sign, closing=True)
            elif abs(mark.start - span.end) <= 1:
                place, partner = span.start, _partner(sign, closing=False)
            else:
                continue
            yield Edit(segment.id, Span(place, place), "", partner, UNBALANCED)


def _partner(sign: str, *, closing: bool) -> str:
    here, there = (0, 1) if closing else (1, 0)
    return next((pair[there] for pair in _PAIRS if pair[here] == sign), sign)


def _places(quoted: Span, reading: Reading) -> Iterator[Span]:
    """Stretches of the text that begin and end about where the words for the quotation do."""
    pieces = [Span(*match.span()) for match in _PIECE.finditer(reading.target)]
    best = _stretch([_weight(piece, quoted, reading) for piece in pieces])
    if best is None:
        return
    first, last = best
    starts = range(max(0, first - _REACH), first + 1)
    ends = range(last, min(len(pieces), last + _REACH + 1))
    for start, end in product(starts, ends):
        yield Span(pieces[start].start, pieces[end].end)


def _weight(piece: Span, quoted: Span, reading: Reading) -> int:
    """By how many more links a word of the text is tied to the quotation than to the rest of the source."""
    links = [link for link in (*reading.links, *reading.links_back) if link.target.overlaps(piece)]
    return sum(1 if link.source.overlaps(quoted) else -1 for link in links)


def _stretch(weights: Sequence[int]) -> tuple[int, int] | None:
    """The first and the last word of the stretch with the most weight."""
    best, most, total, start = None, 0, 0, 0
    for place, weight in enumerate(weights):
        if total <= 0:
            total, start = 0, place
        total += weight
        if total > most:
            best, most = (start, place), total
    return best
