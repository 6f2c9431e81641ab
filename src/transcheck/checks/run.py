"""Stage 5, check: run every check on an article and gather what they found."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import ParamSpec, TypeVar

from transcheck.checks.base import AlignedCheck, Check, PairCheck, TextCheck
from transcheck.checks.catalogue import all_checks
from transcheck.checks.context import CheckContext, Pair, Said
from transcheck.checks.contrast_check import ContrastCheck, Suspicion
from transcheck.core.document import Document
from transcheck.core.issue import Issue
from transcheck.core.report import NotRun
from transcheck.core.segment import Role, Segment
from transcheck.errors import CheckError, TranscheckError
from transcheck.evidence.contrast import Gain
from transcheck.evidence.evidence import Evidence

_Asking = ParamSpec("_Asking")
_Answer = TypeVar("_Answer")


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a check suspects of a pair, for the models to weigh."""

    check: ContrastCheck
    pair: Pair
    suspicion: Suspicion

    def settled(self, gain: Gain | None, document: Document) -> Iterator[Issue]:
        """The issue, if the check makes one of it."""
        try:
            issue = self.check.settle(self.suspicion, gain)
        except Exception as error:
            raise _crash(self.check, f"{document.id}, {self.pair.segment.id}", error) from error
        if issue is not None:
            yield issue


def run_checks(
    document: Document, context: CheckContext, checks: Iterable[Check] | None = None
) -> tuple[tuple[Issue, ...], tuple[NotRun, ...]]:
    """Issues in reading order, and the checks that could not run, with the reason.

    Raises :class:`CheckError`, naming check and segment, if a check crashes: what was not checked
    is not fine.
    """
    look = _Look.at(document, context)
    chosen = all_checks() if checks is None else checks
    found = [one for check in chosen for one in _run(check, look)]
    issues = [one for one in found if isinstance(one, Issue)]
    if context.evidence is not None:
        issues += _settled([one for one in found if isinstance(one, _Asked)], document, context.evidence)
    order = {segment.id: place for place, segment in enumerate(document.segments)}
    issues.sort(key=lambda issue: (order[issue.segment], issue.check, str(issue.target_span)))
    return tuple(issues), tuple(one for one in found if isinstance(one, NotRun))


@dataclass(frozen=True, slots=True)
class _Look:
    """An article and its pairs, each with what was said of it before."""

    document: Document
    context: CheckContext
    said: Said
    pairs: tuple[tuple[Pair, Said], ...]

    @classmethod
    def at(cls, document: Document, context: CheckContext) -> _Look:
        beside = ((pair, context.said((pair.side, pair.segment))) for pair in pairs(document, context))
        return cls(document, context, context.said(document.segments), tuple(beside))


def _run(check: Check, look: _Look) -> Iterator[Issue | NotRun | _Asked]:
    where, evidence = look.document.id, look.context.evidence
    try:
        if obstacle := check.obstacle(look.document, look.context):
            yield NotRun(check.id, obstacle)
        elif isinstance(check, ContrastCheck) and evidence is not None:
            yield from _suspected(check, look, evidence)
        elif isinstance(check, PairCheck):
            for pair, said in look.pairs:
                where = f"{look.document.id}, {pair.segment.id}"
                yield from _weighed(_once(said, check.find, pair), pair.segment.aligned)
        elif isinstance(check, TextCheck | AlignedCheck):
            yield from _once(look.said, check.find, look.document, look.context)
    except TranscheckError:
        raise
    except Exception as error:
        raise _crash(check, where, error) from error


def _suspected(check: ContrastCheck, look: _Look, evidence: Evidence) -> Iterator[Issue | _Asked]:
    """What a check has for the models to weigh; they know the source, and nothing of a reference."""
    for pair, said in look.pairs:
        if pair.side != "source":
            yield from _weighed(_once(said, check.find, pair), pair.segment.aligned)
    with_source = [(pair, said) for pair, said in look.pairs if pair.side == "source"]
    readings = evidence.read([(pair.original, pair.target) for pair, _ in with_source])
    for (pair, said), reading in zip(with_source, readings, strict=True):
        yield from (_Asked(check, pair, one) for one in _once(said, check.suspect, pair, reading))


def _once(
    said: Said, ask: Callable[_Asking, Iterable[_Answer]], *asked: _Asking.args, **by: _Asking.kwargs
) -> tuple[_Answer, ...]:
    """What a check says when it is asked for the first time."""
    if ask not in said:
        said[ask] = tuple(ask(*asked, **by))
    return said[ask]


def _settled(asked: Sequence[_Asked], document: Document, evidence: Evidence) -> Iterator[Issue]:
    """The issues of the checks that ask the models: what all of them suspect is weighed together."""
    contrasts = [
        (one.pair.original, one.pair.target, one.suspicion.changed)
        for one in asked
        if one.suspicion.changed is not None
    ]
    needs = [one.suspicion.needs for one in asked if one.suspicion.changed is not None]
    gains = iter(evidence.gains(contrasts, needs))
    for one in asked:
        gain = next(gains) if one.suspicion.changed is not None else None
        if gain is None or gain.forward >= one.suspicion.needs:
            yield from _weighed(one.settled(gain, document), one.pair.segment.aligned)


def _crash(check: Check, where: str, error: Exception) -> CheckError:
    return CheckError(
        f"{where}: the check {check.id} crashed ({type(error).__name__})",
        "the article is not checked; please report this as a bug",
    )


def _weighed(issues: Iterable[Issue], aligned: float) -> Iterator[Issue]:
    """A pair that may not belong together proves little: its alignment caps the confidence."""
    for issue in issues:
        yield replace(issue, confidence=min(issue.confidence, aligned))


def pairs(document: Document, context: CheckContext) -> Iterator[Pair]:
    """Every published segment with its source, and again with its reference, where there is one.

    What is left of the web page around an article is nobody's translation.
    """
    for segment in document.segments:
        if segment.target and segment.role is not Role.BOILERPLATE:
            yield from _pairs_of(segment, segment.target, context)


def _pairs_of(segment: Segment, target: str, context: CheckContext) -> Iterator[Pair]:
    language = context.target_language
    if segment.source and context.source_language:
        yield Pair(segment, "source", segment.source, context.source_language, target, language, context)
    if segment.reference:
        yield Pair(segment, "reference", segment.reference, language, target, language, context)
