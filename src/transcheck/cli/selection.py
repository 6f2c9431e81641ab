"""Options that say which articles, and what belongs to them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from transcheck.cli.options import (
    date_option,
    decorate,
    find_configuration,
    glossary_option,
    language_options,
    typed,
)
from transcheck.desk.settings import of_command_line

if TYPE_CHECKING:
    from transcheck.runs.plan import Wanted
    from transcheck.runs.shard import Shard


def _shard(ctx: click.Context, param: click.Parameter, value: str | None) -> Shard | None:
    from transcheck.runs.shard import read_shard

    return read_shard(value) if value is not None else None


exclude_option = click.option(
    "--exclude",
    multiple=True,
    metavar="PATTERN",
    help="Leave these out, as .gitignore has it; repeatable.",
)
selection_options = decorate(
    click.argument("paths", nargs=-1, metavar="PATH…"),
    click.option("--files-from", metavar="FILE|-", help="Also the articles in a list, one path a line."),
    exclude_option,
    click.option(
        "--shard", metavar="I/N", callback=_shard, help="Do only part I of N, for several machines."
    ),
)
partner_options = decorate(
    click.option(
        "--source", metavar="PATH", help="What the article was translated from: a file or a folder."
    ),
    click.option("--source-pattern", metavar="PATTERN", help="… by its name, such as {stem}.pt.txt."),
    click.option("--reference", metavar="PATH", help="A trusted text in the article's language."),
    click.option("--reference-pattern", metavar="PATTERN", help="… by its name."),
    click.option(
        "--report-pattern",
        multiple=True,
        metavar="PATTERN",
        help="Also write a report of each article, such as {name}.report.html; may be repeated.",
    ),
)
text_options = decorate(
    partner_options,
    click.option("--lines", is_flag=True, help="Line k of each text is the same segment."),
    language_options,
    glossary_option,
    click.option(
        "--style",
        show_default="plain",
        metavar="NAME|FILE",
        help="House style: plain, ap, bbc, reuters, or a TOML file.",
    ),
    date_option,
)
input_options = decorate(selection_options, text_options)


_PATTERNS = ("exclude", "source_pattern", "reference_pattern", "report_pattern")


def make_selection(options: dict[str, Any], **others: Any) -> Wanted:
    """The articles of a run and what belongs to them, for a command that has ``paths`` and
    ``config_options``: what selects is taken out of the options, over what the file says.

    ``others`` are further fields of ``Wanted``.
    """
    from transcheck.runs.plan import Wanted

    paths, files_from = options.pop("paths"), options.pop("files_from", None)
    if not paths and files_from is None:
        raise click.UsageError("name articles: PATH… or --files-from")
    patterns = _patterns(options)
    return Wanted(
        paths=paths,
        files_from=files_from,
        exclude=patterns.get("exclude") or (),
        source=options.pop("source", None),
        reference=options.pop("reference", None),
        source_pattern=patterns.get("source_pattern"),
        reference_pattern=patterns.get("reference_pattern"),
        report_patterns=patterns.get("report_pattern") or (),
        shard=options.pop("shard", None),
        **others,
    )


def _patterns(options: dict[str, Any]) -> dict[str, Any]:
    """Those in force, of the kinds that the command has; where a source is named, none is looked for."""
    given = {name: options.pop(name) for name in _PATTERNS if name in options}
    for side in ("source", "reference"):
        if options.get(side) is not None and given[f"{side}_pattern"] is not None:
            raise click.UsageError(f"--{side} and --{side}-pattern contradict each other")
    file = {name: options[name] for name in ("config_path", "no_config", "profile")}
    settings = find_configuration(**file).settings.under(of_command_line(typed(given)))
    return {
        name: settings.get(name.replace("_", "-"))
        for name in given
        if options.get(name.removesuffix("_pattern")) is None
    }
