"""The archive on disk: one SQLite file in a folder, with the stories' texts and vectors.

A story is written with all that belongs to it in one transaction, so that whatever stops the work, what is
there is whole; several processes may read and write. Nothing else is kept on disk that could disagree.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from transcheck.archive.packing import pack, unpack
from transcheck.archive.story import Story
from transcheck.archive.vectors import WIDTH, nearest, unpacked
from transcheck.database import Layout, clear, connect
from transcheck.errors import ConfigError, OutputError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

FILE = "archive.sqlite"
_SCHEMA = """
CREATE TABLE story (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,      -- the file that it was in
    digest TEXT NOT NULL UNIQUE,    -- of its words
    language TEXT NOT NULL,
    content BLOB NOT NULL           -- see packing.py
);
CREATE TABLE outline (              -- small rows apart: a search reads them all
    story INTEGER PRIMARY KEY REFERENCES story ON DELETE CASCADE,
    vector BLOB NOT NULL            -- see vectors.py
);
CREATE TABLE sentences (
    story INTEGER PRIMARY KEY REFERENCES story ON DELETE CASCADE,
    vectors BLOB NOT NULL
);
"""
_LAYOUT = Layout(
    "archive of transcheck",
    mark=0x54434131,
    version=1,
    schema=_SCHEMA,
    again="make a new one with “transcheck archive add”",
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A story to be written: ``outline`` [1, d], and a row of ``sentences`` [n, d] for each telling one."""

    story: Story
    outline: NDArray[np.int8]
    sentences: NDArray[np.int8]


@dataclass(frozen=True, slots=True)
class Stats:
    """``languages``: how many stories there are in each, most first; ``sentences`` in all; ``size`` of the
    file in bytes."""

    languages: dict[str, int]
    sentences: int
    size: int

    @property
    def stories(self) -> int:
        """How many there are."""
        return sum(self.languages.values())


class Archive:
    """The archive in a folder; it is to be closed. What others add while it is open is not found by it."""

    def __init__(self, folder: Path, *, write: bool = False) -> None:
        """Open it, or make one if it is to be written. Raises ConfigError where there is none."""
        self.path = folder / FILE
        if write:
            _make(folder)
        elif not self.path.is_file():
            raise ConfigError(f"{folder}: there is no archive", _LAYOUT.again)
        self._connection = connect(self.path, _LAYOUT, write=write)
        self._connection.execute("PRAGMA foreign_keys = ON")

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def has(self, digest: str) -> bool:
        """Whether a story with these words is there, under whatever name."""
        with self._clear():
            query = "SELECT 1 FROM story WHERE digest = ?"
            return self._connection.execute(query, (digest,)).fetchone() is not None

    def add(self, entries: Sequence[Entry]) -> None:
        """Write stories, all of them or none. One whose words are there already stays as it is; one whose
        file was there with other words takes the place of that version."""
        with self._clear(), self._connection:
            self._connection.execute("BEGIN IMMEDIATE")
            for entry in entries:
                self._write(entry)

    def _write(self, entry: Entry) -> None:
        story, write = entry.story, self._connection.execute
        if write("SELECT 1 FROM story WHERE digest = ?", (story.digest,)).fetchone():
            return
        write("DELETE FROM story WHERE name = ?", (story.name,))
        columns = (story.name, story.digest, story.language, pack(story.document))
        number = write("INSERT INTO story (name, digest, language, content) VALUES (?, ?, ?, ?)", columns)
        write("INSERT INTO outline VALUES (?, ?)", (number.lastrowid, entry.outline.tobytes()))
        write("INSERT INTO sentences VALUES (?, ?)", (number.lastrowid, entry.sentences.tobytes()))

    def nearest(self, wanted: NDArray[np.int8], count: int) -> list[int]:
        """The numbers of the stories whose outlines are nearest to ``wanted`` [1, d]."""
        numbers, rows = self._outlines
        return [numbers[row] for row in nearest(rows, wanted, count)]

    @cached_property
    def _outlines(self) -> tuple[list[int], NDArray[np.int8]]:
        """Read once: half a gigabyte for a million stories."""
        import numpy as np

        numbers, joined = list[int](), bytearray()
        with self._clear():
            rows = self._connection.execute("SELECT story, vector FROM outline ORDER BY story")
            for number, vector in rows:
                numbers.append(number)
                joined += vector
        return numbers, np.frombuffer(joined, dtype=np.int8).reshape(-1, WIDTH)

    def vectors(self, numbers: Sequence[int]) -> Iterator[tuple[int, NDArray[np.float32]]]:
        """The sentence vectors [n, d] of those stories."""
        with self._clear():
            query = f"SELECT * FROM sentences WHERE story IN ({','.join('?' * len(numbers))})"
            for number, vectors in self._connection.execute(query, tuple(numbers)):
                yield number, unpacked(vectors)

    def story(self, number: int) -> Story:
        """The story of that number."""
        with self._clear():
            query = "SELECT name, digest, language, content FROM story WHERE id = ?"
            name, digest, language, content = self._connection.execute(query, (number,)).fetchone()
        return Story(name, digest, unpack(content, name, language))

    def stats(self) -> Stats:
        """How much is in it."""
        with self._clear():
            query = "SELECT language, count(*) FROM story GROUP BY language ORDER BY count(*) DESC, language"
            languages = dict(self._connection.execute(query).fetchall())
            query = "SELECT coalesce(sum(length(vectors)), 0) FROM sentences"
            (total,) = self._connection.execute(query).fetchone()
            pages, size = (
                self._connection.execute(f"PRAGMA {name}").fetchone()[0]
                for name in ("page_count", "page_size")
            )
        return Stats(languages, total // WIDTH, pages * size)

    @contextmanager
    def _clear(self) -> Iterator[None]:
        with clear(self.path, _LAYOUT):
            yield


def named(folder: Path | None) -> Path:
    """The folder; raises ConfigError where none is named."""
    if folder is None:
        raise ConfigError("no archive is named", "name its folder with --archive")
    return folder


@contextmanager
def opened(folder: Path, *, write: bool = False) -> Iterator[Archive]:
    """The archive in a folder, closed in the end."""
    with closing(Archive(folder, write=write)) as archive:
        yield archive


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        hint = "name another folder with --archive"
        raise OutputError(f"{folder}: cannot be made ({error.strerror})", hint) from error
