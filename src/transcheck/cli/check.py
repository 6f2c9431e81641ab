"""transcheck check: may this be published, and if not, why. Changes nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from transcheck.cli.many import RunOptions, do_run, is_run, run_options
from transcheck.cli.options import (
    archive_option,
    cache_option,
    config_options,
    gate_options,
    make_gate_config,
    models_option,
    report_option,
    rules_option,
)
from transcheck.cli.outcome import TEXT, View, keep_baseline, present_one
from transcheck.cli.selection import input_options, make_selection
from transcheck.reports.catalogue import NAMES

if TYPE_CHECKING:
    from transcheck.config import Config
    from transcheck.runs.plan import Wanted


@click.command("check")
@input_options
@archive_option
@models_option
@cache_option
@click.option("--format", "format_name", type=click.Choice([TEXT, *NAMES]), default=TEXT, show_default=True)
@report_option
@click.option("--explain", is_flag=True, help="Also say what each check looks for that found something.")
@rules_option
@run_options
@gate_options
@click.option(
    "--write-baseline", metavar="FILE", help="Keep what is found as known, for --baseline; exit with 0."
)
@config_options
def command(
    format_name: str,
    report_paths: tuple[str, ...],
    explain: bool,
    show_suppressed: bool,
    write_baseline: str | None,
    **options: Any,
) -> int:
    """Check articles before publication, without changing them: by rules and, where there are a source
    and a model for the pair, by what the model makes of it.

    The exit code is the verdict: 0 publishable, 1 not.
    """
    run = RunOptions.taken(options)
    wanted = make_selection(options, apart=(*report_paths, *run.files))
    config = make_gate_config(**options, source_given=wanted.has_source, anew=write_baseline is not None)
    view = View(report_paths, format_name, explain=explain, show_suppressed=show_suppressed)
    if is_run(wanted, run):
        from transcheck.runs.work import Kind

        return do_run(Kind.CHECK, wanted, config, run, view, baseline=write_baseline)
    return _check_one(wanted, config, view, write_baseline)


def _check_one(wanted: Wanted, config: Config, view: View, baseline: str | None) -> int:
    """One article, in this process: its report is shown in full."""
    from transcheck.batch import do_job, failure_of
    from transcheck.cli.console import progress
    from transcheck.pipeline import check_job
    from transcheck.runs.outcomes import Failed
    from transcheck.runs.plan import plan
    from transcheck.tools import Tools

    (job,) = plan(wanted)
    with progress() as listener:
        done = do_job(job, lambda job: check_job(job, config, Tools(config, listener)))
    if isinstance(done, Failed):
        return present_one(None, failure_of(job, done.error), config.desk, view)
    if baseline is not None:
        keep_baseline([done.result], baseline)
    return present_one(done.result, None, config.desk, view)
