"""Rows of terms to entries: the same term twice, with two translations, is one entry that has both."""

from __future__ import annotations

from dataclasses import dataclass, field

from transcheck.core.term import TermEntry, TermKind, Wording
from transcheck.glossary.exchange.base import Reading
from transcheck.glossary.exchange.ids import Ids, cell_id

_NAMED = 3  # examples in a sentence


@dataclass(frozen=True, slots=True)
class Row:
    """A term in two or more languages: (tag, wording), the language that it is looked up in first."""

    line: int
    wordings: tuple[tuple[str, str], ...]
    id: str = ""
    note: str = ""


@dataclass(slots=True)
class _Draft:
    """What the rows that begin with the same term say together; dictionaries are ordered sets."""

    first: Row
    wordings: dict[str, dict[str, None]] = field(default_factory=dict)
    notes: dict[str, None] = field(default_factory=dict)

    def add(self, row: Row) -> None:
        for tag, wording in row.wordings:
            self.wordings.setdefault(tag, {})[wording] = None
        if row.note:
            self.notes[row.note] = None


class Gathering:
    """Rows as they are read; ``finish`` makes entries of them. ``own_ids`` says that the ids are meant to
    tell the rows of the whole file apart, so that one that stands there twice is a fault."""

    def __init__(self, reading: Reading, *, own_ids: bool) -> None:
        self._reading = reading
        self._own_ids = own_ids
        self._drafts: dict[tuple[str, str], _Draft] = {}
        self._repeated = 0

    def add(self, row: Row) -> None:
        """Take a row; wordings that our table cannot hold have been taken out of it before."""
        draft = self._drafts.setdefault(row.wordings[0], _Draft(row))
        if draft.first is not row and all(word in draft.wordings.get(tag, ()) for tag, word in row.wordings):
            self._repeated += 1
        draft.add(row)

    def finish(self) -> None:
        """Put the entries into the reading, and say what was put together."""
        ids = Ids()
        own = {key: self._own_id(draft.first, ids) for key, draft in self._drafts.items()}
        for key, draft in self._drafts.items():
            id_ = own[key] or ids.make(key[1], draft.first.line)
            self._reading.table.entries.append(self._entry(draft, id_))
        self._tell()

    def _own_id(self, row: Row, ids: Ids) -> str:
        """The id that the file gives a row; nothing where it is taken, or a number: that only counts the
        rows of one file, and would replace those of another when both are in use."""
        id_ = "" if row.id.isdecimal() else cell_id(row.id)
        taken = ids.take(id_, row.line) if id_ else None
        if taken is None:
            return id_
        if self._own_ids:
            self._reading.fault(
                row.line, f"the id “{id_}” stands already in line {taken}", "give it another id"
            )
        return ""

    def _entry(self, draft: _Draft, id_: str) -> TermEntry:
        wordings = {}
        for tag, (preferred, *admitted) in draft.wordings.items():
            wordings[tag] = Wording(preferred, tuple(admitted))
        note, origin = "; ".join(draft.notes), self._reading.origin(draft.first.line)
        return TermEntry(id_, TermKind.TERM, wordings, note=note, origin=origin)

    def _tell(self) -> None:
        several = [
            wording
            for (_, wording), draft in self._drafts.items()
            if any(len(wordings) > 1 for wordings in draft.wordings.values())
        ]
        if several:
            message = (
                f"several translations: the first is preferred, the others are admitted: {named(several)}"
            )
            self._reading.doubt(0, message)
        if self._repeated:
            self._reading.doubt(0, f"rows that say again what a row before them says: {self._repeated:,}")


def named(wordings: list[str]) -> str:
    """How many there are, and the first of them.

    >>> named(["port", "quay", "mole", "pier"])
    '4 (“port”, “quay”, “mole”…)'
    """
    first = ", ".join(f"“{wording}”" for wording in wordings[:_NAMED])
    return f"{len(wordings):,} ({first}{'…' if len(wordings) > _NAMED else ''})"
