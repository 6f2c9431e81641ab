"""transcheck cache stats: how much is kept."""

from __future__ import annotations

import json

import click


@click.command("stats")
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True)
def command(format_: str) -> None:
    """Say how many translations are kept, how large their file is, and where it lies."""
    from dataclasses import asdict

    from transcheck.cli.console import file_size
    from transcheck.core.folders import cache_folder
    from transcheck.engines.kept.file import FILE, stats
    from transcheck.engines.kept.store import LIMIT

    kept, path = stats(cache_folder()), cache_folder() / FILE
    if format_ == "json":
        click.echo(json.dumps({**asdict(kept), "limit": LIMIT, "file": str(path)}, indent=2))
        return
    size = f"{file_size(kept.size) or '0.0 MB'} of {file_size(LIMIT)} at most"
    click.echo(f"translations: {kept.translations:,}; size: {size}; {path}")
