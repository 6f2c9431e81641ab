"""The articles in a folder tree: every one, once, whatever links there are."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from heapq import heappop, heappush
from pathlib import Path

from transcheck.formats.catalogue import suffixes
from transcheck.runs.globs import Glob
from transcheck.runs.ignore import IGNORE_FILE, Ignored

OWN = ".fixed"
"""What stands before the suffix of what ``fix`` wrote."""


def beside(article: str | Path) -> Path:
    """Where ``fix`` writes, if it is not told another place: NAME.fixed.EXT."""
    path = Path(article)
    return path.with_name(f"{path.stem}{OWN}{path.suffix}")


@dataclass(frozen=True, slots=True)
class Found:
    """An article, or a folder that cannot be read, which will say so when it is. ``path`` is as the user
    knows it, ``below`` starts from what was named and has slashes, ``real`` is where it is in truth."""

    path: str
    below: str
    real: str


@dataclass(frozen=True, slots=True)
class Rules:
    """What is not looked at: what is ignored, and ``apart``, real paths of files and folders that the run
    itself writes or that hold sources. With a ``glob``, only what it names."""

    ignored: Ignored = field(default_factory=Ignored)
    apart: frozenset[str] = frozenset()
    glob: Glob | None = None


@dataclass(frozen=True, slots=True)
class _Folder:
    """``below`` is empty for the folder that was named, else ends in a slash."""

    path: str
    below: str
    real: str
    ignored: Ignored


def walk(folder: str, rules: Rules) -> Iterator[Found]:
    """What is in a folder and those in it; not what is hidden, and not what we wrote ourselves.

    Links come last, so that what is there twice is found as itself. One that leads up, or to a folder that
    was walked already, is not followed.
    """
    yield from _Walk(folder, rules).found()


class _Walk:
    """What is still ahead."""

    def __init__(self, folder: str, rules: Rules) -> None:
        self._rules = rules
        path = "" if folder in ("", ".") else str(Path(folder))
        self._top = _Folder(path, "", os.path.realpath(folder), rules.ignored)
        self._ahead = [self._top]
        self._linked_folders: list[tuple[str, _Folder]] = []  # a heap, by name
        self._linked_files: list[Found] = []

    def found(self) -> Iterator[Found]:
        entered: set[str] = set()
        while self._ahead or self._linked_folders:
            folder = self._ahead.pop() if self._ahead else heappop(self._linked_folders)[1]
            if folder.real not in entered:
                entered.add(folder.real)
                yield from self._in(folder)
        yield from sorted(self._linked_files, key=lambda one: one.below)

    def _in(self, folder: _Folder) -> Iterator[Found]:
        ignore = os.path.join(folder.path, IGNORE_FILE)
        ignored = folder.ignored.with_file(ignore, folder.below) if os.path.isfile(ignore) else folder.ignored
        try:
            with os.scandir(folder.path or ".") as entries:
                for entry in entries:
                    yield from self._of_entry(entry, folder, ignored)
        except FileNotFoundError:  # taken away since the folder around it was read
            return
        except OSError:
            yield Found(folder.path or ".", folder.below or "./", folder.real)

    def _of_entry(self, entry: os.DirEntry[str], folder: _Folder, ignored: Ignored) -> Iterator[Found]:
        if entry.name.startswith("."):
            return
        path, below = os.path.join(folder.path, entry.name), f"{folder.below}{entry.name}"
        linked = entry.is_symlink()
        real = os.path.realpath(path) if linked else os.path.join(folder.real, entry.name)
        if real in self._rules.apart:
            return
        if _is_folder(entry):
            self._keep(_Folder(path, f"{below}/", real, ignored), linked=linked)
        elif _is_article(entry) and self._is_wanted(below, ignored):
            found = Found(path, below, real)
            if linked:
                self._linked_files.append(found)
            else:
                yield found

    def _keep(self, folder: _Folder, *, linked: bool) -> None:
        """For later, unless nothing in it can be wanted."""
        glob, upwards = self._rules.glob, linked and _is_in(self._top.real, folder.real)
        if upwards or folder.ignored.leaves_out(folder.below):
            return
        if glob is not None and not glob.leads_into(folder.below.rstrip("/")):
            return
        if linked:
            heappush(self._linked_folders, (folder.below, folder))
        else:
            self._ahead.append(folder)

    def _is_wanted(self, below: str, ignored: Ignored) -> bool:
        glob = self._rules.glob
        return (glob is None or glob.takes(below)) and not ignored.leaves_out(below)


def _is_in(path: str, folder: str) -> bool:
    return path == folder or path.startswith(os.path.join(folder, ""))


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link that leads in a circle
        return False


def _is_article(entry: os.DirEntry[str]) -> bool:
    """A file that some format reads; a link that leads nowhere is one too, and says so when it is read."""
    stem, suffix = os.path.splitext(entry.name)
    if suffix.lower() not in suffixes() or stem.endswith(OWN):
        return False
    try:
        return entry.is_file() or not os.path.exists(entry.path)
    except OSError:
        return True
