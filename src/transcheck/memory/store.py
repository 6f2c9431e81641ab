"""A translation memory in one file: units go in, the same sentence is found again, and what is like it."""

from __future__ import annotations

import datetime
import logging
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Self

from transcheck.errors import InputError
from transcheck.memory.adding import Adding
from transcheck.memory.database import IN_MEMORY, clear, connect, is_database
from transcheck.memory.likeness import likeness, read_words
from transcheck.memory.meaning import Vectors, count_without, write_vectors
from transcheck.memory.postings import find_like
from transcheck.memory.read import read_units
from transcheck.memory.regions import Fit, fit
from transcheck.memory.rows import Row, marks, rows_of, rows_of_source, squeezed
from transcheck.memory.unit import Match, Unit
from transcheck.segmentation.embeddings import Embedder

log = logging.getLogger(__name__)

SAME, IN_CONTEXT = 100, 101  # percent
_AT_ONCE = 10_000  # units that are written together, or not at all
_COMPARED = 60  # units that are compared with a sentence word by word


@dataclass(frozen=True, slots=True)
class Added:
    """How many units were new, or newer than what was there, and how many were known."""

    new: int
    known: int


@dataclass(frozen=True, slots=True)
class Stats:
    """``pairs``: (from, to, units). ``dates``: the oldest and the newest. ``embedded``: units that can be
    found by meaning. ``size`` in bytes."""

    pairs: tuple[tuple[str, str, int], ...]
    documents: int
    dates: tuple[datetime.date, datetime.date] | None
    embedded: int
    size: int


def open_memory(path: Path, source_language: str, target_language: str) -> Memory:
    """A memory to be read: a store, or a file of another program, whose units in the two languages are
    taken into this program's memory. Raises InputError if it can be neither."""
    if is_database(path):
        return Memory(str(path), write=False)
    memory = Memory()
    if not memory.add(read_units(str(path), source_language, target_language)).new:
        log.warning("%s: no unit from “%s” to “%s”", path, source_language, target_language)
    return memory


