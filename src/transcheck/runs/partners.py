"""The source or the reference that belongs to an article: found by its name."""

from __future__ import annotations

import os
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from typing import Protocol

from transcheck.desk.naming import Naming
from transcheck.formats.files import STDIN
from transcheck.runs.walk import Found

_LISTINGS = 64  # of folders that are kept; an article's neighbours are asked about next


class Partners(Protocol):
    """Says where an article's source, or its reference, is; whether it is there shows when it is read."""

    def of(self, article: Found) -> str | None:
        """Its path; None where the article has none."""
        ...


class Nobody:
    """No article has one."""

    def of(self, article: Found) -> str | None:
        """Nothing."""
        return None


class OneFile:
    """The file that was named."""

    def __init__(self, path: str) -> None:
        self._path = path

    def of(self, article: Found) -> str | None:
        """That file."""
        return self._path


class ByPattern:
    """Files that are named after the articles; standard input has no name to name them after."""

    def __init__(self, naming: Naming) -> None:
        self._naming = naming

    def of(self, article: Found) -> str | None:
        """The file as the pattern has it."""
        if article.path == STDIN:
            return None
        return self._naming.path(article.below, os.path.dirname(article.path))


class SameLayout:
    """A folder tree with the articles' layout, in which the suffix may be another."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self._names = lru_cache(maxsize=_LISTINGS)(_names)

    def of(self, article: Found) -> str | None:
        """The file of the same name or, where only one has it, of the same stem."""
        same = os.path.join(self._folder, article.below)
        if os.path.exists(same):
            return same
        place, name = os.path.split(same)
        others = self._beginning(place, f"{os.path.splitext(name)[0]}.")
        return os.path.join(place, others[0]) if len(others) == 1 else same

    def _beginning(self, place: str, beginning: str) -> Sequence[str]:
        names = self._names(place)
        start = end = bisect_left(names, beginning)
        while end < len(names) and names[end].startswith(beginning):
            end += 1
        return names[start:end]


def partners(given: str | None, naming: Naming | None) -> Partners:
    """Where to look, as the options say it."""
    if naming is not None:
        return ByPattern(naming)
    if given is None:
        return Nobody()
    return SameLayout(given) if os.path.isdir(given) else OneFile(given)


def _names(folder: str) -> list[str]:
    """What is in a folder, sorted; nothing where it cannot be read, as nothing can be found there."""
    try:
        return sorted(os.listdir(folder))
    except OSError:
        return []
