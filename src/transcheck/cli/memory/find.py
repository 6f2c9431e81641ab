"""transcheck memory find: what a memory has that is like a sentence."""

from __future__ import annotations

from typing import Any

import click

from transcheck.cli.memory.options import format_option
from transcheck.cli.options import config_options, language_options, make_config, memory_option
from transcheck.errors import InputError


@click.command("find")
@click.argument("given", metavar="SENTENCE|FILE|-")
@memory_option
@click.option(
    "--least",
    type=click.IntRange(1, 101),
    default=70,
    show_default=True,
    metavar="PERCENT",
    help="How like a match must be at least.",
)
@click.option(
    "--count", type=click.IntRange(min=1), default=5, show_default=True, help="Matches of a sentence."
)
@click.option("--meaning", is_flag=True, help="Also those that mean nearly the same in other words.")
@format_option
@language_options
@config_options
def command(given: str, least: int, count: int, meaning: bool, format_: str, **options: Any) -> None:
    """Show the translations of sentences like these, the best first, with what differs in brackets.

    101% is the same sentence after the same sentence, 100% the same; of a fuzzy match, below, the percentage
    says what share is the same, figures, marks and capitals counting less.
    """
    from transcheck.memory.shown import render_json, render_text
    from transcheck.remember import look_up
    from transcheck.tools import Tools

    config = make_config(**options)
    if not config.memory:
        raise InputError("no memory is named", "name one with --memory")
    tools = Tools(config)
    embedder = tools.embedder if meaning else None
    found = look_up(given, tools.memory, config, least=least, count=count, embedder=embedder)
    click.echo(render_json(found) if format_ == "json" else render_text(found))
    if not any(one.matches for one in found):
        click.echo(f"nothing is like it to {least}%", err=True)
