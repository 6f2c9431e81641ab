"""transcheck archive stats: how much is in the archive."""

from __future__ import annotations

from typing import Any

import click

from transcheck.cli.options import archive_option, config_options, make_config


@click.command("stats")
@archive_option
@config_options
def command(**options: Any) -> None:
    """Say how many stories the archive has, in which languages, and its size on disk."""
    from transcheck.archive.store import named, opened
    from transcheck.cli.console import file_size, print_table

    with opened(named(make_config(**options).archive)) as archive:
        stats = archive.stats()
    click.echo(f"stories: {stats.stories:,}; sentences: {stats.sentences:,}; size: {file_size(stats.size)}")
    if stats.languages:
        print_table(("language", "stories"), ((tag, f"{count:,}") for tag, count in stats.languages.items()))
