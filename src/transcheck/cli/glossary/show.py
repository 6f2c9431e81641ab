"""transcheck glossary show: the terms, as a table in the terminal."""

from __future__ import annotations

from pathlib import Path

import click


@click.command("show")
@click.argument("paths", nargs=-1, required=True, metavar="FILE…")
def command(paths: tuple[str, ...]) -> None:
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
