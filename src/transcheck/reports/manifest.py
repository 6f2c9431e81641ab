"""The manifest of a run: a line of JSON for each article, with how it came out (``docs/manifest.md``)."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass

import msgspec

from transcheck.core.record import Record

SCHEMA_VERSION = "1.0"
_KIND = "transcheck.manifest/"
_SCHEMA = f"{_KIND}{SCHEMA_VERSION}"
_READABLE = f"{_KIND}{SCHEMA_VERSION.split('.')[0]}."


@dataclass(frozen=True, slots=True)
class Manifest:
    """What could be read of one, in its order. ``damaged``: how many lines could not be; ``foreign``: the
    schema of the first line that has another than ours."""

    records: tuple[Record, ...]
    damaged: int = 0
    foreign: str | None = None


def encode_line(record: Record) -> bytes:
    r"""One line, with its ``\n``: the same record gives the same bytes. A name that is not UTF-8 on the disk
    is kept as Python has it, its odd bytes as ``\udc80`` to ``\udcff``."""
    content = {
        "schema": _SCHEMA,
        **asdict(record),
        "issues": dict(sorted(record.issues.items())),
        "digests": dict(sorted(record.digests.items())),
    }
    return f"{json.dumps(content, ensure_ascii=False)}\n".encode("utf-8", "backslashreplace")


def decode_line(line: bytes) -> Record | None:
    """The record of a line; None if it is damaged or of another schema. Fields that we do not know are
    passed over: a newer version may have added them."""
    content = _parsed(line)
    if not _schema(content).startswith(_READABLE):
        return None
    try:
        return msgspec.convert(content, Record)
    except msgspec.ValidationError:
        return None


def render_manifest(records: Iterable[Record]) -> bytes:
    """A whole manifest, in the order of the articles' names."""
    return b"".join(map(encode_line, sorted(records, key=lambda one: one.name)))


def read_manifest(data: bytes) -> Manifest:
    """The records of a manifest or a journal; a line that is damaged, as the last one is after a power cut,
    is counted and passed over."""
    records, unread = [], []
    for line in filter(None, data.splitlines()):
        record = decode_line(line)
        if record is None:
            unread.append(line)
        else:
            records.append(record)
    foreign = [schema for line in unread if (schema := _foreign(line))]
    return Manifest(tuple(records), len(unread) - len(foreign), foreign[0] if foreign else None)


def _foreign(line: bytes) -> str:
    """The schema that a line names, if it is not one that we read; else empty."""
    schema = _schema(_parsed(line))
    return "" if schema.startswith(_READABLE) else schema


def _parsed(line: bytes) -> object:
    """What a line says; None if it is not JSON. (msgspec's own parser would refuse odd bytes in names.)"""
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        return None


def _schema(content: object) -> str:
    named = content.get("schema") if isinstance(content, dict) else None
    return named if isinstance(named, str) else ""
