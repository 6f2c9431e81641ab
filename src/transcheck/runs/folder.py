"""The folder in which a run is kept: its journal, its reports, and a lock, so that it is done once."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from transcheck.errors import InputError, OutputError
from transcheck.runs.journal import Journal
from transcheck.runs.shard import Shard
from transcheck.runs.store import ReportStore

NAME = ".transcheck"
JOURNAL = "journal.jsonl"


@dataclass(frozen=True, slots=True)
class RunFolder:
    """An open one. ``glossaries``: the glossaries that the articles were done with, by their digests."""

    path: Path
    journal: Journal
    reports: ReportStore
    glossaries: Path


def place_of(output: str | None, named: str | None, shard: Shard | None) -> Path | None:
    """Where a run is kept: in the folder that was named for it, else inside the output folder; None for
    nowhere. A shard has a folder of its own there."""
    root = Path(named) if named is not None else Path(output) / NAME if output is not None else None
    if root is None or shard is None:
        return root
    return root / f"shard-{shard.number}-of-{shard.count}"


@contextmanager
def opened(place: Path | None) -> Iterator[RunFolder]:
    """The run folder at ``place``, for this process alone; for None one that is gone afterwards.

    Raises InputError if another run has it open, OutputError if it cannot be written.
    """
    if place is None:
        with tempfile.TemporaryDirectory(prefix="transcheck-") as temporary, _open(Path(temporary)) as folder:
            yield folder
        return
    with _locked(place), _open(place) as folder:
        yield folder


@contextmanager
def _open(path: Path) -> Iterator[RunFolder]:
    with Journal(path / JOURNAL) as journal:
        yield RunFolder(path, journal, ReportStore(path / "reports"), path / "glossaries")


@contextmanager
def _locked(place: Path) -> Iterator[None]:
    from filelock import FileLock, Timeout

    try:
        place.mkdir(parents=True, exist_ok=True)
        lock = FileLock(place / "lock")
        lock.acquire(timeout=0)
    except Timeout as error:
        raise InputError(
            f"{place.parent}: another run of transcheck is at work there",
            "wait until it has finished, or choose another folder",
        ) from error
    except OSError as error:
        raise OutputError(
            f"{place}: cannot be written ({error.strerror})", "choose another folder with -o or --run"
        ) from error
    try:
        yield
    finally:
        lock.release()
