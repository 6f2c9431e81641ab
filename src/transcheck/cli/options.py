"""Options that several commands share, and the Config they make."""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import click

from transcheck.config import Config, Quality
from transcheck.core.folders import cache_folder
from transcheck.core.issue import Severity
from transcheck.core.language import normalise
from transcheck.desk.desk import FAIL_CONFIDENCE
from transcheck.desk.find import Found, find_settings
from transcheck.desk.keys import NEVER_WORD
from transcheck.desk.load import load_desk
from transcheck.desk.settings import Settings, of_command_line
from transcheck.errors import ConfigError, InputError

Command = TypeVar("Command", bound=Callable[..., Any])


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


def decorate(*options: Callable[[Any], Any]) -> Callable[[Command], Command]:
    """Several options as one decorator."""

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
language_options = decorate(
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
quality_option = click.option(
    "--quality",
    type=click.Choice([one.value for one in Quality]),
    show_default=Quality.FAST.value,
    help="fast takes the first translation; the others weigh several, by facts first.",
)
memory_option = click.option(
    "--memory",
    multiple=True,
    metavar="FILE",
    help="Translation memory: a store of “transcheck memory”, TMX or a table; may be repeated.",
)
archive_option = click.option(
    "--archive",
    metavar="FOLDER",
    help="The house's own stories (“transcheck archive”), for a text whose original is not given.",
)
cache_option = click.option(
    "--no-cache", is_flag=True, help="Keep no translations on disk, and use none that are kept."
)
remove_added_option = click.option(
    "--remove-added", is_flag=True, help="Take out sentences that the source does not have; else reported."
)
config_options = decorate(
    click.option(
        "--config",
        "config_path",
        metavar="FILE",
        help="Configuration; else the nearest transcheck.toml or pyproject.toml upwards.",
    ),
    click.option("--no-config", is_flag=True, help="Read no configuration."),
    click.option("--profile", metavar="NAME", help="Settings for a kind of work, such as sport."),
)
_severities = [severity.label for severity in reversed(Severity)]
_confidence = click.FloatRange(0, 1)
verdict_options = decorate(
    click.option(
        "--fail-on",
        type=click.Choice([*_severities, NEVER_WORD]),
        show_default=Severity.CRITICAL.label,
        help="Exit with 1 if an issue of this severity or worse is left.",
    ),
    click.option(
        "--fail-confidence",
        type=_confidence,
        metavar="0–1",
        show_default=str(FAIL_CONFIDENCE),
        help="… and we are at least so sure of it.",
    ),
    click.option("--min-severity", type=click.Choice(_severities), help="Show nothing milder."),
    click.option("--min-confidence", type=_confidence, metavar="0–1", help="Show nothing less sure."),
    click.option("--baseline", metavar="FILE", help="Issues known before, which are not told again."),
    click.option("--waivers", metavar="FILE", help="Waivers; else transcheck.waivers.toml."),
    click.option("--advisory", is_flag=True, help="Show everything, stop nothing: exit with 0."),
)
gate_options = decorate(
    verdict_options,
    click.option("--show-suppressed", is_flag=True, help="List what the desk has settled."),
)
rules_option = click.option(
    "--rules-only", is_flag=True, help="Ask no translation model: an answer while somebody types."
)


def _known_reports(ctx: click.Context, param: click.Parameter, paths: tuple[str, ...]) -> tuple[str, ...]:
    """The reports as they were named; one of an unknown kind is refused before the work, not after it."""
    from transcheck.reports.catalogue import find_format, suffixes

    for path in paths:
        if find_format(Path(path).suffix) is None:
            known = ", ".join(suffixes())
            raise click.BadParameter(f"{path}: a report is one of {known}", ctx, param)
    return paths


report_option = click.option(
    "--report",
    "report_paths",
    multiple=True,
    metavar="FILE",
    callback=_known_reports,
    help="Also write a report: .html, .md, .json, .jsonl, .sarif or .xml (JUnit); may be repeated.",
)


def make_config(
    *,
    config_path: str | None = None,
    no_config: bool = True,
    profile: str | None = None,
    lines: bool = False,
    date: datetime.datetime | None = None,
    **options: Any,
) -> Config:
    """The run's configuration: the options as they were typed, over what the file says, for a command
    that has ``config_options``."""
    found = find_configuration(config_path, no_config=no_config, profile=profile)
    return _config(found.settings.under(of_command_line(typed(options))), lines, date)


def make_gate_config(
    *,
    config_path: str | None,
    no_config: bool,
    profile: str | None,
    lines: bool,
    date: datetime.datetime | None,
    source_given: bool,
    anew: bool = False,
    **options: Any,
) -> Config:
    """The same with the desk, for a command that has ``verdict_options`` too.

    The file's language of sources says nothing of an article that was given without one.
    ``anew``: what is found is to be a new baseline, so no old one is read and nothing stops.
    """
    found = find_configuration(config_path, no_config=no_config, profile=profile)
    of_file = found.settings if source_given else found.settings.without("from")
    settings = of_file.under(of_command_line(typed(options)))
    if anew:
        settings = settings.without("baseline").under(of_command_line({"advisory": True}))
    config = _config(settings, lines, date)
    if config.archive is not None and not config.archive.is_dir():
        raise InputError(f"{config.archive}: there is no archive", "make one with “transcheck archive add”")
    desk = load_desk(replace(found, settings=settings), check_ids, datetime.date.today())
    return replace(config, desk=desk)


def _config(settings: Settings, lines: bool, date: datetime.datetime | None) -> Config:
    return Config(
        source_language=settings.get("from"),
        target_language=settings.get("to"),
        glossaries=settings.get("glossaries", ()),
        lines=lines,
        rules_only=settings.get("rules-only", False),
        models=settings.get("models"),
        style=settings.get("style", "plain"),
        date=date.date() if date else None,
        quality=Quality(settings.get("quality", Quality.FAST)),
        memory=settings.get("memory", ()),
        archive=settings.get("archive"),
        remove_added=settings.get("remove-added", False),
        cache=None if settings.get("no-cache", False) else cache_folder(),
    )


def find_configuration(config_path: str | None, *, no_config: bool, profile: str | None) -> Found:
    """The settings of the file and the profile that these options name."""
    if config_path is not None and no_config:
        raise ConfigError("--config and --no-config contradict each other", "leave one of them out")
    path = Path(config_path) if config_path is not None else None
    return find_settings(check_ids, path=path, search=not no_config, profile=profile)


def check_ids() -> tuple[str, ...]:
    """The checks that there are."""
    from transcheck.checks.catalogue import all_checks

    return tuple(one.id for one in all_checks())


def typed(options: Mapping[str, Any]) -> dict[str, Any]:
    """The options that were given, by their keys in a configuration."""
    names = {"source_language": "from", "target_language": "to"}
    return {
        names.get(name, name.replace("_", "-")): value
        for name, value in options.items()
        if value is not None and value is not False and value != ()
    }
