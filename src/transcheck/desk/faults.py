"""The faults of a file, gathered so that all of them are told at once."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from pathlib import Path

from transcheck.desk.paths import shown
from transcheck.errors import ConfigError

_FEW = 16


class Faults:
    """What is wrong, each with its place."""

    def __init__(self) -> None:
        self._found: list[str] = []

    def add(self, place: str, what: str) -> None:
        """One more; ``place`` is ``file:line``."""
        self._found.append(f"{place}: {what}")

    def require_none(self, path: Path) -> None:
        """Raises ConfigError with all that were found."""
        if self._found:
            count = "1 fault" if len(self._found) == 1 else f"{len(self._found):,} faults"
            raise ConfigError(
                f"{shown(path)} has {count}; nothing was done",
                "docs/configuration.md says what may stand there",
                tuple(self._found),
            )


def near(word: str, known: Iterable[str]) -> str:
    """The end of a sentence that names the nearest of what is known, or all of it where it is short."""
    known = sorted(known)
    if found := difflib.get_close_matches(word, known, n=1, cutoff=0.5):
        return f"; did you mean “{found[0]}”?"
    return f" (known: {', '.join(known)})" if len(known) <= _FEW else ""
