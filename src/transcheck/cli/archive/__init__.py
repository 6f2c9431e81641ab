"""transcheck archive: the house's own stories, and the one that a text was made from. A file a subcommand."""

from __future__ import annotations

import click

from transcheck.cli.lazy import LazyGroup

FILES = ("add", "find", "stats")


@click.group("archive", cls=LazyGroup, files={name: f"{__name__}.{name}" for name in FILES})
def command() -> None:
    """Keep the house's own stories, and find the one that a text was made from."""
