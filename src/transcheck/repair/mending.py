"""Situation 2: hold each old sentence against its source and a fresh translation; change what is proven
wrong, and no more.

For every sentence that a check speaks against there are candidates, from the smallest change to a fresh
sentence (candidates.py). The first that is proven is taken, one for each sentence and round; what became of
the others is in its proof.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from transcheck.checks.catalogue import find_check
from transcheck.checks.unsaid_check import UnsaidCheck
from transcheck.core.edit import Edit
from transcheck.core.issue import Issue
from transcheck.core.segment import Role, Segment
from transcheck.evidence.contrast import Gain
from transcheck.evidence.evidence import Evidence
from transcheck.repair.acceptance import Judge
from transcheck.repair.burden import CERTAIN, counted, needs, needs_forward
from transcheck.repair.candidates import (
    Candidate,
    Origin,
    in_small_letters,
    proposed,
    retold,
    reworded,
    without,
)
from transcheck.repair.proving import prove
from transcheck.repair.quoting import LOST, UNBALANCED, marked, marks_of

_HEADLINE = "headline-unsupported"
BEYOND_WORDS = frozenset({"sentence-untranslated", _HEADLINE})
"""Checks whose defect no smaller change can put right: the predicate of a headline decides the form of
what follows (is training and calling, welcomes and asks)."""

_ORDER = (Origin.CHECK, Origin.WITHOUT, Origin.MARKS, Origin.WORDS, Origin.SENTENCE)


@dataclass(frozen=True, slots=True)
class Weighed:
    """A candidate, what it gains, and what speaks against it: nothing if it is proven."""

    candidate: Candidate
    gain: Gain
    objection: str | None


def mended(
    fresh: Mapping[Segment, str], issues: Mapping[str, Sequence[Issue]], judge: Judge, evidence: Evidence
) -> list[Edit]:
    """The proven edits; ``fresh`` holds a fresh translation of each segment's source, ``issues`` what
    speaks against it: nothing, where it is as a whole beyond repair."""
    candidates = [
        one
        for segment, text in fresh.items()
        for one in _provable(segment, text, issues.get(segment.id, ()), judge, evidence)
    ]
    contrasts = [(one.segment.source or "", one.old, one.text) for one in candidates]
    gains = evidence.gains(contrasts, [needs_forward(one) for one in candidates])
    groups: dict[str, list[tuple[Candidate, Gain]]] = {}
    for one, gain in zip(candidates, gains, strict=True):
        groups.setdefault(one.segment.id, []).append((one, gain))
    return [edit for group in groups.values() for edit in _first_proven(group, judge, evidence)]


def repairable(segment: Segment) -> bool:
    """Whether there is an old translation to hold against a source."""
    return bool(segment.source and segment.target) and segment.role is not Role.BOILERPLATE


def _provable(
    segment: Segment, fresh: str, issues: Sequence[Issue], judge: Judge, evidence: Evidence
) -> Iterator[Candidate]:
    """The candidates for a segment that some preference of the models would prove."""
    engine = evidence.directions.forward.signature
    for one in (*_quoting(segment, issues, judge, evidence), *_candidates(segment, fresh, issues, engine)):
        if needs(one) < float("inf"):
            yield one


def _candidates(segment: Segment, fresh: str, issues: Sequence[Issue], engine: str) -> Iterator[Candidate]:
    if not issues and fresh != segment.target:
        yield retold(segment, fresh, None, engine)
    surest = sorted(issues, key=lambda issue: -issue.confidence)
    small = [issue for issue in surest if not _of_the_sentence(issue, segment)]
    yield from proposed(segment, fresh, surest)
    yield from without(segment, fresh, small)
    yield from in_small_letters(segment, fresh, small, engine)
    yield from reworded(segment, fresh, small, engine)
    beyond = next((issue for issue in surest if _is_beyond_words(issue, segment)), None)
    if beyond is not None and fresh != segment.target:
        yield retold(segment, fresh, beyond, engine)


def _quoting(
    segment: Segment, issues: Sequence[Issue], judge: Judge, evidence: Evidence
) -> Iterator[Candidate]:
    """The sentence with the quotation marks of the source, where an issue tells of lost ones."""
    language = judge.context.source_language
    if language is None or not {issue.check for issue in issues} & {LOST, UNBALANCED}:
        return
    source = segment.source or ""
    reading = evidence.read([(source, segment.target or "")])[0]
    quotes = judge.context.facts(source, language).quotes
    yield from marked(segment, reading, issues, quotes, marks_of(judge.document))


def _of_the_sentence(issue: Issue, segment: Segment) -> bool:
    """Whether an issue is about the sentence as a whole, and not about some words of it."""
    return issue.check in BEYOND_WORDS or (
        issue.target_span is not None and len(issue.target_span) >= len((segment.target or "").strip())
    )


def _is_beyond_words(issue: Issue, segment: Segment) -> bool:
    if issue.check in BEYOND_WORDS:
        return True
    unsaid = isinstance(find_check(issue.check), UnsaidCheck) and issue.confidence >= CERTAIN
    return unsaid and segment.role is not Role.HEADLINE


def _first_proven(
    group: Sequence[tuple[Candidate, Gain]], judge: Judge, evidence: Evidence
) -> Iterator[Edit]:
    """The smallest change that is proven; of as many words, the one that the models prefer most."""
    order = sorted(group, key=_by_size)
    lost: list[Weighed] = []
    for place, (one, gain) in enumerate(order):
        objection = judge.objection(one, gain)
        if objection is None:
            rest = (Weighed(other, more, "a smaller change was enough") for other, more in order[place + 1 :])
            rivals = [other for other in (*lost, *rest) if _rivals(one, other.candidate)]
            yield _kept(one, gain, rivals, judge, evidence)
            return
        lost.append(Weighed(one, gain, objection))


def _by_size(weighed: tuple[Candidate, Gain]) -> tuple[int, int, float]:
    """The order in which changes are tried; of words that are taken out the models say how many, of
    quotation marks where they stand. A headline is first tried as a whole: words of another are no use."""
    one, gain = weighed
    if one.origin is Origin.SENTENCE and one.issue is not None and one.issue.check == _HEADLINE:
        return -1, 0, 0.0
    size = 0 if one.origin in (Origin.WITHOUT, Origin.MARKS) else one.words
    return _ORDER.index(one.origin), size, -counted(one, gain)


def _rivals(one: Candidate, other: Candidate) -> bool:
    """Whether two changes are of the same words, or would put the same thing right."""
    return one.edit.span.overlaps(other.edit.span) or one.issue == other.issue


def _kept(one: Candidate, gain: Gain, others: Sequence[Weighed], judge: Judge, evidence: Evidence) -> Edit:
    why = f"puts right {one.issue.check}" if one.issue else "the sentence was beyond repair"
    alternatives = [(other.candidate.text, other.objection or "") for other in others]
    return replace(one.edit, evidence=f"{why}; {gain}", proof=prove(one, alternatives, judge, evidence))
