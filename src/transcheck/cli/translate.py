"""transcheck translate: one output line for one input line."""

from __future__ import annotations

from typing import Any

import click

from transcheck.cli.options import glossary_option, language_options, make_config, models_option


@click.command("translate")
@click.argument("path", default="-", metavar="[FILE|-]")
@language_options
@glossary_option
@models_option
def command(
    path: str,
    **options: Any,
) -> None:
    """Translate a file or standard input line by line; a blank line stays blank."""
    from transcheck.cli.console import progress
    from transcheck.formats.files import read_lines
    from transcheck.tools import Tools
    from transcheck.translate import translate

    config = make_config(**options)
    with progress() as listener:
        lines = translate(read_lines(path), config, Tools(config, listener))
    for line in lines:
        click.echo(line)
