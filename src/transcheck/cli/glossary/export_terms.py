"""transcheck glossary export: a glossary for another program."""

from __future__ import annotations

from pathlib import Path

import click

from transcheck.cli.glossary.options import from_option, output_option, pair_of, to_option
from transcheck.errors import InputError


@click.command("export")
@click.argument("paths", nargs=-1, required=True, metavar="FILE…")
@from_option
@to_option
@output_option
@click.option(
    "--format",
    "format_",
    type=click.Choice(["csv", "tsv", "tbx", "tbx2", "tmx"]),
    help="Format to write; else the output's suffix tells.",
)
def command(
    paths: tuple[str, ...],
    source_language: str | None,
    target_language: str | None,
    output: str,
    format_: str | None,
) -> None:
    """Write a glossary as other programs take them, and name what their format cannot hold.

    With --from and --to, these two languages; else all. tbx is version 3, tbx2 version 2 of TBX-Basic.
    """
    from transcheck.cli.console import write_text
    from transcheck.glossary.exchange.base import narrowed
    from transcheck.glossary.exchange.catalogue import format_of, write_terms
    from transcheck.glossary.load import load_glossary

    pair = pair_of(source_language, target_language)
    name = format_ or (format_of(output) if output != "-" else "csv")
    entries = load_glossary([Path(path) for path in paths]).entries
    if not any(narrowed(entry, pair) for entry in entries):
        both = f"a wording both in “{source_language}” and in “{target_language}”" if pair else "a wording"
        raise InputError(
            f"no term has {both}", "“transcheck glossary show FILE” shows which languages there are"
        )
    written = write_terms(entries, name, pair)
    write_text(output, written.text)
    for loss in written.losses:
        click.echo(loss, err=True)
