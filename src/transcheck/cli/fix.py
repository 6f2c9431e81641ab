"""transcheck fix: repair or translate articles, and say what a person must still look at."""

from __future__ import annotations

from typing import Any

import click

from transcheck.cli.options import (
    fail_on_option,
    input_options,
    make_config,
    models_option,
    report_option,
)


@click.command("fix")
@input_options
@models_option
@click.option(
    "-o", "--output", metavar="PATH", help="File, folder or - ; else NAME.fixed.EXT beside the input."
)
@click.option("--in-place", is_flag=True, help="Overwrite the input files.")
@click.option("--diff", is_flag=True, help="Show what changed, line by line.")
@report_option
@fail_on_option
def command(
    paths: tuple[str, ...],
    source: str | None,
    reference: str | None,
    output: str | None,
    in_place: bool,
    diff: bool,
    report_path: str | None,
    **options: Any,
) -> int:
    """Repair articles: what is proven wrong is changed, the rest is reported with its evidence.

    With --source each sentence is held against its original; with --to a foreign-language article
    is translated; with neither, only what the text itself proves is repaired.
    """
    from transcheck import pipeline
    from transcheck.batch import plan, run_jobs
    from transcheck.cli.console import progress
    from transcheck.cli.outcome import present_fixed, require_report_format
    from transcheck.tools import Tools

    require_report_format(report_path)
    config = make_config(**options)
    jobs = plan(paths, source=source, reference=reference, output=output, in_place=in_place)
    with progress() as listener:
        tools = Tools(config, listener)
        outcomes = list(run_jobs(jobs, lambda job: pipeline.fix_job(job, config, tools)))
    return present_fixed(outcomes, report_path=report_path, diff=diff)
