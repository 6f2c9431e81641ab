"""The units that a model is to learn from, out of files and stores of either direction."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from transcheck.core.adaptation import Origin
from transcheck.core.language import same_language
from transcheck.memory.database import is_database
from transcheck.memory.read import read_units
from transcheck.memory.store import Memory
from transcheck.memory.unit import Unit


def units_of(paths: Sequence[str], source_language: str, target_language: str) -> Iterator[Unit]:
    """The units of all memories, file by file. Raises InputError for what is no memory."""
    for path in paths:
        if is_database(Path(path)):
            yield from _of_store(path, source_language, target_language)
        else:
            yield from read_units(path, source_language, target_language)


def origin_of(paths: Sequence[str]) -> Origin:
    """The memories' names, and a digest of their contents; they were read before."""
    total = hashlib.sha256()
    for path in paths:
        with Path(path).open("rb") as file:
            total.update(hashlib.file_digest(file, "sha256").digest())
    return Origin(", ".join(Path(path).name for path in paths), total.hexdigest())


def _of_store(path: str, source_language: str, target_language: str) -> Iterator[Unit]:
    with Memory(path, write=False) as memory:
        for unit in memory.units():
            for one in (unit, _turned(unit)):
                if same_language(one.source_language, source_language) and same_language(
                    one.target_language, target_language
                ):
                    yield one


def _turned(unit: Unit) -> Unit:
    return replace(
        unit,
        source=unit.target,
        target=unit.source,
        source_language=unit.target_language,
        target_language=unit.source_language,
    )
