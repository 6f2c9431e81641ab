"""transcheck fix: repair or translate articles, and say what a person must still look at."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import click

from transcheck.cli.many import RunOptions, do_run, is_run, run_options
from transcheck.cli.options import (
    archive_option,
    cache_option,
    config_options,
    gate_options,
    make_gate_config,
    memory_option,
    models_option,
    quality_option,
    remove_added_option,
    report_option,
)
from transcheck.cli.outcome import View, present_one, write_out
from transcheck.cli.selection import input_options, make_selection

if TYPE_CHECKING:
    from transcheck.config import Config
    from transcheck.runs.plan import Wanted


@click.command("fix")
@input_options
@quality_option
@memory_option
@archive_option
@remove_added_option
@models_option
@cache_option
@click.option(
    "-o", "--output", metavar="PATH", help="File, folder or - ; else NAME.fixed.EXT beside the input."
)
@click.option("--in-place", is_flag=True, help="Overwrite the input files.")
@click.option("--diff", is_flag=True, help="Show what changed, line by line.")
@click.option("--explain-edit", is_flag=True, help="Show each change with its proof.")
@report_option
@run_options
@gate_options
@config_options
def command(
    output: str | None,
    in_place: bool,
    diff: bool,
    explain_edit: bool,
    report_paths: tuple[str, ...],
    show_suppressed: bool,
    **options: Any,
) -> int:
    """Repair articles: what is proven wrong is changed, the rest is reported with its evidence.

    With --source each sentence is held against its original; with --to a foreign-language article
    is translated; with neither, only what the text itself proves is repaired.
    """
    run = RunOptions.taken(options)
    apart = (*report_paths, *run.files)
    wanted = make_selection(options, output=output, beside=True, in_place=in_place, apart=apart)
    config = make_gate_config(**options, source_given=wanted.has_source)
    view = View(report_paths, diff=diff, explain_edit=explain_edit, show_suppressed=show_suppressed)
    if is_run(wanted, run):
        from transcheck.runs.work import Kind

        return do_run(Kind.FIX, wanted, config, run, view)
    return _fix_one(wanted, config, view)


def _fix_one(wanted: Wanted, config: Config, view: View) -> int:
    """One article, in this process: its report is shown in full."""
    from transcheck.batch import do_job, failure_of
    from transcheck.cli.console import progress
    from transcheck.pipeline import fix_job
    from transcheck.runs.outcomes import Failed
    from transcheck.runs.plan import plan
    from transcheck.tools import Tools

    (job,) = plan(wanted)
    with progress() as listener:
        done = do_job(job, lambda job: fix_job(job, config, Tools(config, listener)))
    view = replace(view, on_stderr=job.output is None)
    if isinstance(done, Failed):
        return present_one(None, failure_of(job, done.error), config.desk, view)
    if job.output is None:
        write_out(done.result.content)
    else:
        click.echo(f"written: {job.output}", err=True)
    return present_one(done.result.report, None, config.desk, view)
