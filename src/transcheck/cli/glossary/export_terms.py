"""transcheck glossary export: a glossary for another program."""

from __future__ import annotations

from pathlib import Path

import click

from transcheck.cli.glossary.options import from_option, output_option, to_option
from transcheck.errors import InputError


@click.command("export")
@click.argument("paths", nargs=-1, required=True, metavar="FILE…")
@from_option
@to_option
@output_option
def command(paths: tuple[str, ...], source_language: str, target_language: str, output: str) -> None:
    """Write a glossary as a file of two columns, as translation services take them."""
    from transcheck.cli.console import write_text
    from transcheck.glossary.exchange import entries_to_csv
    from transcheck.glossary.load import load_glossary

    entries = load_glossary([Path(path) for path in paths]).entries
    text = entries_to_csv(entries, source_language, target_language)
    if not text:
        raise InputError(
            f"no term has a wording both in “{source_language}” and in “{target_language}”",
            "“transcheck glossary show FILE” shows which languages there are",
        )
    write_text(output, text)
