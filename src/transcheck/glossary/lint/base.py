"""What the rules of lint share: entries with the file they stand in, and how doubts are told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from transcheck.core.term import TermEntry, Wording
from transcheck.glossary.table import Fault


@dataclass(frozen=True, slots=True, eq=False)
class Placed:
    """An entry and the file that it stands in."""

    file: str
    entry: TermEntry

    @property
    def line(self) -> int:
        """Of the file, from 1."""
        return int(self.entry.origin.rpartition(":")[2])

    def doubt(self, message: str, hint: str) -> Fault:
        """Something about the entry that stops nothing."""
        return Fault(self.file, self.line, message, hint, error=False)


def listed(wording: Wording) -> Iterator[str]:
    """Every wording of one language that a text may be held against, each once."""
    yield from dict.fromkeys((*wording.allowed, *wording.deprecated))


def each_wording(placed: Sequence[Placed]) -> Iterator[tuple[Placed, str, str]]:
    """(entry, language, wording) of everything that is listed."""
    for one in placed:
        for language, wording in one.entry.wordings.items():
            for text in listed(wording):
                yield one, language, text
