"""Paragraphs as their reader sees them: what a check reads when a sentence alone is too little."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from transcheck.checks.base import published
from transcheck.core.document import Document
from transcheck.core.segment import Role, Segment
from transcheck.core.span import Span

_UNSPACED = ("zh", "ja", "th")


@dataclass(frozen=True, slots=True)
class Passage:
    """The published text of one block: its segments' targets, joined. ``starts`` tells where each
    segment begins in ``text``."""

    role: Role
    text: str
    segments: tuple[Segment, ...]
    starts: tuple[int, ...]

    def locate(self, span: Span) -> tuple[Segment, Span]:
        """The segment in which ``span`` of the passage begins, and the part of the span in it."""
        for segment, start in zip(reversed(self.segments), reversed(self.starts), strict=True):
            if start <= span.start:
                length = len(segment.target or "")
                inside = Span(min(span.start - start, length), min(span.end - start, length))
                return segment, inside
        raise ValueError(f"no segment at {span.start}")


def passages(document: Document, *, boilerplate: bool = False) -> Iterator[Passage]:
    """The blocks that have a published text, in reading order; what is left of the web page
    around the article only with ``boilerplate``."""
    gap = "" if (document.target_language or "").startswith(_UNSPACED) else " "
    texts = published(document.segments)
    for _, group in groupby(texts, key=lambda item: item[0].block):
        members = tuple(segment for segment, _ in group)
        if boilerplate or members[0].role is not Role.BOILERPLATE:
            yield _join(members, gap)


def _join(members: tuple[Segment, ...], gap: str) -> Passage:
    starts, position = [], 0
    for segment in members:
        starts.append(position)
        position += len(segment.target or "") + len(gap)
    text = gap.join(segment.target or "" for segment in members)
    return Passage(members[0].role, text, members, tuple(starts))
