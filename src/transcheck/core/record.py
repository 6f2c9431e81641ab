"""Record: how one article of a run came out, and what that depended on. A line of the manifest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from transcheck.core.report import Failure, Report, Verdict


class Standing(StrEnum):
    """How an article of a run came out."""

    PUBLISHABLE = "publishable"
    STOPPED = "not-publishable"
    UNJUDGED = "not-judged"  # nothing was asked to stop it (``--fail-on never``)
    TRANSLATED = "translated"  # by `translate`, which gives no verdict
    FAILED = "failed"  # it could not be read, or not be done; `reasons` say why
    QUARANTINED = "quarantined"  # doing it crashed, hung or ran out of memory; it is not tried again as it is


@dataclass(frozen=True, slots=True)
class Record:
    """``command`` is what was done: ``fix``, ``check`` or ``translate``. ``article``, ``output`` and
    ``reports`` are paths as the user knows them; ``name`` is the article's place in the folder that was
    named, by which a run knows it again. ``reasons`` are sentences: why it may not be published, or what
    went wrong, with the ``hint`` what to do. ``issues``: number by severity; ``settled``: of those that the
    desk lets stand; ``remarks``: of comments for us in the text.
    ``digests``: what the outcome depended on, by name (``article``, ``source``, ``glossary``…) -> SHA-256.
    """

    name: str
    article: str
    standing: Standing
    command: str = ""
    exit_code: int = 0
    output: str | None = None
    reports: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    hint: str = ""
    issues: Mapping[str, int] = field(default_factory=dict)
    edits: int = 0
    words: int = 0
    settled: int = 0
    remarks: int = 0
    source_language: str | None = None
    target_language: str | None = None
    signature: str = ""
    digests: Mapping[str, str] = field(default_factory=dict)

    @property
    def was_not_done(self) -> bool:
        """Whether nothing came out of it."""
        return self.standing in (Standing.FAILED, Standing.QUARANTINED)


def of_report(name: str, report: Report) -> Record:
    """How an article came out that could be done; where its output is, and what it depended on, is for the
    run to add."""
    document, counts = report.document, Counter(issue.severity for issue in report.issues)
    return Record(
        name,
        document.id,
        _standing(report.verdict),
        exit_code=int(report.verdict.stops),
        reasons=report.verdict.reasons,
        issues={severity.label: counts[severity] for severity in sorted(counts, reverse=True)},
        edits=len(report.edits),
        words=sum(len(block.text.split()) for block in document.blocks),
        settled=len(report.suppressed),
        remarks=len(document.remarks),
        source_language=document.source_language,
        target_language=document.target_language,
        signature=str(report.signature),
    )


def of_failure(name: str, failure: Failure) -> Record:
    """How an article came out that could not be done."""
    return Record(
        name,
        failure.article,
        Standing.FAILED,
        exit_code=failure.exit_code,
        reasons=(failure.message,),
        hint=failure.hint,
    )


def as_failure(record: Record) -> Failure:
    """The other way, for an article that could not be done."""
    return Failure(record.article, "; ".join(record.reasons), record.hint, record.exit_code)


def exit_code(records: Iterable[Record]) -> int:
    """Of a run: 2 or 3, the worst, if an article could not be done; 1 if one is stopped; else 0. An article
    that is not publishable but was only to be advised on has 0."""
    return max((one.exit_code for one in records), default=0)


def _standing(verdict: Verdict) -> Standing:
    if verdict.fail_on is None:
        return Standing.UNJUDGED
    return Standing.PUBLISHABLE if verdict.publishable else Standing.STOPPED
