"""Options that several memory commands share."""

from __future__ import annotations

import click

store_option = click.option(
    "--memory", required=True, metavar="FILE.db", help="The memory's file; made where it is not there."
)
format_option = click.option(
    "--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True
)
