"""A unit as the memory's file keeps it."""

from __future__ import annotations

import datetime
import sqlite3
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

from transcheck.memory.unit import Unit

SELECT = """SELECT unit.id, unit.pair, unit.before, unit.source, unit.target, pair.source, pair.target,
document.name, origin, date FROM unit JOIN pair ON pair.id = unit.pair
JOIN document ON document.id = unit.document"""


@dataclass(frozen=True, slots=True)
class Row:
    """``before``: the hash of the sentence before the unit, None where that is not known."""

    number: int
    pair: int
    before: int | None
    unit: Unit

    @property
    def age(self) -> tuple[str, int]:
        """By which the newest is the greatest: the day, and of those of one day what came last."""
        return self.unit.date.isoformat() if self.unit.date else "", self.number

    def is_after(self, before: str) -> bool:
        """Whether it is known to follow this sentence."""
        return bool(before) and self.before == hash_of(before)


def rows_of(connection: sqlite3.Connection, where: str, values: Collection[object]) -> Iterator[Row]:
    """The rows that an SQL condition chooses."""
    for found in connection.execute(f"{SELECT} WHERE {where}", tuple(values)):
        yield read_row(found)


def rows_of_source(connection: sqlite3.Connection, source: str, pairs: Collection[int]) -> list[Row]:
    """The rows of this very sentence in some language pairs."""
    where = f"unit.hash = ? AND unit.pair IN ({marks(pairs)})"
    rows = rows_of(connection, where, (hash_of(source), *pairs))
    return [row for row in rows if row.unit.source == source]


def read_row(found: tuple[Any, ...]) -> Row:
    """What ``SELECT`` gives."""
    number, pair, before, source, target, source_language, target_language, document, origin, date = found
    day = datetime.date.fromisoformat(date) if date else None
    return Row(
        number, pair, before, Unit(source, target, source_language, target_language, document, origin, day)
    )


def squeezed(sentence: str) -> str:
    """A sentence in the white space in which it is kept and compared."""
    return " ".join(sentence.split())


def hash_of(sentence: str) -> int | None:
    """The number by which a sentence is looked up; None for an empty one."""
    sentence = squeezed(sentence)
    if not sentence:
        return None
    digest = blake2b(sentence.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, signed=True)


def marks(values: Collection[object]) -> str:
    """The question marks for values of an SQL list."""
    return ",".join("?" * len(values))
