"""transcheck memory export: a memory for other programs."""

from __future__ import annotations

from pathlib import Path

import click

from transcheck.cli.memory.options import store_option


@click.command("export")
@store_option
@click.option("-o", "--output", required=True, metavar="FILE.tmx", help="File to write, or -.")
def command(memory: str, output: str) -> None:
    """Write all units as TMX 1.4, with their documents and dates."""
    from transcheck.cli.console import write_text
    from transcheck.memory.tmx import write_tmx
    from transcheck.remember import read_store

    with read_store(Path(memory)) as store:
        write_text(output, "".join(write_tmx(store.units())))
