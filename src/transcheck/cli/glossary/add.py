"""transcheck glossary add: one entry more, or more in one that is there."""

from __future__ import annotations

from pathlib import Path

import click

from transcheck.core.term import TermKind
from transcheck.errors import InputError


@click.command("add")
@click.argument("path", metavar="FILE.tsv")
@click.argument("cells", nargs=-1, required=True, metavar="COLUMN=TEXT…")
@click.option("--id", "id_", metavar="ID", help="Id of the entry; else made of its first wording.")
@click.option("--kind", type=click.Choice([kind.value for kind in TermKind]), help="Else: term.")
def command(path: str, cells: tuple[str, ...], id_: str | None, kind: str | None) -> None:
    """Add an entry to a glossary, or more to the one that has its id; all else in the file stays as it is.

    \b
    transcheck glossary add names.tsv --kind person en="Ana Lobo" pt="Ana Lobo" en:second=Lobo
    transcheck glossary add names.tsv --id ana-lobo en:deprecated="Anna Lobo"
    """
    from transcheck.formats.files import write_atomically
    from transcheck.glossary.exchange.ids import slug
    from transcheck.glossary.growth.add import add_entry

    given = dict(map(_cell, cells))
    given |= {"kind": kind} if kind else {}
    given["id"] = id_ or given.get("id") or slug(next(iter(given.values())))
    added = add_entry(Path(path), given)
    if added.content is None:
        click.echo(f"{path}:{added.line}: “{given['id']}” says that already")
        return
    write_atomically(Path(path), added.content)
    click.echo(f"{path}:{added.line}: “{given['id']}” {'added' if added.is_new else 'added to'}")


def _cell(text: str) -> tuple[str, str]:
    """Column and text of an argument."""
    column, equals, cell = text.partition("=")
    if not equals or not column.strip() or not cell.strip():
        raise InputError(
            f"“{text}” is no cell", 'write each as COLUMN=TEXT, for example en="Ana Lobo" pt:deprecated=Lôbo'
        )
    return column.strip(), cell.strip()
