"""Paths as a desk writes them in its files: relative to the file, with patterns for many at once."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

STDIN = "-"


def shown(path: Path) -> str:
    """A path as somebody in the current folder would name it: the shorter of the two ways."""
    return min(str(path), os.path.relpath(path), key=len)


def relative(article: str, folder: Path) -> str:
    """An article's path as a file in ``folder`` names it, divided by slashes; ``-`` stays what it is."""
    return article if article == STDIN else Path(os.path.relpath(article, folder)).as_posix()


@dataclass(frozen=True, slots=True)
class Pattern:
    """Articles below ``folder``: ``*``, ``?`` and ``[abc]`` stand for characters of one name, ``**`` for
    any number of folders, none included."""

    folder: Path
    text: str

    def matches(self, article: str) -> bool:
        """Whether an article, named from the current folder, is one of them."""
        return fits(relative(article, self.folder).split("/"), self.text.removeprefix("./").split("/"))


def fits(names: Sequence[str], patterns: Sequence[str]) -> bool:
    """Whether a path, name by name, is one that a pattern is for."""
    if not patterns:
        return not names
    first, rest = patterns[0], patterns[1:]
    if first == "**":
        return any(fits(names[start:], rest) for start in range(len(names) + 1))
    return bool(names) and fnmatchcase(names[0], first) and fits(names[1:], rest)
