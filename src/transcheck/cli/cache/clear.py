"""transcheck cache clear: nothing is kept any more."""

from __future__ import annotations

import click


@click.command("clear")
def command() -> None:
    """Remove all translations that are kept. What is translated from now on is kept again."""
    from transcheck.core.folders import cache_folder
    from transcheck.engines.kept.file import clear

    clear(cache_folder())
