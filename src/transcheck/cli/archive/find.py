"""transcheck archive find: the story that a text was made from."""

from __future__ import annotations

from typing import Any

import click

from transcheck.cli.options import Language, archive_option, config_options, make_config


@click.command("find")
@click.argument("article", metavar="ARTICLE")
@archive_option
@click.option("--language", type=Language(), metavar="L", help="Of the article; else it is detected.")
@click.option("--count", type=click.IntRange(min=1), default=1, show_default=True, help="Stories to show.")
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True)
@config_options
def command(article: str, language: str | None, count: int, format_: str, **options: Any) -> None:
    """Show the story that ARTICLE was made from, in whatever language, and why it is the one.

    “cannot tell” is a story that has much of the article and may be another on the subject; “none” is the
    answer where no story is near enough.
    """
    from transcheck.archive.shown import render_json, render_text
    from transcheck.archive_search import find_for_file
    from transcheck.cli.console import width
    from transcheck.tools import Tools

    matches = find_for_file(article, language, Tools(make_config(**options)), count=count)
    if format_ == "json":
        click.echo(render_json(article, matches))
    else:
        click.echo(render_text(article, matches, width=width()))
