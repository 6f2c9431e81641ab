"""The proof of a change that was weighed: figures before and after, its facts, and what else was tried."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from transcheck.checks.context import CheckContext
from transcheck.core.proof import Alternative, Measured, Proof
from transcheck.evidence.evidence import Evidence
from transcheck.facts.compare import COMPARE
from transcheck.repair.acceptance import Judge
from transcheck.repair.burden import weighty
from transcheck.repair.candidates import Candidate
from transcheck.repair.hopeless import hopelessness

_VERIFIED = ("numbers", "dates", "names", "negations", "quotes")


def prove(one: Candidate, others: Sequence[tuple[str, str]], judge: Judge, evidence: Evidence) -> Proof:
    """``others``: the versions of the segment that were not taken, each with the reason."""
    return Proof(
        tuple(_measured(one, judge, evidence)),
        tuple(_facts(one, judge.context)),
        tuple(Alternative(text, why) for text, why in dict(others).items() if text != one.text),
    )


def _measured(one: Candidate, judge: Judge, evidence: Evidence) -> Iterator[Measured]:
    source = one.segment.source or ""
    there, back = (evidence.directions.forward, evidence.directions.backward)
    before, after = (score.total for score in there.score([(source, one.old), (source, one.text)]))
    yield Measured("nats of the text, given the source", round(before, 1), round(after, 1))
    if back is not None:
        before, after = (score.total for score in back.score([(one.old, source), (one.text, source)]))
        yield Measured("nats of the source, given the text", round(before, 1), round(after, 1))
    if one.issue is None:
        readings = evidence.read([(source, one.old), (source, one.text)])
        was, now = (round(hopelessness(reading), 2) for reading in readings)
        yield Measured("chance that it is beyond repair", was, now, higher_is_better=False)
    was, now = (sum(map(weighty, judge.issues(one.segment, text))) for text in (one.old, one.text))
    yield Measured("weighty issues, by rule", was, now, higher_is_better=False)


def _facts(one: Candidate, context: CheckContext) -> Iterable[str]:
    """The facts of the source that the changed text has."""
    if context.source_language is None:
        return ()
    source = context.facts(one.segment.source or "", context.source_language)
    text = context.facts(one.text, context.target_language)
    found: dict[str, None] = {}
    for kind in _VERIFIED:
        matching = COMPARE[kind](source, text)
        absent = {*matching.missing, *(original for original, _ in matching.changed)}
        found |= {fact.text: None for fact in getattr(source, kind) if fact not in absent and not fact.weak}
    return found
