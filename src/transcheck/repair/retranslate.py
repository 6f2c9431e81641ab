"""Situation 2: hold each old sentence against its source and a fresh translation; change what is
proven wrong, and no more.

The smallest change is tried first: what a check proposes (the figure of the source for the one that
stands there), then, for every place where old and fresh differ, the fresh wording in the old
sentence. Only a sentence against which several issues stand is replaced whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from transcheck.core.edit import Edit, Safety, apply
from transcheck.core.segment import Role, Segment
from transcheck.core.span import Span
from transcheck.repair.acceptance import Judge, weighty
from transcheck.repair.contrast import Directions, Gain, gains
from transcheck.repair.differences import differences

LONGEST_SPAN = 4
"""Words. A longer difference is another way of saying it, not one wrong word."""

SEVERAL = 2
"""Checks that have to speak against a sentence before it is replaced whole."""

BEYOND_WORDS = frozenset({"sentence-untranslated"})
"""Checks whose defect no smaller change can put right."""


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
    left = dict(zip((one.id for one in segments), zip(segments, fresh, strict=True), strict=True))
    edits: list[Edit] = []
    for propose in (_proposed, _spans, _whole):
        candidates = [one for pair in left.values() for one in propose(*pair, judge, directions)]
        edits += _proven(candidates, judge, directions)
        for edit in edits:
            left.pop(edit.segment, None)
    return edits


def repairable(segment: Segment) -> bool:
    """Whether there is an old translation to hold against a source."""
    return bool(segment.source and segment.target) and segment.role is not Role.BOILERPLATE


def _proposed(segment: Segment, fresh: str, judge: Judge, directions: Directions) -> Iterator[Candidate]:
    """What the checks would have instead of the words that they doubt."""
    old = segment.target or ""
    for issue in judge.issues(segment, old):
        for edit in issue.edits:
            yield Candidate(segment, replace(edit, safety=Safety.SAFE), apply(old, [edit]))


def _spans(segment: Segment, fresh: str, judge: Judge, directions: Directions) -> Iterator[Candidate]:
    old = segment.target or ""
    for difference in differences(old, fresh):
        if difference.words <= LONGEST_SPAN:
            edit = _edit(segment, difference.span, difference.after, directions)
            yield Candidate(segment, edit, apply(old, [edit]))


def _whole(segment: Segment, fresh: str, judge: Judge, directions: Directions) -> Iterator[Candidate]:
    old = segment.target or ""
    against = {issue.check for issue in judge.issues(segment, old) if weighty(issue)}
    if old != fresh and (len(against) >= SEVERAL or against & BEYOND_WORDS):
        yield Candidate(segment, _edit(segment, Span(0, len(old)), fresh, directions), fresh)


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
