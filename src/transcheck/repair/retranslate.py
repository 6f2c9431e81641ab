"""Situation 2: hold each old sentence against its source and a fresh translation; change what is
proven wrong, and no more.

Candidates are what a check proposes (the figure of the source for the one that stands there) and, where
an issue is about the words in which old and fresh differ, the fresh ones. The smallest that is proven is
taken. Only a sentence against which several issues stand is replaced whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from transcheck.core.edit import Edit, Safety, apply
from transcheck.core.issue import Issue
from transcheck.core.segment import Role, Segment
from transcheck.core.span import Span
from transcheck.evidence.contrast import Directions, gains
from transcheck.repair.acceptance import Judge, weighty
from transcheck.repair.differences import Difference, count_words, differences

LONGEST_SPAN = 4
"""Words. A longer difference is another way of saying it, not one wrong word."""

SEVERAL = 2
"""Checks that have to speak against a sentence before it is replaced whole."""

BEYOND_WORDS = frozenset({"sentence-untranslated", "headline-unsupported"})
"""Checks whose defect no smaller change can put right: the predicate of a headline decides the form of
what follows (is training and calling, welcomes and asks)."""

_CAPITAL = re.compile(r"[^\W\d_a-zß-ÿ]")
_NAMES = ("name-mismatch", "person-swapped", "place-swapped", "organisation-swapped")
_EXCHANGED = {"number-mismatch": re.compile(r"\d")} | dict.fromkeys(_NAMES, _CAPITAL)
"""Checks of facts that a translator may have had from elsewhere, and what another such fact is known by:
one that the source does not have may be exchanged; to take it out is for a person."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One possible change of one segment, and the segment's text with it."""

    segment: Segment
    edit: Edit
    text: str

    @property
    def words(self) -> int:
        """The size of the change."""
        return max(count_words(self.edit.before), count_words(self.edit.after))


def retranslated(
    segments: Sequence[Segment], fresh: Sequence[str], judge: Judge, directions: Directions
) -> list[Edit]:
    """The proven edits; ``fresh`` holds a fresh translation of each segment's source."""
    left = dict(zip((one.id for one in segments), zip(segments, fresh, strict=True), strict=True))
    edits: list[Edit] = []
    for propose in (_small, _whole):
        candidates = [one for pair in left.values() for one in propose(*pair, judge, directions)]
        edits += _proven(candidates, judge, directions)
        for edit in edits:
            left.pop(edit.segment, None)
    return edits


def repairable(segment: Segment) -> bool:
    """Whether there is an old translation to hold against a source."""
    return bool(segment.source and segment.target) and segment.role is not Role.BOILERPLATE


def _small(segment: Segment, fresh: str, judge: Judge, directions: Directions) -> Iterator[Candidate]:
    issues = [one for one in judge.issues(segment, segment.target or "") if one.check not in BEYOND_WORDS]
    yield from _proposed(segment, issues)
    yield from _spans(segment, fresh, issues, directions)


def _proposed(segment: Segment, issues: Sequence[Issue]) -> Iterator[Candidate]:
    """What the checks would have instead of the words that they doubt."""
    old = segment.target or ""
    for issue in issues:
        for edit in issue.edits:
            yield Candidate(segment, replace(edit, safety=Safety.SAFE), apply(old, [edit]))


def _spans(
    segment: Segment, fresh: str, issues: Sequence[Issue], directions: Directions
) -> Iterator[Candidate]:
    """The fresh wording in place of the words that an issue is about, or that lack what it is about."""
    old = segment.target or ""
    issues = [one for one in issues if one.target_span is None or _is_short(one.target_span.of(old))]
    for difference in differences(old, fresh) if issues else ():
        short = _is_short(difference.before) and _is_short(difference.after)
        if short and any(_may_answer(difference, issue) for issue in issues):
            edit = _edit(segment, difference.span, difference.after, directions)
            yield Candidate(segment, edit, apply(old, [edit]))


def _is_short(text: str) -> bool:
    return count_words(text) <= LONGEST_SPAN


def _may_answer(difference: Difference, issue: Issue) -> bool:
    """Whether other words there could put an issue right: they stand for those that it is about, or put
    in, beside words that stand there, what is missing."""
    if issue.target_span is None:
        return issue.source_span is not None and difference.keeps_a_word
    other_fact = None if issue.source_span else _EXCHANGED.get(issue.check)
    return difference.span.overlaps(issue.target_span) and (
        other_fact is None or bool(other_fact.search(difference.after))
    )


def _whole(segment: Segment, fresh: str, judge: Judge, directions: Directions) -> Iterator[Candidate]:
    old = segment.target or ""
    against = {issue.check for issue in judge.issues(segment, old) if weighty(issue)}
    if old != fresh and (len(against) >= SEVERAL or against & BEYOND_WORDS):
        yield Candidate(segment, _edit(segment, Span(0, len(old)), fresh, directions), fresh)


def _edit(segment: Segment, span: Span, after: str, directions: Directions) -> Edit:
    return Edit(segment.id, span, span.of(segment.target or ""), after, directions.forward.signature)


def _proven(candidates: Sequence[Candidate], judge: Judge, directions: Directions) -> Iterator[Edit]:
    """Those with fewer words first; of as many, those that the models prefer most."""
    contrasts = [(one.segment.source or "", one.segment.target or "", one.text) for one in candidates]
    weighed = zip(candidates, gains(directions, contrasts), strict=True)
    for one, gain in sorted(weighed, key=lambda pair: (pair[0].words, -pair[1].agreed)):
        evidence = judge.proven(one.segment, one.segment.target or "", one.text, gain)
        if evidence:
            yield replace(one.edit, evidence=evidence)
