"""transcheck memory: the house's translation memory. One file per subcommand."""

from __future__ import annotations

import click

from transcheck.cli.lazy import LazyGroup

FILES = {"import": "import_units", "find": "find", "stats": "stats", "export": "export"}


@click.group("memory", cls=LazyGroup, files={name: f"{__name__}.{file}" for name, file in FILES.items()})
def command() -> None:
    """Keep what the house translated, find it again, exchange it with other programs."""
