"""transcheck score: fidelity against a reference, with the signatures that reproduce it."""

from __future__ import annotations

from typing import Any

import click

from transcheck.cli.options import config_options, glossary_option, language_options, make_config


@click.command("score")
@click.argument("hypothesis", metavar="HYP")
@click.option("--reference", required=True, metavar="REF", help="A trusted text in the same language.")
@click.option("--source", metavar="SRC", help="What both were translated from.")
@click.option("--baseline", metavar="OLDHYP", help="An earlier version to compare with.")
@click.option(
    "--format", "format_name", type=click.Choice(["text", "json"]), default="text", show_default=True
)
@language_options
@glossary_option
@config_options
def command(
    hypothesis: str,
    reference: str,
    source: str | None,
    baseline: str | None,
    format_name: str,
    **options: Any,
) -> None:
    """Score HYP against a reference, line by line, with confidence intervals.

    With --baseline both are scored and the difference is tested by paired bootstrap.
    """
    from transcheck import scoring
    from transcheck.cli.outcome import render_scores
    from transcheck.formats.files import read_lines, require_one_stdin
    from transcheck.tools import Tools

    config = make_config(**options)
    require_one_stdin(hypothesis, reference, source, baseline)
    texts = scoring.Texts(
        hypothesis=read_lines(hypothesis).texts,
        reference=read_lines(reference).texts,
        source=read_lines(source).texts if source else None,
        baseline=read_lines(baseline).texts if baseline else None,
    )
    click.echo(render_scores(scoring.score(texts, config, Tools(config)), as_json=format_name == "json"))
