"""Stage 5, check: run every check on an article and gather what they found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from transcheck.checks.base import AlignedCheck, Check, PairCheck, TextCheck
from transcheck.checks.catalogue import all_checks
from transcheck.checks.context import CheckContext, Pair
from transcheck.checks.contrast_check import ContrastCheck, Suspicion
from transcheck.core.document import Document
from transcheck.core.issue import Issue
from transcheck.core.report import NotRun
from transcheck.core.segment import Role, Segment
from transcheck.errors import CheckError, TranscheckError
from transcheck.evidence.evidence import Evidence


def run_checks(
    document: Document, context: CheckContext, checks: Iterable[Check] | None = None
) -> tuple[tuple[Issue, ...], tuple[NotRun, ...]]:
    """Issues in reading order, and the checks that could not run, with the reason.

    Raises :class:`CheckError`, naming check and segment, if a check crashes: what was not checked
    is not fine.
    """
    issues: list[Issue] = []
    not_run: list[NotRun] = []
    for check in all_checks() if checks is None else checks:
        for found in _run(check, document, context):
            if isinstance(found, NotRun):
                not_run.append(found)
            else:
                issues.append(found)
    order = {segment.id: place for place, segment in enumerate(document.segments)}
    issues.sort(key=lambda issue: (order[issue.segment], issue.check, str(issue.target_span)))
    return tuple(issues), tuple(not_run)


def _run(check: Check, document: Document, context: CheckContext) -> Iterator[Issue | NotRun]:
    where = document.id
    try:
        if obstacle := check.obstacle(document, context):
            yield NotRun(check.id, obstacle)
        elif isinstance(check, ContrastCheck) and context.evidence is not None:
            yield from _settled(check, document, context, context.evidence)
        elif isinstance(check, PairCheck):
            for pair in pairs(document, context):
                where = f"{document.id}, {pair.segment.id}"
                yield from _weighed(check.find(pair), pair.segment.aligned)
        elif isinstance(check, TextCheck | AlignedCheck):
            yield from check.find(document, context)
    except TranscheckError:
        raise
    except Exception as error:
        raise CheckError(
            f"{where}: the check {check.id} crashed ({type(error).__name__})",
            "the article is not checked; please report this as a bug",
        ) from error


def _settled(
    check: ContrastCheck, document: Document, context: CheckContext, evidence: Evidence
) -> Iterator[Issue]:
    """The issues of a check that asks the models; they know the source, and nothing of a reference."""
    suspicions: list[tuple[Pair, Suspicion]] = []
    with_source = []
    for pair in pairs(document, context):
        if pair.side == "source":
            with_source.append(pair)
        else:
            yield from _weighed(check.find(pair), pair.segment.aligned)
    readings = evidence.read([(pair.original, pair.target) for pair in with_source])
    for pair, reading in zip(with_source, readings, strict=True):
        suspicions += ((pair, one) for one in check.suspect(pair, reading))
    gains = iter(
        evidence.gains(
            [(pair.original, pair.target, one.changed) for pair, one in suspicions if one.changed is not None]
        )
    )
    for pair, one in suspicions:
        issue = check.settle(one, next(gains) if one.changed is not None else None)
        if issue is not None:
            yield from _weighed(iter([issue]), pair.segment.aligned)


def _weighed(issues: Iterator[Issue], aligned: float) -> Iterator[Issue]:
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
