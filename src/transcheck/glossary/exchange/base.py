"""The door that every exchange format comes through: bytes to entries with faults, entries to text with
losses."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from transcheck.core.language import nearest
from transcheck.core.term import TermEntry
from transcheck.glossary.table import DIVIDER, Fault, Table

_LOST = re.compile(r"\?{2,}[\s?]*")  # what an encoding without the letters leaves of a word


@dataclass(frozen=True, slots=True)
class Pair:
    """The two languages (BCP 47 tags) that are wanted of a glossary."""

    source: str
    target: str


class Reading:
    """One file while it is read: what has been found in it, and everything that is wrong with it."""

    def __init__(self, path: Path, pair: Pair | None = None) -> None:
        self.path = path
        self.pair = pair
        self.table = Table()

    def fault(self, line: int, message: str, hint: str = "") -> None:
        """Something that stops the import; line 0 is the file as a whole."""
        self.table.faults.append(Fault(str(self.path), line, message, hint))

    def doubt(self, line: int, message: str, hint: str = "") -> None:
        """Something that the user should know and that stops nothing."""
        self.table.faults.append(Fault(str(self.path), line, message, hint, error=False))

    def origin(self, line: int) -> str:
        """Where an entry was found, as entries say it."""
        return f"{self.path.name}:{line}"

    def wording(self, text: str, line: int) -> str | None:
        """A wording on one line, as a cell of our table may hold it; None, and a doubt, where none may.
        What was damaged when the file was saved is a fault."""
        wording = " ".join(text.split())
        if DIVIDER in wording:
            self.doubt(line, f"“{wording}” is left out: “{DIVIDER}” divides wordings in our tables")
            return None
        if not wording.isascii() or "??" in wording:
            self._notice_damage(wording, line)
        return wording

    def _notice_damage(self, wording: str, line: int) -> None:
        from ftfy.badness import is_bad

        if "\ufffd" in wording or _LOST.fullmatch(wording):
            self.fault(line, f"“{wording}” has lost letters when it was saved", "save it again as UTF-8")
        elif is_bad(wording):
            self.doubt(line, f"“{wording}” looks like text that was read in a wrong encoding")


@dataclass(frozen=True, slots=True)
class Written:
    """A glossary in another program's format, and in sentences what that could not hold."""

    text: str
    losses: tuple[str, ...] = ()


class Reader(Protocol):
    """A format that glossaries come in."""

    def read(self, data: bytes, reading: Reading) -> None:
        """Put the terms of a file, and everything that is wrong with it, into ``reading``; whichever
        languages it has. Raises XmlError for what is no XML."""
        ...


class Writer(Protocol):
    """A format that glossaries go out in."""

    @property
    def name(self) -> str:
        """As ``--format`` names it."""
        ...

    @property
    def suffixes(self) -> tuple[str, ...]:
        """Of files that are written in it where no format is named."""
        ...

    def write(self, entries: Iterable[TermEntry], pair: Pair | None) -> Written:
        """The entries in the two languages, or in all of theirs."""
        ...


def narrowed(entry: TermEntry, pair: Pair | None) -> TermEntry | None:
    """The entry with the wordings of the pair alone, of the nearest variant where a language is not
    there as it is named; None where one of the two is missing."""
    if pair is None:
        return entry
    source, target = nearest(pair.source, entry.wordings), nearest(pair.target, entry.wordings)
    if source is None or target is None or source == target:
        return None
    return replace(entry, wordings={tag: entry.wordings[tag] for tag in (source, target)})
