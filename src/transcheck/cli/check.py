"""transcheck check: may this be published, and if not, why. Changes nothing."""

from __future__ import annotations

from typing import Any

import click

from transcheck.cli.options import fail_on_option, input_options, make_config, report_option, rules_option


@click.command("check")
@input_options
@click.option(
    "--format", "format_name", type=click.Choice(["text", "json"]), default="text", show_default=True
)
@report_option
@rules_option
@fail_on_option
def command(
    paths: tuple[str, ...],
    source: str | None,
    reference: str | None,
    format_name: str,
    report_path: str | None,
    **options: Any,
) -> int:
    """Check articles before publication, without changing them: by rules and, where there are a source
    and a model for the pair, by what the model makes of it.

    The exit code is the verdict: 0 publishable, 1 not.
    """
    from transcheck import pipeline
    from transcheck.batch import plan, run_jobs
    from transcheck.cli.console import progress
    from transcheck.cli.outcome import present_checked, require_report_format
    from transcheck.tools import Tools

    require_report_format(report_path)
    config = make_config(**options)
    jobs = plan(paths, source=source, reference=reference)
    with progress() as listener:
        tools = Tools(config, listener)
        outcomes = list(run_jobs(jobs, lambda job: pipeline.check_job(job, config, tools)))
    return present_checked(outcomes, report_path=report_path, as_json=format_name == "json")
