"""transcheck estimate: the risk of each line, as a table."""

from __future__ import annotations

from typing import Any

import click

from transcheck.cli.options import (
    config_options,
    glossary_option,
    language_options,
    make_config,
    models_option,
)


@click.command("estimate")
@click.argument("path", metavar="HYP")
@click.option("--source", required=True, metavar="SRC", help="The source, line by line.")
@language_options
@glossary_option
@models_option
@config_options
def command(
    path: str,
    source: str,
    **options: Any,
) -> None:
    """Say how likely each line of HYP is wrong: line, risk (0 to 1), the checks that say so."""
    from transcheck.cli.console import progress
    from transcheck.estimate import estimate
    from transcheck.formats.files import read_lines, require_one_stdin
    from transcheck.tools import Tools

    config = make_config(**options)
    require_one_stdin(path, source)
    with progress() as listener:
        risks = estimate(read_lines(path).texts, read_lines(source).texts, config, Tools(config, listener))
    for number, risk in enumerate(risks, 1):
        click.echo(f"{number}\t{risk.value:.4f}\t{','.join(risk.checks)}")
