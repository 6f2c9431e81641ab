"""Options that several glossary commands share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from transcheck.cli.options import KnownLanguage
from transcheck.errors import InputError

if TYPE_CHECKING:
    from transcheck.glossary.exchange.base import Pair

from_option = click.option(
    "--from", "source_language", type=KnownLanguage(), metavar="L", help="Language of the source."
)
to_option = click.option(
    "--to", "target_language", type=KnownLanguage(), metavar="L", help="Language of the translation."
)
output_option = click.option("-o", "--output", required=True, metavar="FILE", help="File to write, or -.")


def pair_of(source_language: str | None, target_language: str | None) -> Pair | None:
    """The two languages, None if none was named; raises InputError for one, and for one twice."""
    from transcheck.glossary.exchange.base import Pair

    if source_language is None and target_language is None:
        return None
    if source_language is None or target_language is None:
        raise InputError("only one language is named", "give both --from and --to, or neither")
    if source_language == target_language:
        raise InputError(f"--from and --to are both “{source_language}”", "name two languages")
    return Pair(source_language, target_language)
