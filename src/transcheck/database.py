"""SQLite files of ours: opened, and laid out where they are new; what is wrong with one, in a sentence."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from transcheck.errors import InputError, OutputError, TranscheckError

IN_MEMORY = Path(":memory:")
_PATIENCE = 60.0  # seconds that a writer waits for another, and for whoever reads


@dataclass(frozen=True, slots=True)
class Layout:
    """A kind of database. ``what`` it is, as in “no translation memory”; ``mark`` is its application_id;
    ``version`` is raised with every change of the schema, or of what the values mean; ``again`` says how to
    make a new one."""

    what: str
    mark: int
    version: int
    schema: str
    again: str


def connect(path: Path, layout: Layout, *, write: bool, patience: float | None = None) -> sqlite3.Connection:
    """The database at ``path``, made if it is to be written and is not there (or ``IN_MEMORY``).

    Whoever reads is not kept waiting by one who writes (write-ahead log); who writes waits for another, for
    ``patience`` seconds where that is not to be long. Raises InputError for what is no
    database of that kind, OutputError for what cannot be written.
    """
    with clear(path, layout):
        connection = sqlite3.connect(_address(path, write=write), uri=True, timeout=patience or _PATIENCE)
        try:
            _prepare(connection, path, layout, write=write)
        except BaseException:
            connection.close()
            raise
    return connection


@contextmanager
def clear(path: Path, layout: Layout) -> Iterator[None]:
    """Where SQLite fails, one sentence that says what is wrong with the file."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        raise _told(path, layout, error) from error


def _address(path: Path, *, write: bool) -> str:
    if path == IN_MEMORY:
        return "file::memory:"
    address = path.absolute().as_uri()
    if write:
        return address
    # in a folder that is read-only SQLite cannot put what readers share with a writer
    return f"{address}?mode=ro" if os.access(path.parent, os.W_OK) else f"{address}?immutable=1"


def _prepare(connection: sqlite3.Connection, path: Path, layout: Layout, *, write: bool) -> None:
    """See that the database is of the kind; lay one out where it is new."""
    if write and not connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
        _lay_out(connection, layout)
    mark, version = (
        connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version")
    )
    if mark != layout.mark:
        raise InputError(f"{path}: this is no {layout.what}", layout.again)
    if version != layout.version:
        raise InputError(f"{path}: made by another version of transcheck", layout.again)
    if write:
        connection.execute("PRAGMA synchronous = NORMAL")


def _lay_out(connection: sqlite3.Connection, layout: Layout) -> None:
    """All of it or nothing; where another process was quicker, what is there stays."""
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("BEGIN IMMEDIATE")
    if not connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
        for statement in filter(str.strip, layout.schema.split(";")):
            connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {layout.mark}")
        connection.execute(f"PRAGMA user_version = {layout.version}")
    connection.commit()


def _told(path: Path, layout: Layout, error: sqlite3.DatabaseError) -> TranscheckError:
    match error.sqlite_errorcode & 0xFF:
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return InputError(f"{path}: another program is writing to it", "try again when it has finished")
        case sqlite3.SQLITE_FULL | sqlite3.SQLITE_IOERR:
            return OutputError(f"{path}: cannot be written ({error})", "free some space")
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN:
            return OutputError(f"{path}: cannot be opened ({error})", "check its folder and its permissions")
        case sqlite3.SQLITE_NOTADB | sqlite3.SQLITE_CORRUPT:
            return InputError(f"{path}: is damaged, or no {layout.what} ({error})", layout.again)
    return TranscheckError(f"{path}: {error}", "please report it")
