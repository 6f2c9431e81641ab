"""transcheck models: which translation models are installed."""

from __future__ import annotations

import click

from transcheck.cli.options import models_option


@click.group("models")
def command() -> None:
    """See which translation models are installed."""


@command.command("list")
@models_option
def list_models(models: str | None) -> None:
    """List the installed models with languages, size, licence and state."""
    from pathlib import Path

    from transcheck.cli.console import file_size, print_table
    from transcheck.engines.finder import InstalledEngines

    rows = [
        (
            one.id,
            f"{one.source_language} → {one.target_language}",
            one.family,
            file_size(one.size),
            one.licence,
            one.state,
        )
        for one in InstalledEngines(Path(models) if models else None).list_models()
    ]
    print_table(("model", "languages", "family", "size", "licence", "state"), rows)
