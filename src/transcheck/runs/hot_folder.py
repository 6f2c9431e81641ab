"""A hot folder: which one is watched, what is to be done with its articles, where inputs go afterwards."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from transcheck.desk.naming import Naming
from transcheck.errors import InputError, OutputError
from transcheck.formats.files import STDIN
from transcheck.runs.finding import NoArticleError
from transcheck.runs.places import Places
from transcheck.runs.plan import Job, Wanted, jobs_there


@dataclass(frozen=True, slots=True)
class HotFolder:
    """``wanted`` names the folder that is watched, and says where results go. Articles that cannot be done
    are moved to ``failed``, and the others, if that is wanted, to ``done``.

    In seconds: ``settle`` and ``patience`` (see ``Arrivals``); ``every``, how often we look though no event
    told us to. ``polling``: no event is asked for.
    """

    wanted: Wanted
    failed: Path
    done: Path | None = None
    settle: float = 2.0
    patience: float = 60.0
    every: float = 5.0
    polling: bool = False

    @property
    def folder(self) -> Path:
        """The one that is watched."""
        return Path(self.wanted.paths[0])

    def articles(self) -> list[Job]:
        """Those that are in it now; none while it is away, as a network share may be."""
        aside = [str(one) for one in (self.failed, self.done) if one is not None]
        wanted = replace(self.wanted, apart=(*self.wanted.apart, *aside))
        try:
            return jobs_there(wanted, Places()) if self.folder.is_dir() else []
        except NoArticleError:
            return []


def prepare(hot: HotFolder) -> None:
    """Make the folders that inputs are moved to. Raises InputError where folders and patterns do not go
    together, OutputError where a folder cannot be made."""
    for fault, hint in _faults(hot):
        raise InputError(fault, hint)
    for folder in filter(None, (hot.failed, hot.done)):
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise OutputError(
                f"{folder}: cannot be made ({error.strerror})", "name another with --failed or --done"
            ) from error


def _faults(hot: HotFolder) -> Iterator[tuple[str, str]]:
    """What is wrong, each with what to do about it."""
    if not hot.folder.is_dir():
        yield f"{hot.folder}: there is no such folder", "make it, or check the name"
    output = Path(hot.wanted.output or STDIN)
    if str(output) == STDIN:
        yield "results need a folder", "name one as OUT"
    for place in filter(None, (output, hot.failed, hot.done)):
        if hot.folder.resolve().is_relative_to(place.resolve()):
            yield f"{place}: this is the watched folder, or it holds it", "choose one beside it, or in it"
        if place is not output and place.resolve() == output.resolve():
            yield f"{place}: results go there, and no inputs", "choose another folder"
    for partner in filter(None, (hot.wanted.source, hot.wanted.reference)):
        if not os.path.isdir(partner):
            yield (
                f"{partner}: this is no folder",
                "name one with the layout of the articles, or use a pattern",
            )
    for naming in hot.wanted.report_patterns:
        if not _tells_apart(naming):
            yield f"{naming}: two articles may get the same report", "use {name} where {stem} is"


def _tells_apart(naming: Naming) -> bool:
    """Whether each article has a file of its own, whichever come."""
    paths = ("a/a.txt", "a/a.html", "a/b.txt", "b/a.txt")
    return len({naming.path(path, os.path.dirname(path)) for path in paths}) == len(paths)
