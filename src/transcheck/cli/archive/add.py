"""transcheck archive add: stories taken into the archive."""

from __future__ import annotations

from typing import Any

import click

from transcheck.cli.options import Language, archive_option, config_options, make_config

_SHOWN = 20


@click.command("add")
@click.argument("paths", nargs=-1, required=True, metavar="FILE|FOLDER…")
@archive_option
@click.option("--language", type=Language(), metavar="L", help="Of all these stories; else it is detected.")
@config_options
def command(paths: tuple[str, ...], language: str | None, **options: Any) -> None:
    """Take the house's stories into the archive, wire copy and published ones, in whatever language.

    What is there already is left alone: a stopped run goes on where it was, and a folder can be given again
    every night. The archive holds the stories' texts: keep it as you keep these.
    """
    from transcheck.archive_search import add_files
    from transcheck.cli.console import progress
    from transcheck.tools import Tools

    config = make_config(**options)
    with progress() as listener:
        added = add_files(paths, language, Tools(config, listener))
    for reason in added.left_out[:_SHOWN]:
        click.echo(f"left out: {reason}", err=True)
    if (more := len(added.left_out) - _SHOWN) > 0:
        click.echo(f"left out: {more:,} more", err=True)
    counts = f"{added.new:,} added, {added.known:,} known already, {len(added.left_out):,} left out"
    click.echo(f"{config.archive}: {counts}")
