"""transcheck glossary suggest: entries that the house's own texts propose."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from transcheck.cli.options import glossary_option, language_options, make_config
from transcheck.errors import InputError

if TYPE_CHECKING:
    from transcheck.core.proposal import Proposal


@click.command("suggest")
@click.option("--before", metavar="PATH", help="What the machine wrote: a file or a folder.")
@click.option("--after", metavar="PATH", help="What the editors published of it.")
@click.option("--source", metavar="PATH", help="What was translated.")
@click.option("--target", metavar="PATH", help="Its translations.")
@click.option("--memory", metavar="FILE.tmx", help="A translation memory instead, with --from and --to.")
@click.option("--lines", is_flag=True, help="Line k of each text is the same sentence.")
@language_options
@glossary_option
@click.option(
    "--at-least", type=click.IntRange(min=1), default=3, show_default=True, help="How often it must be found."
)
@click.option("--format", "format_", type=click.Choice(["table", "json"]), default="table")
@click.option("-o", "--output", metavar="FILE.tsv", help="Write the new entries as a glossary.")
@click.option("--review", "reviewing", is_flag=True, help="Ask about each, at the keyboard.")
@click.option("--into", metavar="FILE.tsv", help="The glossary that accepted ones are added to.")
def command(
    before: str | None,
    after: str | None,
    source: str | None,
    target: str | None,
    memory: str | None,
    at_least: int,
    format_: str,
    output: str | None,
    reviewing: bool,
    into: str | None,
    **options: Any,
) -> None:
    """Propose entries from what editors correct, or from articles and their translations.

    \b
    transcheck glossary suggest --before mt/ --after published/ [--source originals/]
    transcheck glossary suggest --source originals/ --target translations/
    transcheck glossary suggest … -g names.tsv --review --into names.tsv

    What the glossary (-g) has is not proposed again; what contradicts it is said.
    """
    from transcheck import suggest
    from transcheck.tools import Tools

    _require_destination(reviewing, into)
    if into is not None and Path(into).exists():
        options["glossaries"] = (*options["glossaries"], into)
    config = make_config(**options)
    tools = Tools(config)
    match (before, after, source, target, memory):
        case (str(), str(), _, None, None):
            found = suggest.suggest_from_corrections(after, before, source, config, tools, at_least=at_least)
        case (None, None, str(), str(), None):
            found = suggest.suggest_from_translations(target, source, config, tools, at_least=at_least)
        case (None, None, None, None, str()):
            found = suggest.suggest_from_memory(memory, config, tools, at_least=at_least)
        case _:
            raise InputError(
                "it is not clear what to learn from",
                "give --before and --after (and --source), or --source and --target, or --memory",
            )
    if not found:
        click.echo(f"nothing new is found {at_least} times; --at-least asks for less", err=True)
    if reviewing and into is not None:
        _review(found, Path(into))
    else:
        _present(found, format_, output)


def _require_destination(reviewing: bool, into: str | None) -> None:
    """Refuse before the work, not after it."""
    if reviewing != (into is not None):
        raise InputError(
            "--review and --into go together", "name the glossary that accepted entries are added to"
        )
    if reviewing:
        from transcheck.cli.glossary.review import require_terminal

        require_terminal()


def _present(found: Sequence[Proposal], format_: str, output: str | None) -> None:
    from transcheck.cli.console import colour, width
    from transcheck.reports.proposals import render_proposals, render_proposals_json

    if output is not None:
        write_proposals(found, output)
    elif format_ == "json":
        click.echo(render_proposals_json(found))
    else:
        click.echo(render_proposals(found, colour=colour(), width=width()))


def write_proposals(found: Sequence[Proposal], output: str) -> None:
    """The entries that are new as a table; of the others it is said how many there are."""
    from transcheck.cli.console import write_text
    from transcheck.glossary.table import write_table
    from transcheck.reports.view import number_of

    new = [one.entry for one in found if not one.remark]
    write_text(output, write_table(new, ["Proposed by transcheck: look at each before you use it"]))
    click.echo(f"written: {number_of(len(new), 'proposal')}", err=True)
    if len(new) < len(found):
        others = number_of(len(found) - len(new), "proposal")
        click.echo(f"not written, since the glossary has something to do with them: {others}", err=True)


def _review(found: Sequence[Proposal], into: Path) -> None:
    from transcheck.cli.console import colour, width
    from transcheck.cli.glossary.review import review

    done = review(found, into, colour=colour(), width=width())
    click.echo(f"{done.added} added to {into}, {done.left_out} left out, {done.not_seen} not looked at")
