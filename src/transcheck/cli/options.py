"""Options that several commands share, and the Config they make."""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from transcheck.config import Config
from transcheck.core.issue import Severity
from transcheck.core.language import normalise
from transcheck.errors import InputError

Command = TypeVar("Command", bound=Callable[..., Any])

NEVER = "never"


class Language(click.ParamType[str]):
    """A BCP 47 tag such as en, pt-BR or zh-Hans."""

    name = "language"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The tag in its usual spelling."""
        try:
            return normalise(value)
        except ValueError:
            self.fail(f"{value!r} is not a language tag such as en, pt-BR or zh-Hans", param, ctx)


class KnownLanguage(Language):
    """A tag whose parts Unicode's CLDR knows: for what is written down, where nothing else would tell."""

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The tag in its usual spelling."""
        from babel import Locale

        tag, english = super().convert(value, param, ctx), Locale("en")
        language, *others = tag.split("-")
        known = {*english.scripts, *english.territories}
        if language not in english.languages or not known.issuperset(others):
            self.fail(f"{value!r} is no language that is known", param, ctx)
        return tag


def _decorate(*options: Callable[[Any], Any]) -> Callable[[Command], Command]:
    def decorator(command: Command) -> Command:
        for option in reversed(options):
            command = option(command)
        return command

    return decorator


glossary_option = click.option(
    "-g",
    "--glossary",
    "glossaries",
    multiple=True,
    metavar="FILE",
    help="House glossary (TSV); later ones win.",
)
language_options = _decorate(
    click.option("--from", "source_language", type=Language(), metavar="L", help="Language of the source."),
    click.option("--to", "target_language", type=Language(), metavar="L", help="Language of publication."),
)


def _existing_folder(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """The models folder as it was named; raises InputError where none is there."""
    for option, folder in (("--models", value), ("TRANSCHECK_MODELS", os.environ.get("TRANSCHECK_MODELS"))):
        if folder and not Path(folder).is_dir():
            what = "this is not a folder" if Path(folder).exists() else "there is no such folder"
            raise InputError(f"{option} {folder}: {what}", "name the folder that holds the models' folders")
    return value


models_option = click.option(
    "--models", metavar="FOLDER", callback=_existing_folder, help="Where further models are installed."
)
date_option = click.option(
    "--date",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="YYYY-MM-DD",
    help="Day of the story; else the one that the article or its source names.",
)
input_options = _decorate(
    click.argument("paths", nargs=-1, required=True, metavar="PATH…"),
    click.option("--source", metavar="PATH", help="What the article was translated from."),
    click.option("--reference", metavar="PATH", help="A trusted text in the article's language."),
    click.option("--lines", is_flag=True, help="Line k of each text is the same segment."),
    language_options,
    glossary_option,
    click.option(
        "--style",
        default="plain",
        show_default=True,
        metavar="NAME|FILE",
        help="House style: plain, ap, bbc, reuters, or a TOML file.",
    ),
    date_option,
)
fail_on_option = click.option(
    "--fail-on",
    type=click.Choice([*(severity.label for severity in reversed(Severity)), NEVER]),
    default=Severity.CRITICAL.label,
    show_default=True,
    help="Exit with 1 if an issue of this severity or worse is left.",
)
rules_option = click.option(
    "--rules-only", is_flag=True, help="Ask no translation model: an answer while somebody types."
)
report_option = click.option(
    "--report", "report_path", metavar="FILE", help="Also write a report: .json, .html or .md."
)


def make_config(
    *,
    source_language: str | None = None,
    target_language: str | None = None,
    glossaries: tuple[str, ...] = (),
    models: str | None = None,
    lines: bool = False,
    rules_only: bool = False,
    fail_on: str = Severity.CRITICAL.label,
    style: str = "plain",
    date: datetime.datetime | None = None,
) -> Config:
    """The run's configuration, from the options as they were typed."""
    return Config(
        source_language=source_language,
        target_language=target_language,
        glossaries=tuple(Path(path) for path in glossaries),
        fail_on=None if fail_on == NEVER else Severity[fail_on.upper()],
        lines=lines,
        rules_only=rules_only,
        models=Path(models) if models else None,
        style=style,
        date=date.date() if date else None,
    )
