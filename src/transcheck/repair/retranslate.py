"""Situation 2: hold each old sentence against a fresh translation; change what is proven wrong.

For every place where the two differ, the fresh wording is tried in the old sentence alone, so that
what was right stays word for word. Only where that does not answer an issue is the whole sentence
replaced.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from transcheck.core.edit import Edit, apply
from transcheck.core.segment import Role, Segment
from transcheck.core.span import Span
from transcheck.repair.acceptance import Judge
from transcheck.repair.contrast import Directions, Gain, gains
from transcheck.repair.differences import differences

LONGEST_SPAN = 4
"""Words. A longer difference is another way of saying it, not one wrong word."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One possible change of one segment, and the segment's text with it."""

    segment: Segment
    edit: Edit
    text: str


def retranslated(
    segments: Sequence[Segment], fresh: Sequence[str], judge: Judge, directions: Directions
) -> list[Edit]:
    """The proven edits; ``fresh`` holds a fresh translation of each segment's source."""
    spans = [
        one
        for segment, text in zip(segments, fresh, strict=True)
        for one in _spans(segment, text, directions)
    ]
    edits = list(_proven(spans, judge, directions))
    changed = {edit.segment for edit in edits}
    rest = [
        whole
        for segment, text in zip(segments, fresh, strict=True)
        if segment.id not in changed and (whole := _whole(segment, text, directions, judge))
    ]
    return [*edits, *_proven(rest, judge, directions)]


def repairable(segment: Segment) -> bool:
    """Whether there is an old translation to hold against a source."""
    return bool(segment.source and segment.target) and segment.role is not Role.BOILERPLATE


def _spans(segment: Segment, fresh: str, directions: Directions) -> Iterator[Candidate]:
    old = segment.target or ""
    for difference in differences(old, fresh):
        if difference.words <= LONGEST_SPAN:
            edit = _edit(segment, difference.span, difference.after, directions)
            yield Candidate(segment, edit, apply(old, [edit]))


def _whole(segment: Segment, fresh: str, directions: Directions, judge: Judge) -> Candidate | None:
    old = segment.target or ""
    if old == fresh or not judge.issues(segment, old):
        return None
    return Candidate(segment, _edit(segment, Span(0, len(old)), fresh, directions), fresh)


def _edit(segment: Segment, span: Span, after: str, directions: Directions) -> Edit:
    return Edit(segment.id, span, span.of(segment.target or ""), after, directions.forward.signature)


def _proven(candidates: Sequence[Candidate], judge: Judge, directions: Directions) -> Iterator[Edit]:
    contrasts = [(one.segment.source or "", one.segment.target or "", one.text) for one in candidates]
    for one, gain in zip(candidates, gains(directions, contrasts), strict=True):
        yield from _judged(one, gain, judge)


def _judged(candidate: Candidate, gain: Gain, judge: Judge) -> Iterator[Edit]:
    evidence = judge.proven(candidate.segment, candidate.segment.target or "", candidate.text, gain)
    if evidence:
        yield replace(candidate.edit, evidence=evidence)
