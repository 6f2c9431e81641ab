"""transcheck score: fidelity against a reference, with the signatures that reproduce it."""

from __future__ import annotations

from typing import Any

import click

from transcheck.cli.options import config_options, glossary_option, language_options, make_config


@click.command("score")
@click.argument("hypothesis", metavar="HYP")
@click.option("--reference", metavar="REF", help="A trusted text in the same language.")
@click.option("--reference-pattern", metavar="PATTERN", help="… by its name, such as {stem}.ref.txt.")
@click.option("--source", metavar="SRC", help="What both were translated from.")
@click.option("--source-pattern", metavar="PATTERN", help="… by its name.")
@click.option("--baseline", metavar="OLDHYP", help="An earlier version to compare with.")
@click.option(
    "--format", "format_name", type=click.Choice(["text", "json"]), default="text", show_default=True
)
@language_options
@glossary_option
@config_options
def command(hypothesis: str, baseline: str | None, format_name: str, **options: Any) -> None:
    """Score HYP against a reference, line by line, with confidence intervals.

    Files, or folders of the same layout, whose lines are scored as one text. With --baseline both are
    scored and the difference is tested by paired bootstrap.
    """
    from dataclasses import replace

    from transcheck.cli.outcome import render_scores
    from transcheck.cli.selection import make_selection
    from transcheck.formats.files import require_one_stdin
    from transcheck.runs.plan import plan
    from transcheck.scoring import score_files
    from transcheck.tools import Tools

    require_one_stdin(hypothesis, options["reference"], options["source"], baseline)
    wanted = make_selection({**options, "paths": (hypothesis,)})
    if not wanted.has_reference:
        raise click.UsageError("name what is trusted: --reference or --reference-pattern")
    for name in ("reference", "reference_pattern", "source", "source_pattern"):
        del options[name]
    config = make_config(**options)
    jobs = plan(wanted)
    earlier = plan(
        replace(wanted, source=None, source_pattern=None, reference=baseline, reference_pattern=None)
    )
    scored = score_files(jobs, [job.reference for job in earlier], config, Tools(config))
    click.echo(render_scores(scored, as_json=format_name == "json"))
