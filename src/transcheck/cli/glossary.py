"""transcheck glossary: look after the house's names and terms."""

from __future__ import annotations

from pathlib import Path

import click

from transcheck.cli.options import KnownLanguage
from transcheck.errors import InputError

FAULTY = 2


@click.group("glossary")
def command() -> None:
    """Check, show and exchange the house's glossaries."""


@command.command("lint")
@click.argument("paths", nargs=-1, required=True, metavar="FILE…")
def lint_files(paths: tuple[str, ...]) -> int:
    """Name everything that is wrong or doubtful in glossaries, all at once."""
    from transcheck.glossary.lint import lint
    from transcheck.reports.view import number_of

    faults = lint([Path(path) for path in paths])
    for fault in faults:
        click.echo(f"{'error' if fault.error else 'doubt'}: {fault}")
    errors = sum(fault.error for fault in faults)
    click.echo(f"{number_of(errors, 'error')}, {number_of(len(faults) - errors, 'doubt')}", err=True)
    return FAULTY if errors else 0


@command.command("show")
@click.argument("paths", nargs=-1, required=True, metavar="FILE…")
def show(paths: tuple[str, ...]) -> None:
    """Show the terms of glossaries, later files replacing what earlier ones say."""
    from transcheck.cli.console import print_table
    from transcheck.glossary.load import load_glossary

    entries = load_glossary([Path(path) for path in paths]).entries
    languages = list(dict.fromkeys(tag for entry in entries for tag in entry.wordings))
    rows = []
    for entry in entries:
        preferred = [entry.wordings[tag].preferred if tag in entry.wordings else "" for tag in languages]
        avoided = [word for wording in entry.wordings.values() for word in wording.deprecated]
        rows.append((entry.id, entry.kind.value, *preferred, ", ".join(avoided)))
    print_table(("id", "kind", *languages, "avoided"), rows)


_from = click.option("--from", "source_language", type=KnownLanguage(), required=True, metavar="L")
_to = click.option("--to", "target_language", type=KnownLanguage(), required=True, metavar="L")
_output = click.option("-o", "--output", required=True, metavar="FILE", help="File to write, or -.")


@command.command("import")
@click.argument("path", metavar="FILE.csv")
@_from
@_to
@_output
def import_csv(path: str, source_language: str, target_language: str, output: str) -> None:
    """Make a glossary of a file of two columns, source and target."""
    from transcheck.glossary.exchange import csv_to_table

    _write(output, csv_to_table(Path(path), source_language, target_language))


@command.command("export")
@click.argument("paths", nargs=-1, required=True, metavar="FILE…")
@_from
@_to
@_output
def export_csv(paths: tuple[str, ...], source_language: str, target_language: str, output: str) -> None:
    """Write a glossary as a file of two columns, as translation services take them."""
    from transcheck.glossary.exchange import entries_to_csv
    from transcheck.glossary.load import load_glossary

    entries = load_glossary([Path(path) for path in paths]).entries
    text = entries_to_csv(entries, source_language, target_language)
    if not text:
        raise InputError(
            f"no term has a wording both in “{source_language}” and in “{target_language}”",
            "“transcheck glossary show FILE” shows which languages there are",
        )
    _write(output, text)


def _write(output: str, text: str) -> None:
    from transcheck.formats.files import STDIN, write_atomically

    if output == STDIN:
        click.echo(text, nl=False)
    else:
        write_atomically(Path(output), text.encode())
