"""transcheck glossary import: a glossary of what another program wrote."""

from __future__ import annotations

from pathlib import Path

import click

from transcheck.cli.glossary.options import from_option, output_option, to_option


@click.command("import")
@click.argument("path", metavar="FILE.csv")
@from_option
@to_option
@output_option
def command(path: str, source_language: str, target_language: str, output: str) -> None:
    """Make a glossary of a file of two columns, source and target."""
    from transcheck.cli.console import write_text
    from transcheck.glossary.exchange import csv_to_table

    write_text(output, csv_to_table(Path(path), source_language, target_language))
