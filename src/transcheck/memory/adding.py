"""Units taken into a memory: what is there already is known, what is newer takes the place of the older."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import replace

from transcheck.core.language import normalise
from transcheck.memory.postings import write_postings
from transcheck.memory.rows import Row, hash_of, rows_of, squeezed
from transcheck.memory.unit import Unit


class Adding:
    """One import. Units that were in the memory when it began are older than those that it brings; those
    that it brings stand side by side, unless their days tell which is older."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._first = self._next_number()
        self._names: dict[tuple[str, ...], int] = {}

    def write(self, units: Sequence[Unit]) -> int:
        """Write some units, all or none; how many were new, or newer than what was there."""
        self._connection.execute("BEGIN IMMEDIATE")
        self._names.clear()
        with self._connection:
            number, inserted, changed = self._next_number(), list[Row](), 0
            for unit in units:
                row = self._row(number, unit)
                old = self._rivals(row)
                if any(_settles(one, row) for one in old):
                    continue
                changed += 1
                older = next((one for one in old if self._is_older(one, row)), None)
                if older is not None:
                    self._replace(older, row)
                else:
                    self._insert(row)
                    inserted.append(row)
                    number += 1
            self._connection.execute("UPDATE state SET changes = changes + ?", (changed,))
            write_postings(self._connection, ((row.number, row.pair, row.unit.source) for row in inserted))
        return changed

    def _next_number(self) -> int:
        (last,) = self._connection.execute("SELECT max(id) FROM unit").fetchone()
        return (last or 0) + 1

    def _row(self, number: int, unit: Unit) -> Row:
        pair = self._id(
            "pair (source, target)", normalise(unit.source_language), normalise(unit.target_language)
        )
        unit = replace(unit, source=squeezed(unit.source), target=squeezed(unit.target))
        return Row(number, pair, hash_of(unit.before), unit)

    def _id(self, columns: str, *values: str) -> int:
        """The number of a language pair or a document, entered if it is new."""
        known = self._names.get((columns, *values))
        if known is not None:
            return known
        table, names = columns.split(" ", 1)
        places = ",".join("?" * len(values))
        self._connection.execute(f"INSERT OR IGNORE INTO {columns} VALUES ({places})", values)
        query = f"SELECT id FROM {table} WHERE {names} = ({places})"
        (number,) = self._connection.execute(query, values).fetchone()
        self._names[columns, *values] = number
        return int(number)

    def _rivals(self, row: Row) -> list[Row]:
        """The rows of the same sentence in the same document and, if that is known, the same place."""
        where = "unit.hash = ? AND unit.pair = ? AND document.name = ?"
        rows = rows_of(self._connection, where, (hash_of(row.unit.source), row.pair, row.unit.document))
        return [
            one
            for one in rows
            if one.unit.source == row.unit.source
            and (one.before == row.before or None in (one.before, row.before))
        ]

    def _is_older(self, old: Row, row: Row) -> bool:
        return _day(old) < _day(row) or (_day(old) == _day(row) and old.number < self._first)

    def _insert(self, row: Row) -> None:
        unit, document = row.unit, self._id("document (name)", row.unit.document)
        self._connection.execute(
            "INSERT INTO unit VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                *(row.number, row.pair, hash_of(unit.source), unit.source, unit.target),
                *(document, row.before, unit.origin, _day(row) or None),
            ),
        )

    def _replace(self, old: Row, row: Row) -> None:
        """The source is the same, and so are its words in the index."""
        self._connection.execute(
            "UPDATE unit SET target = ?, origin = ?, date = ?, before = coalesce(?, before) WHERE id = ?",
            (row.unit.target, row.unit.origin, _day(row) or None, row.before, old.number),
        )


def _settles(old: Row, row: Row) -> bool:
    """Whether what is there makes the new one superfluous: it says the same, or is newer."""
    return old.unit.target == row.unit.target or _day(old) > _day(row)


def _day(row: Row) -> str:
    return row.unit.date.isoformat() if row.unit.date else ""
