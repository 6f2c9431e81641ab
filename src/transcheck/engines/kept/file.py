"""The file that translations are kept in: one SQLite database, in the folder for what can be made again."""

from __future__ import annotations

import os
import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from transcheck import database
from transcheck.errors import OutputError, TranscheckError

FILE = "translations.sqlite"
_BESIDE = ("-wal", "-shm")  # SQLite's own, which belong to the file
_PATIENCE = 10.0  # seconds; who waits longer had better translate
_EVICTED = 100  # rows at a time
_LAYOUT = database.Layout(
    "translation cache of transcheck",
    mark=0x54435443,
    version=1,
    schema="""
CREATE TABLE translation (
    id INTEGER PRIMARY KEY,         -- in the order in which they came
    key BLOB NOT NULL UNIQUE,       -- see packing.py
    used INTEGER NOT NULL,          -- the day, since 1970: reading writes once a day at most
    checksum INTEGER NOT NULL,      -- CRC-32 of key and value
    value BLOB NOT NULL             -- see packing.py
);
CREATE INDEX translation_used ON translation (used);
""",
    again="remove it with “transcheck cache clear”",
)


@dataclass(frozen=True, slots=True)
class Row:
    """A translation in the file, under the key that it was asked by."""

    key: bytes
    used: int
    checksum: int
    value: bytes

    @classmethod
    def of(cls, key: bytes, value: bytes, day: int) -> Row:
        """A new one."""
        return cls(key, day, zlib.crc32(key + value), value)

    @property
    def is_whole(self) -> bool:
        """Whether it is what was written: a disk that lost a block leaves rows that look whole."""
        return isinstance(self.value, bytes) and zlib.crc32(self.key + self.value) == self.checksum


@dataclass(frozen=True, slots=True)
class Stats:
    """``size``: bytes on disk."""

    translations: int
    size: int


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """While the file is opened or removed nobody else does either: a file that is removed while another
    opens it would leave that one with half of what belongs to it."""
    from filelock import FileLock  # slow to import

    path.parent.mkdir(parents=True, exist_ok=True)
    with FileLock(path.with_suffix(".lock"), timeout=_PATIENCE, mode=0o600):
        yield


def create(path: Path) -> None:
    """Make an empty file where there is none, for the user's eyes only.

    One that is there is not opened: to close it again would let go of the locks that this process has on it.
    """
    if not path.exists():
        os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600))


def number(path: Path) -> tuple[int, int] | None:
    """By which a file is known from another of the same name; None where there is none."""
    try:
        state = path.stat()
    except FileNotFoundError:
        return None
    return state.st_dev, state.st_ino


def connect(path: Path) -> sqlite3.Connection:
    """The database in the file, laid out where it is empty. Raises TranscheckError."""
    connection = database.connect(path, _LAYOUT, write=True, patience=_PATIENCE)
    connection.text_factory = bytes  # a damaged row may be taken for text, and be none
    return connection


def is_unusable(error: Exception) -> bool:
    """Whether an error says that the file is damaged, or not such a file, whatever may happen around it."""
    cause = error.__cause__ if isinstance(error, TranscheckError) else error
    if cause is None:
        return True
    code = getattr(cause, "sqlite_errorcode", None)
    return code is not None and code & 0xFF in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def remove(path: Path) -> None:
    """The file and what belongs to it. Who has it open goes on with it, and is alone with it."""
    for one in (path, *(path.with_name(path.name + end) for end in _BESIDE)):
        one.unlink(missing_ok=True)


def read(connection: sqlite3.Connection, keys: Iterable[bytes]) -> list[Row]:
    """The rows that there are of these."""
    look_up = "SELECT used, checksum, value FROM translation WHERE key = ?"
    with connection:
        connection.execute("BEGIN")
        return [Row(key, *row) for key in keys for row in connection.execute(look_up, (key,))]


def update(connection: sqlite3.Connection, used: Iterable[bytes], damaged: Iterable[bytes], day: int) -> None:
    """Note which rows were used on a day, and take out the damaged ones."""
    with connection:
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany("UPDATE translation SET used = ? WHERE key = ?", ((day, key) for key in used))
        connection.executemany("DELETE FROM translation WHERE key = ?", ((key,) for key in damaged))


def write(connection: sqlite3.Connection, rows: Iterable[Row], limit: int) -> None:
    """Take rows in; those that were not used for longest go where the file gets larger than ``limit``."""
    with connection:
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany(
            "REPLACE INTO translation (key, used, checksum, value) VALUES (?, ?, ?, ?)",
            ((one.key, one.used, one.checksum, one.value) for one in rows),
        )
        while _size(connection) > limit and _evict(connection):
            pass


def _evict(connection: sqlite3.Connection) -> int:
    """How many went."""
    oldest = f"SELECT id FROM translation ORDER BY used, id LIMIT {_EVICTED}"
    return connection.execute(f"DELETE FROM translation WHERE id IN ({oldest})").rowcount


def _size(connection: sqlite3.Connection) -> int:
    """Bytes of the pages that are in use."""
    pages, free, size = (
        int(connection.execute(f"PRAGMA {name}").fetchone()[0])
        for name in ("page_count", "freelist_count", "page_size")
    )
    return (pages - free) * size


def stats(folder: Path) -> Stats:
    """What is kept in a folder; raises TranscheckError where the file cannot be read."""
    path = folder / FILE
    if not path.exists():
        return Stats(0, 0)
    with closing(database.connect(path, _LAYOUT, write=False)) as connection, database.clear(path, _LAYOUT):
        (count,) = connection.execute("SELECT count(*) FROM translation").fetchone()
        return Stats(count, _size(connection))


def clear(folder: Path) -> None:
    """Keep nothing of what is kept in a folder; raises OutputError where it cannot be removed."""
    path = folder / FILE
    if not path.exists():
        return
    try:
        with alone(path):
            remove(path)
    except (OSError, NotImplementedError) as error:
        raise OutputError(f"{path}: cannot be removed ({error})", "end the runs that use it") from error
