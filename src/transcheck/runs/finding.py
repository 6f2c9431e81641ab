"""Which articles a run is about: files, folders, patterns and lists, each file once."""

from __future__ import annotations

import codecs
import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace

from transcheck.errors import InputError
from transcheck.formats.files import STDIN
from transcheck.runs.globs import is_glob, read_glob
from transcheck.runs.places import Places
from transcheck.runs.walk import Found, Rules, walk


class NoArticleError(InputError):
    """There is none where some were looked for."""


class Finder:
    """Knows what was found already: a file that is named twice, in whatever way, is found once."""

    def __init__(self, rules: Rules, places: Places) -> None:
        self._rules = rules
        self._places = places
        self._known: set[str] = set()

    def named(self, path: str) -> list[Found]:
        """What a path typed by the user names; raises NoArticleError for a folder or pattern without any.

        A file that is named by its own name is taken whatever its name, there or not.
        """
        if path == STDIN:
            return self._new([Found(STDIN, STDIN, STDIN)])
        if os.path.isdir(path):
            return self._new(_some(walk(path, self._rules), f"{path}: no article in this folder"))
        if is_tree(path):
            glob = read_glob(path)
            fitting = walk(glob.folder, replace(self._rules, glob=glob))
            return self._new(_some(fitting, f"{path}: no article fits"))
        return self._new([Found(path, os.path.basename(path), self._real(path))])

    def listed(self, line: str) -> list[Found]:
        """What a line of a list names. It keeps its whole path; a folder with nothing in it is no mistake."""
        below = _below(line)
        if line == STDIN:  # a list is of files
            line = f"./{line}"
        if os.path.isdir(line):
            inside = walk(line, self._rules)
            prefix = f"{below}/" if below else ""
            return self._new(replace(one, below=f"{prefix}{one.below}") for one in inside)
        if self._rules.ignored.leaves_out(below):
            return []
        return self._new([Found(line, below, self._real(line))])

    def _real(self, path: str) -> str:
        return os.path.realpath(path) if os.path.islink(path) else self._places.of(path)

    def _new(self, found: Iterable[Found]) -> list[Found]:
        """Those not known yet, folder by folder."""
        new = []
        for one in found:
            if one.real not in self._known:
                self._known.add(one.real)
                new.append(one)
        return sorted(new, key=lambda one: one.below.split("/"))


def is_tree(path: str) -> bool:
    """Whether a path is that of a folder or a pattern."""
    return os.path.isdir(path) or (is_glob(path) and not os.path.lexists(path))


def read_list(path: str) -> list[str]:
    """The paths in a list, one a line, without blank lines and ``#`` comments; or each ended by a NUL, as
    ``find -print0`` writes them. Raises InputError if it cannot be read or names nothing."""
    data = _read(path).removeprefix(codecs.BOM_UTF8)
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):  # as PowerShell writes lists
        data = os.fsencode(data.decode("utf-16"))
    nuls = b"\0" in data
    lines = [os.fsdecode(line.removesuffix(b"\r")) for line in data.split(b"\0" if nuls else b"\n")]
    paths = [line for line in lines if line.strip() and (nuls or not line.startswith("#"))]
    if not paths:
        raise InputError(f"--files-from {path}: the list names no file", "write a path on each line")
    return paths


def _read(path: str) -> bytes:
    if path == STDIN:
        return sys.stdin.buffer.read()
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError as error:
        raise InputError(
            f"--files-from {path}: cannot be read ({error.strerror})", "check the name"
        ) from error


def _some(found: Iterator[Found], nothing: str) -> list[Found]:
    articles = list(found)
    if not articles:
        raise NoArticleError(
            nothing, "transcheck reads .txt, .md and .html files that are neither hidden nor excluded"
        )
    return articles


def _below(line: str) -> str:
    """The path of a line as it can stand below another folder: without ``./``, ``/`` or ``../`` at its
    beginning."""
    names = os.path.normpath(line).split(os.sep)
    return "/".join(name for name in names if name not in ("", ".", ".."))
