"""What is said when the work is done: the article, the report, the verdict as an exit code.

The result of a command is on standard output. When that is the article itself (``-o -``), the
report moves to standard error.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from transcheck.batch import Done, Failed
from transcheck.cli.console import colour, width
from transcheck.core.report import Failure, Report
from transcheck.reports.view import number_of

if TYPE_CHECKING:
    from transcheck.desk.desk import Desk
    from transcheck.pipeline import Fixed
    from transcheck.scoring import Scored

NOT_PUBLISHABLE = 1


def present_fixed(
    outcomes: Sequence[Done[Fixed] | Failed],
    desk: Desk,
    *,
    report_paths: Sequence[str],
    diff: bool,
    explain_edit: bool,
    show_suppressed: bool,
) -> int:
    """Show what ``fix`` did; returns the exit code."""
    to_stdout = [one for one in outcomes if isinstance(one, Done) and one.job.output is None]
    for done in to_stdout:
        sys.stdout.buffer.write(done.result.content)
        sys.stdout.buffer.flush()
    reports = [one.result.report for one in outcomes if isinstance(one, Done)]
    failures = _failures(outcomes)
    if diff:
        _show_diffs(reports, on_stderr=bool(to_stdout))
    _show(reports, failures, on_stderr=bool(to_stdout), show_suppressed=show_suppressed)
    if explain_edit:
        _explain_edits(reports, on_stderr=bool(to_stdout))
    for one in outcomes:
        if isinstance(one, Done) and one.job.output is not None:
            click.echo(f"written: {one.job.output}", err=True)
    _tell_desk(reports, desk)
    return _finish(reports, failures, report_paths)


def present_checked(
    outcomes: Sequence[Done[Report] | Failed],
    desk: Desk,
    *,
    report_paths: Sequence[str],
    format_name: str,
    explain: bool,
    show_suppressed: bool,
) -> int:
    """Show what ``check`` found, as text or in the format of that name; returns the exit code."""
    reports = [one.result for one in outcomes if isinstance(one, Done)]
    failures = _failures(outcomes)
    if format_name == "text":
        _show(reports, failures, on_stderr=False, show_suppressed=show_suppressed)
    else:
        from transcheck.reports.catalogue import named

        click.echo(named(format_name).render(reports, failures))
        tell(failures)
    if explain:
        _explain(reports, on_stderr=format_name != "text")
    _tell_desk(reports, desk)
    return _finish(reports, failures, report_paths)


def render_scores(scored: Scored, *, as_json: bool) -> str:
    """The figures of ``score``, each with its signature."""
    if as_json:
        from transcheck.reports.json import render_scores_json

        return render_scores_json(scored.scores, scored.comparisons)
    from transcheck.reports.scores import render_scores_text

    return render_scores_text(scored.scores, scored.comparisons)


def _finish(reports: Sequence[Report], failures: Sequence[Failure], report_paths: Sequence[str]) -> int:
    for path in report_paths:
        _write_report(Path(path), reports, failures)
        click.echo(f"report: {path}", err=True)
    if failures:
        return max(one.exit_code for one in failures)
    return NOT_PUBLISHABLE if any(one.verdict.stops for one in reports) else 0


def _write_report(path: Path, reports: Sequence[Report], failures: Sequence[Failure]) -> None:
    from transcheck.formats.files import write_atomically
    from transcheck.reports.catalogue import find_format

    chosen = find_format(path.suffix)
    assert chosen is not None  # the option saw to that
    write_atomically(path, f"{chosen.render(reports, failures)}\n".encode())


def _explain(reports: Sequence[Report], *, on_stderr: bool) -> None:
    """What each check looks for that found something."""
    from transcheck.checks.catalogue import explain

    for check in sorted({issue.check for report in reports for issue in report.issues}):
        click.echo(f"\n{explain(check)}", err=on_stderr)


def _show(
    reports: Sequence[Report], failures: Sequence[Failure], *, on_stderr: bool, show_suppressed: bool
) -> None:
    """One article's report in full, of several a table."""
    from transcheck.reports.terminal import render_settled, render_summary, render_terminal

    painted = colour(on_stderr=on_stderr)
    if len(reports) + len(failures) > 1:
        click.echo(render_summary(reports, failures, colour=painted, width=width()), err=on_stderr)
    elif reports:
        click.echo(render_terminal(reports[0], colour=painted, width=width()), err=on_stderr)
    if settled := render_settled(reports, colour=painted, width=width(), in_full=show_suppressed):
        click.echo(settled, err=on_stderr)
    tell(failures)


def _tell_desk(reports: Sequence[Report], desk: Desk) -> None:
    """What of the desk's waivers and remarks wants to be put in order."""
    from transcheck.cli.options import check_ids
    from transcheck.desk.notes import notes

    for note in notes(reports, desk, check_ids()):
        click.echo(note, err=True)


def keep_baseline(outcomes: Sequence[Done[Report] | Failed], path: str) -> None:
    """Write what was found as a baseline."""
    from transcheck.desk.baseline import render_baseline
    from transcheck.formats.files import write_atomically

    reports = [one.result for one in outcomes if isinstance(one, Done)]
    text = render_baseline(Path(path), [(one.document, one.issues) for one in reports])
    write_atomically(Path(path), text.encode())
    issues = number_of(sum(len(one.issues) for one in reports), "issue")
    click.echo(f"baseline: {issues} of {number_of(len(reports), 'article')}: {path}", err=True)


def _show_diffs(reports: Sequence[Report], *, on_stderr: bool) -> None:
    from transcheck.reports.diff import render_diff

    for report in reports:
        click.echo(render_diff(report, colour=colour(on_stderr=on_stderr)), err=on_stderr, nl=False)


def _explain_edits(reports: Sequence[Report], *, on_stderr: bool) -> None:
    from transcheck.reports.explained import render_explained

    for report in reports:
        text = render_explained(report, colour=colour(on_stderr=on_stderr), width=width())
        click.echo(f"\n{text}", err=on_stderr)


def tell(failures: Sequence[Failure]) -> None:
    """Say what could not be done, and what to do next."""
    for one in failures:
        click.echo(f"transcheck: {one.message}", err=True)
        if one.hint:
            click.echo(f"hint: {one.hint}", err=True)


def _failures(outcomes: Sequence[Done[Fixed] | Done[Report] | Failed]) -> list[Failure]:
    return [
        Failure(one.job.article, one.error.message, one.error.hint, one.error.exit_code)
        for one in outcomes
        if isinstance(one, Failed)
    ]
