"""Inputs moved out of a folder that is watched: whole, and never over what was moved before."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Collection, Iterator
from contextlib import suppress
from itertools import count
from pathlib import Path

from transcheck.errors import OutputError
from transcheck.formats.files import write_atomically
from transcheck.runs.plan import Job

TOLD = ".error.json"
"""The end of the name of what is said of an input: no article's, so that both can be put back together."""


def put_aside(job: Job, watched: Path, folder: Path, told: bytes | None = None) -> Path:
    """Move an article, and what belongs to it of what is in the watched folder, to the same places in
    ``folder``, and put beside it what is ``told`` of it. Returns where the article is now.

    Names that were given before have a number put in. Raises OutputError where it cannot be done.
    """
    texts = dict(_texts(job, watched))
    number = _free_number(texts.values(), folder)
    try:
        for path, below in texts.items():
            with suppress(FileNotFoundError):  # somebody else has taken it away
                move(path, folder / _numbered(below, number))
    except OSError as error:
        raise OutputError(
            f"{job.article}: cannot be moved to {folder} ({error.strerror})",
            "move it yourself; it is tried again when it changes or the watch is started again",
        ) from error
    place = folder / _numbered(texts[Path(job.article)], number)
    if told is not None:
        write_atomically(_told_of(place), told)
    return place


def move(path: Path, place: Path) -> None:
    """Move a file to a free place. On one file system it is renamed; to another it is copied, and taken away
    when the copy is safe."""
    place.parent.mkdir(parents=True, exist_ok=True)
    try:
        path.rename(place)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        _copy(path, place)
        path.unlink()


def _copy(path: Path, place: Path) -> None:
    beside = place.with_name(f".{place.name}.partial")
    try:
        shutil.copy2(path, beside)
        with beside.open("rb+") as file:
            os.fsync(file.fileno())
        beside.replace(place)
    finally:
        beside.unlink(missing_ok=True)


def _texts(job: Job, watched: Path) -> Iterator[tuple[Path, Path]]:
    """Each text of a job that is in the watched folder, and its path below that; the article first."""
    for text in job.texts:
        below = Path(os.path.relpath(text, watched))
        if ".." not in below.parts:
            yield Path(text), below


def _free_number(texts: Collection[Path], folder: Path) -> int:
    """All get the same, so that their names go on belonging together."""

    def is_free(number: int) -> bool:
        places = [folder / _numbered(below, number) for below in texts]
        return not any(os.path.lexists(one) for place in places for one in (place, _told_of(place)))

    return next(filter(is_free, count(1)))


def _numbered(path: Path, number: int) -> Path:
    """``sport/cup-2.pt.txt`` for ``sport/cup.pt.txt``."""
    if number == 1:
        return path
    stem, dot, rest = path.name.partition(".")
    return path.with_name(f"{stem}-{number}{dot}{rest}")


def _told_of(place: Path) -> Path:
    return place.with_name(f"{place.name}{TOLD}")
