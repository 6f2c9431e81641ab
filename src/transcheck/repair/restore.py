"""Put back the sentences that a translation dropped, and take out those that it made up."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from transcheck.core.document import Document
from transcheck.core.edit import Edit, Safety
from transcheck.core.issue import Issue
from transcheck.core.rewrite import PARAGRAPH_BREAK
from transcheck.core.segment import Role, Segment
from transcheck.core.span import Span

CERTAIN = 0.6
"""Confidence of the alignment that the sentence is nowhere on the other side."""

_ADDED = "sentence-added"


def dropped(document: Document) -> list[Segment]:
    """Source sentences with no translation, where the alignment is sure of it."""
    return [
        segment
        for segment in document.segments
        if segment.source
        and segment.target is None
        and segment.aligned >= CERTAIN
        and segment.role is not Role.BOILERPLATE
    ]


def restored(
    segments: Sequence[Segment], fresh: Sequence[str], document: Document, signature: str
) -> list[Edit]:
    """Edits that put each dropped sentence back in its place, freshly translated."""
    return [
        Edit(
            segment.id,
            Span(0, 0),
            "",
            _joined(text, segment, document),
            signature,
            evidence=f"the translation has nothing for “{segment.source}”",
        )
        for segment, text in zip(segments, fresh, strict=True)
    ]


def removed(issues: Iterable[Issue]) -> list[Edit]:
    """Edits that take out each sentence that the source does not have."""
    return [
        replace(edit, safety=Safety.SAFE)
        for issue in issues
        if issue.check == _ADDED and issue.confidence >= CERTAIN
        for edit in issue.edits
    ]


def _joined(text: str, segment: Segment, document: Document) -> str:
    """The sentence with what divides it from what stands before it or, where nothing does, after it."""
    block = next(one for one in document.blocks if one.id == segment.block)
    separator = _separator(segment, document)
    if block.text[: segment.place.start].strip():
        return separator + text
    return text + separator if block.text[segment.place.end :].strip() else text


def _separator(segment: Segment, document: Document) -> str:
    """A new paragraph where the source had one of its own, else a space."""
    source_block = (segment.source_id or "").split(".")[0]
    neighbours = {
        one.source_id.split(".")[0]
        for one in document.segments
        if one.source_id and one.target is not None and one.block == segment.block
    }
    return " " if source_block in neighbours else PARAGRAPH_BREAK
