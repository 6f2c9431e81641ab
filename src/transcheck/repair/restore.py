"""Put back the sentences that a translation dropped, and take out those that it made up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from transcheck.core.document import Document
from transcheck.core.edit import Edit, Safety
from transcheck.core.issue import Issue
from transcheck.core.rewrite import PARAGRAPH_BREAK
from transcheck.core.segment import Role, Segment
from transcheck.core.span import Span
from transcheck.evidence.evidence import Evidence
from transcheck.evidence.reading import Reading

CERTAIN = 0.6
"""Confidence of the alignment that the sentence is nowhere on the other side."""

SAID = 0.25
"""Mean doubt about the words of a sentence up to which a neighbour says it too: of sentences that were merged
with the one before them none has half as much, of dropped ones nineteen in twenty have more (half 0 of the
news)."""

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


def said_nowhere(segments: Sequence[Segment], document: Document, evidence: Evidence) -> list[Segment]:
    """Those of the dropped sentences that neither the sentence before nor the one after them says too, as the
    models read them: translators make one sentence of two."""
    beside = {segment: list(_beside(segment, document)) for segment in segments}
    asked = [(source, target) for pairs in beside.values() for source, target, _ in pairs]
    readings = dict(zip(asked, evidence.read(asked), strict=True))
    return [
        segment
        for segment, pairs in beside.items()
        if all(_doubt(readings[source, target], own) > SAID for source, target, own in pairs)
    ]


def _beside(segment: Segment, document: Document) -> Iterator[tuple[str, str, Span]]:
    """The sentence joined to the source of each neighbour, the neighbour's translation, and where in the
    joined source the sentence stands."""
    own, place = segment.source or "", document.segments.index(segment)
    before, after = document.segments[:place], document.segments[place + 1 :]
    for one in _first_pair(reversed(before)):
        start = len(one.source or "") + 1
        yield f"{one.source} {own}", one.target or "", Span(start, start + len(own))
    for one in _first_pair(after):
        yield f"{own} {one.source}", one.target or "", Span(0, len(own))


def _first_pair(segments: Iterable[Segment]) -> list[Segment]:
    return list(islice((one for one in segments if one.source and one.target), 1))


def _doubt(reading: Reading, own: Span) -> float:
    """Mean doubt about the words there; certain where nothing is known of them."""
    doubts = [word.doubt for word in reading.unsaid if own.covers(word.span)]
    return sum(doubts) / len(doubts) if doubts else 1.0


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
