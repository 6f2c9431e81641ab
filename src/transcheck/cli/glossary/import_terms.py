"""transcheck glossary import: a glossary of what another program wrote."""

from __future__ import annotations

from pathlib import Path

import click

from transcheck.cli.glossary.options import from_option, output_option, pair_of, to_option


@click.command("import")
@click.argument("path", metavar="FILE")
@from_option
@to_option
@output_option
def command(path: str, source_language: str | None, target_language: str | None, output: str) -> None:
    """Make a glossary of a file of terms: CSV, TSV, TBX, TMX or XLIFF.

    --from and --to choose two languages of a file that has more; a file that does not say its languages
    needs them.
    """
    from transcheck.cli.console import write_text
    from transcheck.glossary.exchange.catalogue import read_terms
    from transcheck.glossary.table import write_table
    from transcheck.reports.view import number_of

    table = read_terms(Path(path), pair_of(source_language, target_language))
    write_text(output, write_table(table.entries, [f"Imported from {Path(path).name}"]))
    for doubt in table.faults:
        click.echo(doubt, err=True)
    click.echo(f"{number_of(len(table.entries), 'term')} from {path}", err=True)
