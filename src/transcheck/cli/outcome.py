"""What is said when the work is done: the report, or a table of many, and what is wanted besides.

The result of a command is on standard output. When that is the article itself (``-o -``), the
report moves to standard error.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from transcheck.cli.console import colour, width
from transcheck.core.report import Failure, Report
from transcheck.reports.view import number_of

if TYPE_CHECKING:
    from transcheck.desk.desk import Desk
    from transcheck.runs.run import Ran
    from transcheck.scoring import Scored

NOT_PUBLISHABLE = 1
TEXT = "text"
_TOLD = 5  # failures of a run, with what to do next; the table has all of them


@dataclass(frozen=True, slots=True)
class View:
    """What of the outcome is wanted, and where. ``on_stderr``: standard output has the article."""

    report_paths: Sequence[str] = ()
    format_name: str = TEXT
    diff: bool = False
    explain: bool = False
    explain_edit: bool = False
    show_suppressed: bool = False
    on_stderr: bool = False


def present_one(report: Report | None, failure: Failure | None, desk: Desk, view: View) -> int:
    """Show what was done with one article, or why it could not be; returns the exit code."""
    reports, failures = [report] if report else [], [failure] if failure else []
    _present(reports, failures, view, _in_full(report, view) if report else "", reports)
    _tell_desk([one.document.id for one in reports], reports, desk)
    _write_reports(reports, failures, view)
    tell(failures)
    if failure is not None:
        return failure.exit_code
    return NOT_PUBLISHABLE if any(one.verdict.stops for one in reports) else 0


def _in_full(report: Report, view: View) -> str:
    from transcheck.reports.terminal import render_terminal

    return render_terminal(report, colour=colour(on_stderr=view.on_stderr), width=width())


def present_run(ran: Ran, desk: Desk, view: View, *, see: Sequence[str], notes: Sequence[str]) -> None:
    """Show how a run came out; ``see`` are the files that tell more, ``notes`` are about the run."""
    from transcheck.core.record import as_failure
    from transcheck.reports.run_summary import render_summary

    failures = [as_failure(one) for one in ran.records if one.was_not_done]
    painted = colour(on_stderr=False)
    table = render_summary(ran.records, colour=painted, width=width(), see=see, notes=notes)
    _present(ran.reports, failures, view, table, ran.of_desk)
    _tell_desk([one.article for one in ran.records], ran.of_desk, desk)
    _write_reports(ran.reports, failures, view)
    tell(failures[:_TOLD])


def _present(
    reports: Sequence[Report],
    failures: Sequence[Failure],
    view: View,
    overview: str,
    of_desk: Sequence[Report],
) -> None:
    """What is shown of the reports; ``of_desk`` are those in which the desk settled something."""
    if view.diff:
        _show_diffs(reports, view)
    if view.format_name == TEXT:
        _show(overview, of_desk, view)
    else:
        from transcheck.reports.catalogue import named

        click.echo(named(view.format_name).render(reports, failures).encode())  # UTF-8, as in a file
    if view.explain_edit:
        _explain_edits(reports, view)
    if view.explain:
        _explain(reports, on_stderr=view.format_name != TEXT)


def _write_reports(reports: Sequence[Report], failures: Sequence[Failure], view: View) -> None:
    for path in view.report_paths:
        from transcheck.runs.report_files import write_report

        write_report(Path(path), reports, failures)
        click.echo(f"report: {path}", err=True)


def _show(overview: str, of_desk: Sequence[Report], view: View) -> None:
    from transcheck.reports.terminal import render_settled

    if overview:
        click.echo(overview, err=view.on_stderr)
    painted = colour(on_stderr=view.on_stderr)
    if settled := render_settled(of_desk, colour=painted, width=width(), in_full=view.show_suppressed):
        click.echo(settled, err=view.on_stderr)


def render_scores(scored: Scored, *, as_json: bool) -> str:
    """The figures of ``score``, each with its signature."""
    if as_json:
        from transcheck.reports.json import render_scores_json

        return render_scores_json(scored.scores, scored.comparisons, scored.articles)
    from transcheck.reports.scores import render_articles_text, render_scores_text

    together = render_scores_text(scored.scores, scored.comparisons)
    return f"{together}\n\n{render_articles_text(scored.articles)}" if scored.articles else together


def _explain(reports: Sequence[Report], *, on_stderr: bool) -> None:
    """What each check looks for that found something."""
    from transcheck.checks.catalogue import explain

    for check in sorted({issue.check for report in reports for issue in report.issues}):
        click.echo(f"\n{explain(check)}", err=on_stderr)


def _tell_desk(articles: Sequence[str], of_desk: Sequence[Report], desk: Desk) -> None:
    """What of the desk's waivers and remarks wants to be put in order."""
    if not of_desk and not desk.waivers and not desk.expired:
        return
    from transcheck.cli.options import check_ids
    from transcheck.desk.notes import notes

    for note in notes(articles, of_desk, desk, check_ids()):
        click.echo(note, err=True)


def keep_baseline(reports: Sequence[Report], path: str) -> None:
    """Write what was found as a baseline."""
    from transcheck.desk.baseline import render_baseline
    from transcheck.formats.files import write_atomically

    text = render_baseline(Path(path), [(one.document, one.issues) for one in reports])
    write_atomically(Path(path), text.encode())
    issues = number_of(sum(len(one.issues) for one in reports), "issue")
    click.echo(f"baseline: {issues} of {number_of(len(reports), 'article')}: {path}", err=True)


def _show_diffs(reports: Sequence[Report], view: View) -> None:
    from transcheck.reports.diff import render_diff

    for report in reports:
        click.echo(render_diff(report, colour=colour(on_stderr=view.on_stderr)), err=view.on_stderr, nl=False)


def _explain_edits(reports: Sequence[Report], view: View) -> None:
    from transcheck.reports.explained import render_explained

    for report in reports:
        text = render_explained(report, colour=colour(on_stderr=view.on_stderr), width=width())
        click.echo(f"\n{text}", err=view.on_stderr)


def write_out(content: bytes) -> None:
    """An article, on standard output."""
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()


def tell(failures: Sequence[Failure]) -> None:
    """Say what could not be done, and what to do next."""
    for one in failures:
        click.echo(f"transcheck: {one.message}", err=True)
        if one.hint:
            click.echo(f"hint: {one.hint}", err=True)
