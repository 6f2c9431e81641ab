"""transcheck fix: repair or translate articles, and say what a person must still look at."""

from __future__ import annotations

from typing import Any

import click

from transcheck.cli.options import (
    archive_option,
    config_options,
    gate_options,
    input_options,
    make_gate_config,
    memory_option,
    models_option,
    quality_option,
    remove_added_option,
    report_option,
)


@click.command("fix")
@input_options
@quality_option
@memory_option
@archive_option
@remove_added_option
@models_option
@click.option(
    "-o", "--output", metavar="PATH", help="File, folder or - ; else NAME.fixed.EXT beside the input."
)
@click.option("--in-place", is_flag=True, help="Overwrite the input files.")
@click.option("--diff", is_flag=True, help="Show what changed, line by line.")
@click.option("--explain-edit", is_flag=True, help="Show each change with its proof.")
@report_option
@gate_options
@config_options
def command(
    paths: tuple[str, ...],
    source: str | None,
    reference: str | None,
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
    from transcheck import pipeline
    from transcheck.batch import plan, run_jobs
    from transcheck.cli.console import progress
    from transcheck.cli.outcome import present_fixed
    from transcheck.tools import Tools

    config = make_gate_config(**options, source_given=source is not None)
    jobs = plan(paths, source=source, reference=reference, output=output, in_place=in_place)
    with progress() as listener:
        tools = Tools(config, listener)
        outcomes = list(run_jobs(jobs, lambda job: pipeline.fix_job(job, config, tools)))
    return present_fixed(
        outcomes,
        config.desk,
        report_paths=report_paths,
        diff=diff,
        explain_edit=explain_edit,
        show_suppressed=show_suppressed,
    )
