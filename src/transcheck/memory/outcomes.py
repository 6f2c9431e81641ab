"""What became of issues and edits, kept in the memory's own file and added up over all articles."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from sqlite3 import Connection

from transcheck.core.outcome import Fate, Outcome, Subject
from transcheck.errors import InputError
from transcheck.memory.database import clear, connect

_SCHEMA = """
CREATE TABLE IF NOT EXISTS lesson (
    id INTEGER PRIMARY KEY,
    document TEXT NOT NULL UNIQUE,
    digest TEXT NOT NULL UNIQUE,    -- of what was handed over and what was published
    date TEXT NOT NULL              -- YYYY-MM-DD, of the learning
);
CREATE TABLE IF NOT EXISTS outcome (
    lesson INTEGER NOT NULL REFERENCES lesson,
    subject TEXT NOT NULL,
    name TEXT NOT NULL,
    fate TEXT NOT NULL,
    confidence REAL NOT NULL
);
"""


@dataclass(frozen=True, slots=True)
class Lesson:
    """The outcomes of one article, known by its name and by the ``digest`` of both its texts."""

    document: str
    digest: str
    outcomes: tuple[Outcome, ...]


def keep_lessons(path: str, lessons: Iterable[Lesson], today: datetime.date) -> None:
    """Put them into the memory at ``path``; what was learnt from the same article, or from the same two texts
    under another name, is forgotten first.

    Raises InputError for what is no memory, OutputError for what cannot be written.
    """
    with _opened(path, write=True) as connection:
        connection.executescript(_SCHEMA)
        with connection:
            for lesson in lessons:
                _forget(connection, lesson)
                _keep(connection, lesson, today)


def read_outcomes(path: str) -> tuple[int, list[Outcome]]:
    """From how many articles the memory at ``path`` has outcomes, and these; raises InputError for what is no
    memory."""
    if not Path(path).is_file():
        raise InputError(f"{path}: there is no such file", "name the memory that has learnt")
    with _opened(path, write=False) as connection:
        if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'lesson'").fetchone():
            return 0, []
        (articles,) = connection.execute("SELECT count(*) FROM lesson").fetchone()
        rows = connection.execute("SELECT subject, name, fate, confidence FROM outcome ORDER BY rowid")
        return articles, [Outcome(Subject(row[0]), row[1], Fate(row[2]), row[3]) for row in rows]


@contextmanager
def _opened(path: str, *, write: bool) -> Iterator[Connection]:
    with clear(path), closing(connect(path, write=write)) as connection:
        yield connection


def _forget(connection: Connection, lesson: Lesson) -> None:
    same = (lesson.document, lesson.digest)
    old = "SELECT id FROM lesson WHERE document = ? OR digest = ?"
    connection.execute(f"DELETE FROM outcome WHERE lesson IN ({old})", same)
    connection.execute("DELETE FROM lesson WHERE document = ? OR digest = ?", same)


def _keep(connection: Connection, lesson: Lesson, today: datetime.date) -> None:
    number = connection.execute(
        "INSERT INTO lesson (document, digest, date) VALUES (?, ?, ?)",
        (lesson.document, lesson.digest, today.isoformat()),
    ).lastrowid
    rows = [(number, one.subject, one.name, one.fate, one.confidence) for one in lesson.outcomes]
    connection.executemany("INSERT INTO outcome VALUES (?, ?, ?, ?, ?)", rows)
