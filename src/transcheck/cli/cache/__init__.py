"""transcheck cache: the translations that are kept on disk. One file per subcommand."""

from __future__ import annotations

import click

from transcheck.cli.lazy import LazyGroup

FILES = ("stats", "clear")


@click.group("cache", cls=LazyGroup, files={name: f"{__name__}.{name}" for name in FILES})
def command() -> None:
    """See how much is kept of what was translated, or keep nothing of it.

    TRANSCHECK_CACHE names the folder, if it is not to be the platform's own.
    """
