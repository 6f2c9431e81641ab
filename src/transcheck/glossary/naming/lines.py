"""An article's lines as they are read for names: tokens, the glossary's matches, what is quoted."""

from __future__ import annotations

import datetime
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from transcheck.core.document import Document
from transcheck.core.language import primary
from transcheck.core.segment import Role, Segment
from transcheck.core.span import Span
from transcheck.core.term import TermKind
from transcheck.facts.quotes import read_quotes
from transcheck.glossary.glossary import Glossary
from transcheck.glossary.index import Match
from transcheck.glossary.naming.neighbours import Neighbours
from transcheck.glossary.tokens import Token, fold, tokenise

_WORD = re.compile(r"[^\W\d_]+")


def read_lines(
    document: Document, glossary: Glossary, language: str, date: datetime.date | None
) -> list[Line]:
    """The published segments of the article, in order; what is left of a web page is none of it."""
    common = _small_words(document)
    return [
        Line(segment, language, tuple(glossary.matches(segment.target or "", language, date)), quoted, common)
        for segment, quoted in _with_quotations(document, language)
    ]


@dataclass(frozen=True)
class Line:
    """One segment. ``quoted``: the places of its text that are somebody's words; ``common``: what the
    article writes in small letters."""

    segment: Segment
    language: str
    matches: tuple[Match, ...]
    quoted: tuple[Span, ...]
    common: frozenset[str]

    @property
    def text(self) -> str:
        """The segment's published text."""
        return self.segment.target or ""

    @cached_property
    def tokens(self) -> list[Token]:
        """The tokens of the text."""
        return tokenise(self.text)

    @cached_property
    def neighbours(self) -> Neighbours:
        """What stands beside the names; titles are no names."""
        taken = [match.span for match in self.matches if match.entry.kind is TermKind.OFFICE]
        return Neighbours(self.text, self.language, self.tokens, taken, self.common)

    def is_quoted(self, span: Span) -> bool:
        """Whether a place is in a quotation."""
        return any(one.covers(span) for one in self.quoted)

    def is_explained(self, span: Span) -> bool:
        """Whether a name is part of a longer one, or another entry's."""
        return self.neighbours.in_a_name(span) or any(one.span.overlaps(span) for one in self.matches)


def _small_words(document: Document) -> frozenset[str]:
    """The words that the article has in small letters."""
    words = (word for one in document.segments for word in _WORD.findall(one.target or ""))
    return frozenset(fold(word) for word in words if word[0].islower())


def _with_quotations(document: Document, language: str) -> Iterator[tuple[Segment, tuple[Span, ...]]]:
    """Every published segment of the article with what is quoted in it; a quotation may go on from one
    sentence of a paragraph to the next."""
    blocks: dict[str, list[Segment]] = defaultdict(list)
    for segment in document.segments:
        if segment.target and segment.role is not Role.BOILERPLATE:
            blocks[segment.block].append(segment)
    for segments in blocks.values():
        text = " ".join(one.target or "" for one in segments)
        quotes = [fact.span for fact in read_quotes(text, primary(language))]
        start = 0
        for segment in segments:
            place = Span(start, start + len(segment.target or ""))
            yield segment, tuple(_inside(quotes, place))
            start = place.end + 1


def _inside(quotes: Iterable[Span], place: Span) -> Iterator[Span]:
    """The parts of ``quotes`` that lie in ``place``, counted from its beginning."""
    for one in quotes:
        if one.overlaps(place):
            yield Span(max(one.start, place.start), min(one.end, place.end)).shift(-place.start)
