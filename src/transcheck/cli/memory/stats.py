"""transcheck memory stats: what a memory has."""

from __future__ import annotations

import json
from pathlib import Path

import click

from transcheck.cli.memory.options import format_option, store_option


@click.command("stats")
@store_option
@format_option
def command(memory: str, format_: str) -> None:
    """Say how many sentences a memory has, in which languages, from how many documents and when."""
    from dataclasses import asdict

    from transcheck.cli.console import file_size, print_table
    from transcheck.remember import read_store
    from transcheck.reports.view import number_of

    with read_store(Path(memory)) as store:
        stats = store.stats()
    if format_ == "json":
        click.echo(json.dumps(asdict(stats), default=str, indent=2))
        return
    print_table(("from", "to", "units"), [(one, other, f"{count:,}") for one, other, count in stats.pairs])
    click.echo(f"{number_of(stats.documents, 'document')}, {file_size(stats.size)}")
    if stats.dates is not None:
        click.echo("translated {} to {}".format(*stats.dates))
    if stats.embedded:
        click.echo(f"{number_of(stats.embedded, 'unit')} can be found by meaning")
