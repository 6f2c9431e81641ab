"""Options that several glossary commands share."""

from __future__ import annotations

import click

from transcheck.cli.options import KnownLanguage

from_option = click.option("--from", "source_language", type=KnownLanguage(), required=True, metavar="L")
to_option = click.option("--to", "target_language", type=KnownLanguage(), required=True, metavar="L")
output_option = click.option("-o", "--output", required=True, metavar="FILE", help="File to write, or -.")
