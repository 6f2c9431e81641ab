"""Reports as one self-contained HTML page: source, before and after side by side, every issue linked
to the words that it is about. Nothing is loaded from anywhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from transcheck.core.issue import Issue, Severity
from transcheck.core.proof import Measured
from transcheck.core.report import Failure, Report
from transcheck.reports.html_page import render_page
from transcheck.reports.scores import render_scores_text
from transcheck.reports.view import (
    Row,
    Run,
    by_severity,
    compared,
    counts,
    direction,
    figure,
    grounds,
    is_cleared,
    number_of,
    place,
    rows,
    runs,
    situation,
    sure,
    verdict,
)

DELETED, INSERTED, WORDS = "deleted", "inserted", "words"


class Html:
    """For people: to read in a browser, to send, to print."""

    def render(self, reports: Sequence[Report], failures: Sequence[Failure]) -> str:
        """One page, with a table of contents if there are several articles."""
        articles = [_article(number, report) for number, report in enumerate(reports, 1)]
        return render_page(
            "report.html.j2",
            articles=articles,
            failures=failures,
            grounds=grounds,
            compared=compared,
            direction=direction,
            figure=figure,
            share=_share,
            severities=[severity.label for severity in reversed(Severity)],
        )


@dataclass(frozen=True, slots=True)
class _Finding:
    """An issue with the anchor that the words it is about link to; ``evidence`` is what each text has, with
    the words in question marked, ``line`` where that is in the file."""

    anchor: str
    issue: Issue
    sure: str
    line: int | None
    evidence: list[tuple[str, list[Run]]]


@dataclass(frozen=True, slots=True)
class _Line:
    """A row of the page: three texts in runs, and the issues of the segment."""

    row: Row
    source: list[Run]
    before: list[Run]
    after: list[Run]
    findings: list[_Finding]


@dataclass(frozen=True, slots=True)
class _Article:
    anchor: str
    report: Report
    situation: str
    verdict: str
    cleared: bool
    changes: str
    counts: str
    lines: list[_Line]
    findings: list[_Finding]
    scores: str
    has_source: bool
    has_before: bool


def _share(one: Measured, value: float) -> int:
    """How long the bar of a figure is, in hundredths of the longer one."""
    longest = max(abs(one.before), abs(one.after))
    return round(100 * abs(value) / longest) if longest else 0


def _article(number: int, report: Report) -> _Article:
    by_id = {row.segment.id: row for row in rows(report)}
    findings = {
        id(issue): _finding(f"a{number}-i{count}", report, issue, by_id[issue.segment])
        for count, issue in enumerate(by_severity(report.issues), 1)
    }
    lines = [_line(row, [findings[id(issue)] for issue in row.issues]) for row in by_id.values()]
    return _Article(
        anchor=f"a{number}",
        report=report,
        situation=situation(report),
        verdict=verdict(report),
        cleared=is_cleared(report),
        changes=number_of(len(report.edits), "change"),
        counts=counts(report.issues),
        lines=lines,
        findings=list(findings.values()),
        scores=render_scores_text(report.scores, report.comparisons) if report.scores else "",
        has_source=any(line.row.segment.source for line in lines),
        has_before=any(line.row.before for line in lines),
    )


def _finding(anchor: str, report: Report, issue: Issue, row: Row) -> _Finding:
    found = place(report, issue.segment, issue.target_span)
    original = row.segment.reference if issue.side == "reference" else row.segment.source
    texts = (("text", row.after, issue.target_span), (issue.side, original, issue.source_span))
    evidence = [(side, runs(text, [(span, WORDS)])) for side, text, span in texts if text and span]
    return _Finding(anchor, issue, sure(issue.confidence), found.line if found else None, evidence)


def _line(row: Row, findings: list[_Finding]) -> _Line:
    """The texts of a row with their marks: what was deleted and inserted, and each issue's anchor."""
    after = [(span, INSERTED) for span in row.added]
    source = []
    for finding in findings:
        if finding.issue.target_span:
            after.append((finding.issue.target_span, finding.anchor))
        if finding.issue.source_span and finding.issue.side == "source":
            source.append((finding.issue.source_span, finding.anchor))
    return _Line(
        row,
        source=runs(row.segment.source or "", source),
        before=runs(row.before, [(span, DELETED) for span in row.removed]),
        after=runs(row.after, after),
        findings=findings,
    )
