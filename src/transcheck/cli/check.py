"""transcheck check: may this be published, and if not, why. Changes nothing."""

from __future__ import annotations

from typing import Any

import click

from transcheck.cli.options import (
    archive_option,
    config_options,
    gate_options,
    input_options,
    make_gate_config,
    models_option,
    report_option,
    rules_option,
)
from transcheck.reports.catalogue import NAMES


@click.command("check")
@input_options
@archive_option
@models_option
@click.option(
    "--format", "format_name", type=click.Choice(["text", *NAMES]), default="text", show_default=True
)
@report_option
@click.option("--explain", is_flag=True, help="Also say what each check looks for that found something.")
@rules_option
@gate_options
@click.option(
    "--write-baseline", metavar="FILE", help="Keep what is found as known, for --baseline; exit with 0."
)
@config_options
def command(
    paths: tuple[str, ...],
    source: str | None,
    reference: str | None,
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
    from transcheck import pipeline
    from transcheck.batch import plan, run_jobs
    from transcheck.cli.console import progress
    from transcheck.cli.outcome import keep_baseline, present_checked
    from transcheck.tools import Tools

    config = make_gate_config(**options, source_given=source is not None, anew=write_baseline is not None)
    jobs = plan(paths, source=source, reference=reference)
    with progress() as listener:
        tools = Tools(config, listener)
        outcomes = list(run_jobs(jobs, lambda job: pipeline.check_job(job, config, tools)))
    if write_baseline is not None:
        keep_baseline(outcomes, write_baseline)
    return present_checked(
        outcomes,
        config.desk,
        report_paths=report_paths,
        format_name=format_name,
        explain=explain,
        show_suppressed=show_suppressed,
    )
