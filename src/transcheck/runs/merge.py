"""What several machines did, brought together: their manifests become one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from transcheck.core.record import Record
from transcheck.errors import InputError
from transcheck.reports.manifest import Manifest, read_manifest
from transcheck.reports.view import number_of
from transcheck.runs.digests import REPORT
from transcheck.runs.folder import JOURNAL, NAME

_SHARD = re.compile(r"shard-(\d{1,4})-of-(\d{1,4})")


@dataclass(frozen=True, slots=True)
class Merged:
    """``records``: one for each article, by their names. ``gaps``: what is surely not among them, a sentence
    each: shards of which there is no manifest, lines that could not be read."""

    records: Sequence[Record]
    gaps: Sequence[str] = ()


def merge(runs: Iterable[str]) -> Merged:
    """One of all ``runs``: manifests, or folders that a run or its shards wrote to.

    Raises InputError where one is none of these, or where two have the same article otherwise.
    """
    files = list(dict.fromkeys(file for run in runs for file in _manifests(Path(run))))
    read = [(file, _read(file)) for file in files]
    return Merged(_together(read), [*_damaged(read), *_missing(files)])


def _manifests(place: Path) -> list[Path]:
    if place.exists() and not place.is_dir():
        return [place]
    for folder in (place / NAME, place):
        if found := [*folder.glob(JOURNAL), *sorted(folder.glob(f"shard-*-of-*/{JOURNAL}"))]:
            return found
    raise InputError(
        f"{place}: there is no run here", "name a manifest, or a folder that a run or a shard wrote to"
    )


def _read(file: Path) -> Manifest:
    try:
        manifest = read_manifest(file.read_bytes())
    except OSError as error:
        raise InputError(f"{file}: cannot be read ({error.strerror})", "check its permissions") from error
    if manifest.damaged and not manifest.records:
        raise InputError(f"{file}: no line of this is of a manifest", "name the file that --manifest wrote")
    if manifest.foreign is not None:
        raise InputError(
            f"{file}: this is {manifest.foreign}, and no manifest that this version can read",
            "name the file that --manifest wrote, or use the version that wrote it",
        )
    return manifest


def _together(read: Iterable[tuple[Path, Manifest]]) -> list[Record]:
    """Of a file the last line of an article counts. Where two files have it, and from the same, the one by
    which it was done counts, else the later."""
    told: dict[str, tuple[Path, Record]] = {}
    conflicts = []
    for file, manifest in read:
        for record in {one.name: one for one in manifest.records}.values():
            before, known = told.get(record.name, (file, record))
            if others := _differing(known, record):
                conflicts.append(f"{record.name}: not the same {', '.join(others)} in {before} and {file}")
            elif known.was_not_done or not record.was_not_done:
                told[record.name] = (file, record)
    if conflicts:
        raise InputError(
            "the same articles were done in two ways; nothing was merged",
            "leave out the run that does not count, or do it again as the other",
            tuple(conflicts),
        )
    return [told[name][1] for name in sorted(told)]


def _differing(one: Record, other: Record) -> list[str]:
    """In what two records of an article differ, of all that both depended on. (A report has in it where the
    article lay, which is another place on another machine.)"""
    first, second = ({"command": record.command, **record.digests} for record in (one, other))
    return [
        name
        for name, value in first.items()
        if name != REPORT and value and second.get(name) and value != second[name]
    ]


def _damaged(read: Iterable[tuple[Path, Manifest]]) -> Iterator[str]:
    for file, manifest in read:
        if manifest.damaged:
            lines = number_of(manifest.damaged, "line")
            yield f"{file}: {lines} could not be read; start its run again, it will mend them"


def _missing(files: Iterable[Path]) -> Iterator[str]:
    """The shards that there must be, as the names of folders and files tell."""
    found: dict[int, set[int]] = {}
    for file in files:
        for number, count in _SHARD.findall(str(file))[-1:]:
            found.setdefault(int(count), set()).add(int(number))
    for count, numbers in sorted(found.items()):
        for number in sorted({*range(1, count + 1)} - numbers):
            yield f"shard {number} of {count} has no manifest"
