"""transcheck translate: one output line for one input line."""

from __future__ import annotations

from typing import Any

import click

from transcheck.cli.options import (
    config_options,
    date_option,
    glossary_option,
    language_options,
    make_config,
    memory_option,
    models_option,
    quality_option,
)


@click.command("translate")
@click.argument("path", default="-", metavar="[FILE|-]")
@language_options
@glossary_option
@date_option
@quality_option
@memory_option
@models_option
@config_options
def command(
    path: str,
    **options: Any,
) -> None:
    """Translate a file or standard input line by line; a blank line stays blank.

    Line ends are kept; the translation is UTF-8.
    """
    from transcheck.cli.console import progress
    from transcheck.formats.files import read_lines
    from transcheck.tools import Tools
    from transcheck.translate import translate

    config = make_config(**options)
    lines = read_lines(path)
    with progress() as listener:
        translated = translate(lines.texts, config, Tools(config, listener))
    click.echo(lines.laid_out(translated).encode(), nl=False)
