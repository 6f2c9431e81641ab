"""The translation cache: translations kept on disk, for all runs of a user. Nothing depends on it.

What is damaged is made anew; where the disk does not let us (locked, read-only, full), the run goes on
without. No translation is taken whose checksum does not say that it was written so, under that key.
"""

from __future__ import annotations

import logging
import sqlite3
import time
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TypeVar

from transcheck.core.hypothesis import Hypothesis
from transcheck.engines.kept import file
from transcheck.engines.kept.packing import pack, unpack
from transcheck.errors import TranscheckError

LIMIT = 500_000_000
"""Bytes that the file takes at most: some 600,000 sentences."""
_FAILURES = (sqlite3.Error, TranscheckError, OSError, NotImplementedError)  # the last: a disk without locks

T = TypeVar("T")
_log = logging.getLogger(__name__)


class TranslationCache:
    """The one in a folder, opened when it is first asked. Several processes may use it at a time."""

    def __init__(self, folder: Path, *, limit: int = LIMIT) -> None:
        self.path = folder / file.FILE
        self._limit = limit
        self._connection: sqlite3.Connection | None = None
        self._number: tuple[int, int] | None = None
        self._made_anew = False
        self._given_up = False

    def find(self, keys: Iterable[bytes]) -> dict[bytes, Hypothesis]:
        """What is kept under these keys (``packing.key``)."""
        rows: list[file.Row] = self._attempt(partial(file.read, keys=keys), [])
        found = {row.key: own for row in rows if (own := _unpacked(row)) is not None}
        day = _today()
        used = [row.key for row in rows if row.key in found and row.used != day]
        damaged = [row.key for row in rows if row.key not in found]
        if used or damaged:
            self._attempt(partial(file.update, used=used, damaged=damaged, day=day), None)
        return found

    def keep(self, made: Mapping[bytes, Hypothesis]) -> None:
        """Write translations under their keys, all of them or none."""
        rows = []
        for key, hypothesis in made.items():
            with suppress(UnicodeEncodeError):
                rows.append(file.Row.of(key, pack(hypothesis), _today()))
        self._attempt(partial(file.write, rows=rows, limit=self._limit), None)

    def close(self) -> None:
        """Let go of the file; it is opened again where the cache is asked again."""
        if self._connection is not None:
            with suppress(sqlite3.Error):
                self._connection.close()
            self._connection = None

    def _attempt(self, work: Callable[[sqlite3.Connection], T], otherwise: T) -> T:
        """What ``work`` gives, or ``otherwise`` where the file does not allow it."""
        if self._given_up:
            return otherwise
        try:
            return work(self._opened())
        except _FAILURES as error:
            self._recover(error)
            return otherwise

    def _opened(self) -> sqlite3.Connection:
        if self._connection is None:
            with file.alone(self.path):
                file.create(self.path)
                self._number = file.number(self.path)
                self._connection = file.connect(self.path)
        return self._connection

    def _recover(self, error: Exception) -> None:
        """Have the next attempt find a new file, if a new one can be of help, and it is the first time."""
        self.close()
        if file.is_unusable(error) and not self._made_anew:
            _log.warning("%s: the translation cache is made anew (%s)", self.path, error)
            self._made_anew = True
            with suppress(*_FAILURES):  # the next attempt will tell
                self._remove()
        else:
            _log.warning("%s: going on without the translation cache (%s)", self.path, error)
            self._given_up = True

    def _remove(self) -> None:
        with file.alone(self.path):
            if file.number(self.path) == self._number:  # else another process was quicker
                file.remove(self.path)


def _unpacked(row: file.Row) -> Hypothesis | None:
    """None for a row that is not what was written."""
    try:
        return unpack(row.value) if row.is_whole else None
    except ValueError:
        return None


def _today() -> int:
    return int(time.time() // 86_400)
