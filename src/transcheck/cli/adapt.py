"""transcheck adapt: a translation model that has learnt from the house's own translations."""

from __future__ import annotations

from typing import Any

import click

from transcheck.cli.options import config_options, language_options, make_config


@click.command("adapt")
@click.option(
    "--memory",
    "memories",
    multiple=True,
    required=True,
    metavar="FILE",
    help="The house's translations: TMX, XLIFF, a table or a store; may be repeated.",
)
@click.option("-o", "--output", required=True, metavar="FOLDER", help="Where the model is put: a new folder.")
@click.option(
    "--seed", type=int, default=1, show_default=True, help="Decides what is held back, and the order."
)
@click.option(
    "--format", "format_name", type=click.Choice(["text", "json"]), default="text", show_default=True
)
@language_options
@config_options
def command(memories: tuple[str, ...], output: str, seed: int, format_name: str, **options: Any) -> int:
    """Train the embedded model on the house's own translations.

    \b
    transcheck adapt --memory desk.tmx --from en --to pt-BR -o models/our-model

    A part of the documents is held back. The model is handed over only if it is better on these and not
    worse on general text; else the exit code is 1 and nothing is left.
    """
    from pathlib import Path

    from transcheck.adapt import adapt
    from transcheck.cli.console import progress
    from transcheck.cli.outcome import NOT_PUBLISHABLE
    from transcheck.reports.adaptation import render_adaptation, render_adaptation_json

    config = make_config(**options)
    with progress() as listener:
        done = adapt(memories, Path(output), config, seed=seed, listener=listener)
    click.echo(render_adaptation_json(done) if format_name == "json" else render_adaptation(done))
    return 0 if done.handed_over else NOT_PUBLISHABLE
