"""transcheck learn: what editors made of articles after ``fix``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from transcheck.cli.options import config_options, glossary_option, language_options, make_gate_config
from transcheck.errors import InputError

if TYPE_CHECKING:
    from transcheck.core.lessons import Lessons


@click.command("learn")
@click.argument("fixed", required=False, metavar="FIXED")
@click.argument("published", required=False, metavar="PUBLISHED")
@click.option("--source", metavar="PATH", help="What was translated; else what the report has of it.")
@click.option("--report", metavar="FILE.json", help="The report that “fix” wrote of FIXED.")
@click.option("--memory", metavar="FILE", help="The memory that is added to; made where it is not there.")
@click.option(
    "--show", is_flag=True, help="Learn nothing: show what --memory has learnt of checks and edits."
)
@language_options
@glossary_option
@click.option(
    "--at-least",
    type=click.IntRange(min=1),
    default=3,
    show_default=True,
    help="How often a correction must be made to be proposed for the glossary.",
)
@click.option("-o", "--output", metavar="FILE.tsv", help="Write the proposed entries as a glossary.")
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text")
@click.option("--waivers", metavar="FILE", help="Waivers; else transcheck.waivers.toml.")
@config_options
def command(
    fixed: str | None,
    published: str | None,
    source: str | None,
    report: str | None,
    memory: str | None,
    show: bool,
    at_least: int,
    output: str | None,
    format_: str,
    **options: Any,
) -> int:
    """Learn from what editors made of FIXED, as “fix” wrote it, when it was PUBLISHED: files or folders.

    \b
    transcheck learn article.fixed.txt out/article.txt --report r.json --memory desk.db
    transcheck learn fixed/ published/ --source originals/ --memory desk.db -o proposals.tsv
    transcheck learn --show --memory desk.db

    Sentences go into the memory, corrections are proposed for the glossary, and a table says which checks
    were let stand and which changes undone.
    """
    from transcheck import learn
    from transcheck.cli.console import progress
    from transcheck.tools import Tools

    if show:
        if memory is None or fixed is not None:
            raise InputError("--show shows what a memory has learnt", "transcheck learn --show --memory FILE")
        return _present(learn.show(memory), format_, output)
    if fixed is None or published is None:
        raise InputError(
            "what “fix” wrote and what was published are wanted", "transcheck learn FIXED PUBLISHED"
        )
    config = make_gate_config(**options, lines=False, date=None, source_given=source is not None)
    texts = learn.Texts(fixed, published, source, report)
    with progress() as listener:
        lessons = learn.learn(texts, memory, config, Tools(config, listener), at_least=at_least)
    return _present(lessons, format_, output)


def _present(lessons: Lessons, format_: str, output: str | None) -> int:
    from transcheck.cli.console import colour, width
    from transcheck.cli.glossary.suggest import write_proposals
    from transcheck.cli.outcome import tell
    from transcheck.reports.learning import render_lessons, render_lessons_json

    if format_ == "json":
        click.echo(render_lessons_json(lessons))
    else:
        click.echo(render_lessons(lessons, colour=colour(), width=width()))
    if output is not None:
        write_proposals(lessons.proposals, output)
    tell(lessons.failures)
    return max((one.exit_code for one in lessons.failures), default=0)
