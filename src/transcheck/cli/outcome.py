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

if TYPE_CHECKING:
    from transcheck.pipeline import Fixed
    from transcheck.scoring import Scored

NOT_PUBLISHABLE = 1


def present_fixed(outcomes: Sequence[Done[Fixed] | Failed], *, report_path: str | None, diff: bool) -> int:
    """Show what ``fix`` did; returns the exit code."""
    to_stdout = [one for one in outcomes if isinstance(one, Done) and one.job.output is None]
    for done in to_stdout:
        sys.stdout.buffer.write(done.result.content)
        sys.stdout.buffer.flush()
    reports = [one.result.report for one in outcomes if isinstance(one, Done)]
    failures = _failures(outcomes)
    if diff:
        _show_diffs(reports, on_stderr=bool(to_stdout))
    _show(reports, failures, on_stderr=bool(to_stdout))
    for one in outcomes:
        if isinstance(one, Done) and one.job.output is not None:
            click.echo(f"written: {one.job.output}", err=True)
    return _finish(reports, failures, report_path)


def present_checked(
    outcomes: Sequence[Done[Report] | Failed], *, report_path: str | None, as_json: bool
) -> int:
    """Show what ``check`` found; returns the exit code."""
    reports = [one.result for one in outcomes if isinstance(one, Done)]
    failures = _failures(outcomes)
    if as_json:
        click.echo(_render(".json", reports, failures))
        _tell(failures)
    else:
        _show(reports, failures, on_stderr=False)
    return _finish(reports, failures, report_path)


def render_scores(scored: Scored, *, as_json: bool) -> str:
    """The figures of ``score``, each with its signature."""
    if as_json:
        from transcheck.reports.json import render_scores_json

        return render_scores_json(scored.scores, scored.comparisons)
    from transcheck.reports.scores import render_scores_text

    return render_scores_text(scored.scores, scored.comparisons)


def require_report_format(report_path: str | None) -> None:
    """Refuse a report of an unknown kind before the work, not after it.

    Raises click's error for a bad option.
    """
    from transcheck.reports.catalogue import FORMATS, find_format

    if report_path is not None and find_format(Path(report_path).suffix) is None:
        known = ", ".join(suffix for one in FORMATS for suffix in one.suffixes)
        raise click.BadParameter(f"{report_path}: a report is one of {known}", param_hint="--report")


def _finish(reports: Sequence[Report], failures: Sequence[Failure], report_path: str | None) -> int:
    if report_path is not None:
        from transcheck.formats.files import write_atomically

        text = _render(Path(report_path).suffix, reports, failures)
        write_atomically(Path(report_path), text.encode())
        click.echo(f"report: {report_path}", err=True)
    if failures:
        return max(one.exit_code for one in failures)
    return 0 if all(one.verdict.publishable for one in reports) else NOT_PUBLISHABLE


def _render(suffix: str, reports: Sequence[Report], failures: Sequence[Failure]) -> str:
    from transcheck.reports.catalogue import find_format

    chosen = find_format(suffix)
    assert chosen is not None
    return chosen.render(reports, failures)


def _show(reports: Sequence[Report], failures: Sequence[Failure], *, on_stderr: bool) -> None:
    """One article's report in full, of several a table."""
    from transcheck.reports.terminal import render_summary, render_terminal

    painted = colour(on_stderr=on_stderr)
    if len(reports) + len(failures) > 1:
        click.echo(render_summary(reports, failures, colour=painted, width=width()), err=on_stderr)
    elif reports:
        click.echo(render_terminal(reports[0], colour=painted, width=width()), err=on_stderr)
    _tell(failures)


def _show_diffs(reports: Sequence[Report], *, on_stderr: bool) -> None:
    from transcheck.reports.diff import render_diff

    for report in reports:
        click.echo(render_diff(report, colour=colour(on_stderr=on_stderr)), err=on_stderr, nl=False)


def _tell(failures: Sequence[Failure]) -> None:
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