class Memory:
    """The units of one file, or of none but this program's memory."""

    def __init__(self, path: str = IN_MEMORY, *, write: bool = True) -> None:
        """Open the file; to ``write`` it, it is made where it is not there.

        Raises InputError for what is no memory, OutputError for what cannot be written.
        """
        self.path = path
        self._connection = connect(path, write=write)
        self._vectors: dict[tuple[int, ...], Vectors] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        with clear(self.path):
            self._connection.close()

    def add(self, units: Iterable[Unit]) -> Added:
        """Take units in. One that is there already is not taken twice; a newer translation of the same
        sentence in the same document takes the place of the older one; otherwise several stand side by side.

        Interrupted, it keeps what it has, and the same units can be given again.
        """
        new = total = 0
        waiting = iter(units)
        with clear(self.path):
            adding = Adding(self._connection)
            while chunk := list(islice(waiting, _AT_ONCE)):
                new, total = new + adding.write(chunk), total + len(chunk)
        self._vectors.clear()
        return Added(new, total - new)

    def exact(
        self, source: str, source_language: str, target_language: str, *, before: str = ""
    ) -> Match | None:
        """The translation of this very sentence: the one in context (after the sentence ``before``, 101),
        else the one of the nearest regions, of these the newest. One of another region is none: it is at
        99 among what :meth:`find` gives."""
        with clear(self.path):
            fits = self._fits(source_language, target_language)
            fits = {pair: one for pair, one in fits.items() if not one.penalty}
            rows = rows_of_source(self._connection, squeezed(source), fits)
        return next(iter(_ranked(rows, squeezed(source), before, fits)), None)

    def find(
        self,
        source: str,
        source_language: str,
        target_language: str,
        *,
        least: int = 70,
        count: int = 5,
        before: str = "",
        embedder: Embedder | None = None,
    ) -> list[Match]:
        """The ``count`` units most like a sentence, ``least`` percent or more, the best first; several
        translations of one sentence are several matches.

        With an ``embedder`` there follow, where there are not so many, units that mean nearly the same in
        other words; raises InputError if the memory was not embedded.
        """
        source = squeezed(source)
        with clear(self.path):
            fits = self._fits(source_language, target_language)
            rows = {row.number: row for row in rows_of_source(self._connection, source, fits)}
            like = find_like(self._connection, read_words(source), fits, least=least, most=_COMPARED)
            rows |= self._rows(number for number in like if number not in rows)
            matches = [one for one in _ranked(rows.values(), source, before, fits) if one.percent >= least]
            if embedder is not None and len(matches) < count:
                matches += self._near(source, fits, embedder, count)
        return different(matches)[:count]

    def unembedded(self, embedder: Embedder) -> int:
        """How many units cannot be found by meaning yet; those in languages that the embeddings do not know
        never will."""
        with clear(self.path):
            return count_without(self._connection, embedder)

    def embed(self, embedder: Embedder, progress: Callable[[int], None]) -> None:
        """Have these found by meaning, too."""
        with clear(self.path):
            self._vectors.clear()
            write_vectors(self._connection, embedder, progress)

    def units(self) -> Iterator[Unit]:
        """All units, document by document, in the order in which they came."""
        with clear(self.path):
            for row in rows_of(self._connection, "true ORDER BY unit.pair, unit.document, unit.id", ()):
                yield row.unit

    @property
    def revision(self) -> int:
        """Another one whenever units came in or were replaced."""
        with clear(self.path):
            (changes,) = self._connection.execute("SELECT changes FROM state").fetchone()
        return int(changes)

    def stats(self) -> Stats:
        """What there is in it."""
        with clear(self.path):
            ask = self._connection.execute
            pairs = ask(
                """SELECT pair.source, pair.target, count(*)
                FROM unit JOIN pair ON pair.id = unit.pair GROUP BY pair.id"""
            ).fetchall()
            documents, oldest, newest = ask(
                "SELECT count(DISTINCT document), min(date), max(date) FROM unit"
            ).fetchone()
            (embedded,) = ask("SELECT count(*) FROM vector").fetchone()
            (size,) = ask("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size").fetchone()
        dates = (datetime.date.fromisoformat(oldest), datetime.date.fromisoformat(newest)) if oldest else None
        return Stats(tuple(pairs), documents, dates, embedded, size)

    def _fits(self, source_language: str, target_language: str) -> dict[int, Fit]:
        """The language pairs that serve for this one."""
        pairs = self._connection.execute("SELECT id, source, target FROM pair")
        found = {
            number: fit((one, other), (source_language, target_language)) for number, one, other in pairs
        }
        return {number: one for number, one in found.items() if one is not None}

    def _rows(self, numbers: Iterable[int]) -> dict[int, Row]:
        wanted = list(numbers)
        return {row.number: row for row in rows_of(self._connection, f"unit.id IN ({marks(wanted)})", wanted)}

    def _near(self, source: str, fits: Mapping[int, Fit], embedder: Embedder, count: int) -> list[Match]:
        pairs = tuple(fits)
        if pairs not in self._vectors:
            self._vectors[pairs] = Vectors(self._connection, pairs)
        if pairs and not self._vectors[pairs]:
            hint = "import its files again with --meaning"
            raise InputError(f"{self.path}: its sentences cannot be found by meaning", hint)
        near = self._vectors[pairs].nearest(source, embedder, count)
        rows = self._rows(number for number, _ in near)
        return [
            Match(rows[number].unit, _percent(rows[number], source, "", fits), meaning)
            for number, meaning in near
        ]


def _ranked(rows: Iterable[Row], source: str, before: str, fits: Mapping[int, Fit]) -> list[Match]:
    """The best first: of as good ones that of the nearest regions, of these the newest."""
    newest = sorted(rows, key=lambda row: row.age, reverse=True)
    valued = [(_percent(row, source, before, fits), row) for row in newest]
    valued.sort(key=lambda pair: (-pair[0], fits[pair[1].pair].distance))
    return [Match(row.unit, percent) for percent, row in valued]


def _percent(row: Row, source: str, before: str, fits: Mapping[int, Fit]) -> int:
    percent = likeness(source, row.unit.source) - fits[row.pair].penalty
    return IN_CONTEXT if percent == SAME and row.is_after(before) else percent


def different(matches: Iterable[Match]) -> list[Match]:
    """Without those that say what an earlier one says, from another document."""
    first: dict[tuple[str, str], Match] = {}
    for one in matches:
        first.setdefault((one.unit.source, one.unit.target), one)
    return list(first.values())
