"""The journal of a run: what is finished, a line each; a run that was stopped goes on from there."""

from __future__ import annotations

import os
import time
from pathlib import Path
from types import TracebackType
from typing import Self

from transcheck.core.record import Record
from transcheck.errors import InputError, OutputError
from transcheck.formats.files import write_atomically
from transcheck.reports.manifest import Manifest, encode_line, read_manifest, render_manifest

_SECONDS_AT_RISK = 1.0
"""A power cut may take the lines of that long; their articles are done again, with the same outcome."""


class Journal:
    """A file of lines, only ever appended to. The last line of an article counts; a line that is damaged,
    as the last one may be after a power cut, is passed over; ``damaged`` says how many are.

    Raises InputError for the journal of another version, which would be lost.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._synced = 0.0
        found = _read(path)
        self.records = {record.name: record for record in found.records}
        self.damaged = found.damaged
        self._file = _open(path)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        os.close(self._file)

    def add(self, record: Record) -> None:
        """Write down that an article is finished; raises OutputError where that cannot be written."""
        try:
            _write(self._file, encode_line(record))
            if time.monotonic() - self._synced > _SECONDS_AT_RISK:
                os.fsync(self._file)
                self._synced = time.monotonic()
        except OSError as error:
            raise _unwritable(self._path, error) from error
        self.records[record.name] = record

    def tidy(self) -> None:
        """Leave one line for each article, in the order of their names: the same bytes, however the run
        went."""
        write_atomically(self._path, render_manifest(self.records.values()))


def _read(path: Path) -> Manifest:
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return Manifest(())
    except OSError as error:
        raise OutputError(f"{path}: cannot be read ({error.strerror})", "check its permissions") from error
    found = read_manifest(data)
    if found.foreign is not None:
        raise InputError(
            f"{path}: this is {found.foreign}, which this version cannot read",
            "go on with the version that wrote it, or keep the run in another folder with --run",
        )
    return found


def _open(path: Path) -> int:
    """The file, to be appended to; what a power cut left of its last line is ended first."""
    try:
        file = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT, 0o666)
        size = os.fstat(file).st_size
        if size and os.pread(file, 1, size - 1) != b"\n":
            _write(file, b"\n")
        return file
    except OSError as error:
        raise _unwritable(path, error) from error


def _write(file: int, line: bytes) -> None:
    while line:
        line = line[os.write(file, line) :]


def _unwritable(path: Path, error: OSError) -> OutputError:
    return OutputError(
        f"{path}: cannot be written ({error.strerror}); the run stops here",
        "free some space; the same command then goes on where it was",
    )
