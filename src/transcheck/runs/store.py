"""Whole reports kept on disk while a run goes on, so that ten thousand of them need no memory."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, overload

import msgspec

from transcheck.core.report import Report
from transcheck.errors import OutputError, TranscheckError
from transcheck.formats.files import read_document
from transcheck.runs.digests import of_bytes

if TYPE_CHECKING:
    from transcheck.core.document import Document
    from transcheck.core.record import Record

_QUICKLY = 1  # of zlib's levels


class ReportStore:
    """A folder with a file for each article, named by the digest of its name."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def put(self, name: str, report: Report) -> str:
        """Keep the report of an article; returns the digest of the file.

        Not forced to the disk: what a power cut leaves of it has another digest, and is made again.
        Raises OutputError where it cannot be written.
        """
        bare = replace(report, document=replace(report.document, skeleton=None))
        data = zlib.compress(msgspec.json.encode(bare), _QUICKLY)
        place = self._place(name)
        beside = place.with_suffix(".partial")
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            beside.write_bytes(data)
            beside.replace(place)
        except OSError as error:
            raise OutputError(f"{place}: cannot be written ({error.strerror})", "free some space") from error
        return of_bytes(data)

    def has(self, name: str, digest: str) -> bool:
        """Whether the report of an article is there, and whole."""
        try:
            return of_bytes(self._place(name).read_bytes()) == digest
        except OSError:
            return False

    def get(self, name: str) -> Report:
        """The report of an article; its places in the file are known if the file can still be read."""
        report = self._decoder.decode(zlib.decompress(self._place(name).read_bytes()))
        return replace(report, document=_with_skeleton(report.document))

    @cached_property
    def _decoder(self) -> msgspec.json.Decoder[Report]:
        return msgspec.json.Decoder(Report)

    def _place(self, name: str) -> Path:
        digest = of_bytes(name.encode("utf-8", "surrogateescape"))
        return self.path / digest[:2] / digest[2:26]


class StoredReports(Sequence[Report]):
    """The reports of some articles, each read when it is looked at."""

    def __init__(self, store: ReportStore, records: Sequence[Record]) -> None:
        self._store = store
        self._names = [one.name for one in records]

    def __len__(self) -> int:
        return len(self._names)

    @overload
    def __getitem__(self, index: int) -> Report: ...
    @overload
    def __getitem__(self, index: slice) -> list[Report]: ...
    def __getitem__(self, index: int | slice) -> Report | list[Report]:
        if isinstance(index, slice):
            return [self._store.get(name) for name in self._names[index]]
        return self._store.get(self._names[index])


def _with_skeleton(document: Document) -> Document:
    """The document with what its format made of the file, unless the file is now another."""
    try:
        read = read_document(document.id)
    except TranscheckError:
        return document
    return replace(document, skeleton=read.skeleton) if read.blocks == document.blocks else document
