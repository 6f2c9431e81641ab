"""Reports as Markdown: for a pull request, a ticket, a mail."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from transcheck.core.issue import Issue
from transcheck.core.proof import Proof
from transcheck.core.report import Failure, Report
from transcheck.reports.diff import changes
from transcheck.reports.scores import render_scores_text
from transcheck.reports.view import (
    by_severity,
    counts,
    direction,
    figure,
    grounds,
    rows,
    situation,
    sure,
    verdict,
)


class Markdown:
    """One heading for each article."""

    def render(self, reports: Sequence[Report], failures: Sequence[Failure]) -> str:
        """Every article in full."""
        return "\n".join([*(line for report in reports for line in _report(report)), *_failures(failures)])


def _report(report: Report) -> Iterator[str]:
    yield f"# {_plain(report.document.id)}"
    yield ""
    yield f"{_capital(situation(report))}. **{verdict(report).capitalize()}.**"
    yield from _changes(report)
    yield from _issues(report)
    yield from _settled(report)
    if report.not_run:
        yield from ("", "## Could not be checked", "")
        yield from (f"- `{one.check}`: {_plain(one.reason)}" for one in report.not_run)
    if report.scores:
        yield from ("", "## Scores", "", "```")
        yield render_scores_text(report.scores, report.comparisons)
        yield "```"
    yield from ("", f"`{report.signature}`", "")


def _capital(text: str) -> str:
    """With a capital first, and the rest, which may have names in it, as it is."""
    return text[:1].upper() + text[1:]


def _changes(report: Report) -> Iterator[str]:
    yield from ("", f"## Changed: {len(report.edits) or 'nothing'}", "")
    for row in rows(report):
        if row.edits:
            yield f"- {row.segment.id}: {_plain(changes(row, colour=False))}"
            for edit in row.edits:
                yield f"    - {_plain(edit.evidence)} `{edit.reason}`"
                yield from _proof(edit.proof) if edit.proof else ()


def _proof(proof: Proof) -> Iterator[str]:
    for one in proof.measured:
        change = f"{figure(one.before)} → {figure(one.after)} ({direction(one)})"
        yield f"        - {_plain(one.measure)}: {change}"
    if proof.facts:
        yield f"        - verified: {_plain(', '.join(proof.facts))}"
    for other in proof.alternatives:
        yield f"        - instead of “{_plain(other.text)}”: {_plain(other.why)}"


def _issues(report: Report) -> Iterator[str]:
    yield from ("", f"## For a person to look at: {counts(report.issues)}", "")
    if report.issues:
        yield from ("| severity | | where | check | what |", "|---|---|---|---|---|")
        yield from (_issue(issue) for issue in by_severity(report.issues))


def _issue(issue: Issue) -> str:
    cells = (issue.severity.label, sure(issue.confidence), issue.segment, issue.check, _plain(issue.message))
    return f"| {' | '.join(cells)} |"


def _settled(report: Report) -> Iterator[str]:
    if report.suppressed:
        yield from ("", f"## Settled beforehand: {len(report.suppressed)}", "")
    for one in report.suppressed:
        issue = one.issue
        yield f"- {issue.segment}: {_plain(issue.message)} `{issue.check}` ({_plain(grounds(one))})"


def _failures(failures: Sequence[Failure]) -> Iterator[str]:
    if failures:
        yield from ("# Could not be done", "")
        yield from (
            f"- {_plain(one.article)}: {_plain(one.message)} ({_plain(one.hint)})" for one in failures
        )


def _plain(text: str) -> str:
    """Text of the article, kept from being read as Markdown or HTML."""
    for character in r"\`*_|<":
        text = text.replace(character, f"\\{character}" if character != "<" else "&lt;")
    return text.replace("\n", " ")
