"""transcheck memory import: translations of the house, taken into a memory."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from transcheck.cli.memory.options import store_option
from transcheck.cli.options import date_option, language_options, make_config
from transcheck.errors import InputError

if TYPE_CHECKING:
    from transcheck.memory.store import Added


@click.command("import")
@click.argument("paths", nargs=-1, metavar="FILE…")
@store_option
@click.option("--source", metavar="PATH", help="An article, or a folder of them, …")
@click.option("--target", metavar="PATH", help="… and its translation: line by line, else they are aligned.")
@click.option("--meaning", is_flag=True, help="Have the sentences found by meaning, too: takes longer.")
@language_options
@date_option
def command(
    paths: tuple[str, ...], memory: str, source: str | None, target: str | None, meaning: bool, **options: Any
) -> None:
    """Take in FILES of other programs (TMX, XLIFF, TSV, CSV), or texts and their translations.

    \b
    transcheck memory import desk.tmx --memory desk.db
    transcheck memory import pairs.tsv --memory desk.db --from pt --to en
    transcheck memory import --source originals/ --target translations/ --memory desk.db

    What is there already is not taken in twice. A newer translation of the same sentence in the same
    document takes the place of the older one.
    """
    from transcheck import remember
    from transcheck.cli.console import progress
    from transcheck.tools import Tools

    if (source is None) != (target is None) or not (paths or source):
        raise InputError("nothing to import", "name files, or texts with both --source and --target")
    config = make_config(**options)
    with remember.opened_store(Path(memory)) as store, progress() as listener:
        tools = Tools(config, listener)
        for path in paths:
            _tell(path, remember.import_file(path, store, config))
        if source is not None and target is not None:
            _tell(target, remember.import_texts(source, target, store, config, tools))
        if meaning:
            remember.embed(store, tools)


def _tell(path: str, added: Added) -> None:
    click.echo(f"{path}: {added.new:,} new, {added.known:,} known", err=True)
