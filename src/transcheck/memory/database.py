"""The file that a memory is kept in: an SQLite database."""

from __future__ import annotations

from contextlib import AbstractContextManager
from pathlib import Path
from sqlite3 import Connection

from transcheck import database
from transcheck.errors import InputError

IN_MEMORY = str(database.IN_MEMORY)
_HEAD = b"SQLite format 3\0"
_SCHEMA = """
CREATE TABLE pair (
    id INTEGER PRIMARY KEY,
    source TEXT NOT NULL,       -- languages
    target TEXT NOT NULL,
    UNIQUE (source, target)
);
CREATE TABLE document (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE unit (
    id INTEGER PRIMARY KEY,
    pair INTEGER NOT NULL REFERENCES pair,
    hash INTEGER NOT NULL,      -- of the source, by which it is looked up
    source TEXT NOT NULL,
    target TEXT NOT NULL,
    document INTEGER NOT NULL REFERENCES document,
    before INTEGER,             -- hash of the sentence before it, where that is known
    origin TEXT NOT NULL,
    date TEXT                   -- YYYY-MM-DD
);
CREATE INDEX unit_hash ON unit (hash);
CREATE TABLE posting (          -- which units have a word: see postings.py
    word TEXT NOT NULL,
    pair INTEGER NOT NULL,
    block INTEGER NOT NULL,
    units BLOB NOT NULL,
    PRIMARY KEY (word, pair, block)
) WITHOUT ROWID;
CREATE TABLE vector (unit INTEGER PRIMARY KEY REFERENCES unit, value BLOB NOT NULL);
CREATE TABLE state (changes INTEGER NOT NULL);   -- units that were ever entered or replaced
INSERT INTO state VALUES (0);
"""
_LAYOUT = database.Layout(
    "translation memory of transcheck",
    mark=0x54434D31,
    version=1,
    schema=_SCHEMA,
    again="take a copy of it from a backup, or import its files into a new one",
)


def is_database(path: Path) -> bool:
    """Whether a file is an SQLite database; raises InputError if it cannot be read."""
    try:
        with path.open("rb") as file:
            return file.read(len(_HEAD)) == _HEAD
    except FileNotFoundError as error:
        raise InputError(f"{path}: there is no such file", "check the name") from error
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror})", "check its permissions") from error


def connect(path: str, *, write: bool) -> Connection:
    """The memory at ``path``, made if it is to be written and is not there (or ``IN_MEMORY``).

    Raises InputError for what is no memory of ours, OutputError for what cannot be written.
    """
    return database.connect(Path(path), _LAYOUT, write=write)


def clear(path: str) -> AbstractContextManager[None]:
    """Where SQLite fails, one sentence that says what is wrong with the memory."""
    return database.clear(Path(path), _LAYOUT)
