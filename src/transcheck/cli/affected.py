"""transcheck affected: a glossary entry changed; which published articles does it concern?"""

from __future__ import annotations

import json
import os
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from transcheck.cli.options import (
    archive_option,
    config_options,
    make_gate_config,
    memory_option,
    models_option,
    quality_option,
    remove_added_option,
    rules_option,
    verdict_options,
)
from transcheck.cli.selection import input_options, make_selection
from transcheck.errors import InputError
from transcheck.reports.view import number_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from transcheck.runs.affected import Affected

SOME = 1


@click.command("affected")
@input_options
@quality_option
@memory_option
@archive_option
@remove_added_option
@rules_option
@models_option
@click.option("-o", "--output", metavar="FOLDER", help="The folder that a run of “fix” wrote to.")
@click.option("--run", "run_folder", metavar="FOLDER", help="The folder in which a run is kept.")
@click.option("--since", multiple=True, metavar="FILE", help="The glossary as it was; may be repeated.")
@click.option(
    "--format", "format_name", type=click.Choice(["text", "paths", "json"]), default="text", show_default=True
)
@verdict_options
@config_options
def command(
    output: str | None,
    run_folder: str | None,
    since: tuple[str, ...],
    format_name: str,
    **options: Any,
) -> int:
    """List the articles that a change concerns, each with the reason; nothing is done to them.

    With --since the glossaries of -g are held against what they were. With -o or --run everything that
    the run depended on is: its texts, glossaries, settings and models; give the options that it had.
    Exit code 1 if there are any.
    """
    from transcheck.runs.affected import affected_by_glossary, affected_since
    from transcheck.runs.folder import place_of
    from transcheck.runs.plan import plan

    wanted = make_selection(options, output=output)
    config = make_gate_config(**options, source_given=wanted.has_source)
    jobs, place = plan(wanted), place_of(output, run_folder, wanted.shard)
    if since:
        from transcheck.glossary.load import load_glossary

        before = load_glossary(tuple(map(Path, since))).entries
        found = affected_by_glossary(jobs, before, config)
    elif place is not None:
        found = affected_since(jobs, place, config)
    else:
        raise InputError(
            "changed since when?", "name the old glossary with --since, or a run with -o or --run"
        )
    shown = _shown(found, len(jobs), format_name)
    click.echo(os.fsencode(shown) if format_name == "paths" else shown, nl=False)  # names as they are on disk
    return SOME if found else 0


def _shown(found: Sequence[Affected], articles: int, format_name: str) -> str:
    if format_name == "json":
        content = {"articles": articles, "affected": [asdict(one) for one in found]}
        return json.dumps(content, ensure_ascii=False, indent=2) + "\n"
    if format_name == "paths":
        return "".join(f"{one.article}\n" for one in found)
    rows = [f"{one.article}\n" + "".join(f"  {why}\n" for why in one.reasons) for one in found]
    return "".join(rows) + f"{len(found):,} of {number_of(articles, 'article')}\n"
