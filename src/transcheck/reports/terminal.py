"""The report that an editor reads in the terminal: what was changed and why, what is left to do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from transcheck.core.issue import Issue, Severity
from transcheck.core.report import Report
from transcheck.core.span import Span
from transcheck.core.suppressed import Settled, Suppressed
from transcheck.reports.diff import changes
from transcheck.reports.scores import render_scores_text
from transcheck.reports.terminal_page import Page
from transcheck.reports.view import (
    Row,
    by_severity,
    counts,
    grounds,
    number_of,
    rows,
    situation,
    sure,
    verdict,
)

_EXCERPT = 48  # characters on either side of the words in question


def render_terminal(report: Report, *, colour: bool, width: int) -> str:
    """One article's report; ``width`` in characters."""
    page = Page(colour, width)
    page.line(f"{report.document.id}: {situation(report)}", "heading")
    page.line(verdict(report), _style(report))
    _show_changes(page, report)
    _show_issues(page, report)
    if report.not_run:
        page.heading("Could not be checked")
        for reason, checks in _grouped(report):
            page.item(f"{', '.join(checks)}: {reason}")
    if report.scores:
        page.heading("Scores against the reference" + (", before → after" if report.comparisons else ""))
        page.raw(render_scores_text(report.scores, report.comparisons))
    page.raw("")
    page.line(str(report.signature), "quiet")
    return page.text


def render_settled(reports: Sequence[Report], *, colour: bool, width: int, in_full: bool) -> str:
    """The last line: how many issues the desk had settled, and how; ``in_full`` each of them before that.
    Empty where there are none."""
    page = Page(colour, width)
    settled = [(report, one) for report in reports for one in report.suppressed]
    if in_full and settled:
        page.heading("Settled beforehand")
        for report, one in settled:
            _show_settled(page, report, one)
    if settled:
        ways = Counter(one.settled for _, one in settled)
        parts = ", ".join(f"{ways[way]} {way}" for way in Settled if ways[way])
        page.line(f"{number_of(len(settled), 'issue')} settled: {parts}", "quiet")
    return page.text


def _show_settled(page: Page, report: Report, one: Suppressed) -> None:
    issue = one.issue
    page.item(f"{report.document.id} {issue.segment}  {issue.check}: {issue.message}")
    page.item(f"  {grounds(one)}", "quiet")


def _style(report: Report) -> str:
    if report.verdict.fail_on is None:
        return "quiet"
    return "good" if report.verdict.publishable else Severity.CRITICAL.label


def _show_changes(page: Page, report: Report) -> None:
    changed = [row for row in rows(report) if row.edits]
    if report.situation.value == "translate":
        page.heading(f"Translated: {number_of(len(changed), 'sentence')}")
        return
    if not report.edits:
        return
    page.heading(f"Changed: {len(report.edits)}")
    for row in changed:
        page.raw(f"  {page.paint(row.segment.id, 'quiet')}  {changes(row, colour=page.colour)}")
        for edit in row.edits:
            page.item(f"      because {edit.evidence or edit.reason} [{edit.reason}]", "quiet")


def _show_issues(page: Page, report: Report) -> None:
    page.heading(f"For a person to look at: {counts(report.issues)}")
    by_id = {row.segment.id: row for row in rows(report)}
    for issue in by_severity(report.issues):
        label = page.paint(issue.severity.label, issue.severity.label)
        page.raw(f"  {label} ({sure(issue.confidence)}) {issue.segment}  {issue.check}")
        page.item(f"  {issue.message}")
        for side, excerpt in _evidence(by_id[issue.segment], issue):
            page.item(f"  {side}: {excerpt}", "quiet")


def _evidence(row: Row, issue: Issue) -> Iterator[tuple[str, str]]:
    """The words in question, each with a little of what stands around them."""
    if issue.target_span is not None and row.after:
        yield "text", excerpt(row.after, issue.target_span)
    trusted = row.segment.reference if issue.side == "reference" else row.segment.source
    if issue.source_span is not None and trusted:
        yield issue.side, excerpt(trusted, issue.source_span)
    for place in issue.related:
        yield f"{place.segment}", f"“{place.text}”"
    for edit in issue.edits:
        yield "proposed", f"“{edit.before}” → “{edit.after}”"


def excerpt(text: str, span: Span) -> str:
    """The words at ``span`` between » «, with a few of their neighbours."""
    before, after = text[: span.start], text[span.end :]
    head = before if len(before) <= _EXCERPT else "…" + before[-_EXCERPT:]
    tail = after if len(after) <= _EXCERPT else after[:_EXCERPT] + "…"
    return f"{head}»{span.of(text)}«{tail}"


def _grouped(report: Report) -> list[tuple[str, list[str]]]:
    """Reason -> the checks that it kept from running."""
    groups: dict[str, list[str]] = {}
    for one in report.not_run:
        groups.setdefault(one.reason, []).append(one.check)
    return list(groups.items())
