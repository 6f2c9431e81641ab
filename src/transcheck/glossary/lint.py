"""Everything that is wrong or doubtful in glossaries, all at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path

from transcheck.core.term import TermEntry
from transcheck.glossary.table import Fault, read_table


def lint(paths: Sequence[Path]) -> list[Fault]:
    """Faults that stop loading, then doubts that do not, in the order of the files.

    ``paths`` are stacked as ``-g`` stacks them: a later file may replace an entry of an earlier one
    on purpose, so that is a doubt and not an error.
    """
    tables = [(path, read_table(path)) for path in paths]
    faults = [fault for _, table in tables for fault in table.faults]
    entries = [(str(path), entry) for path, table in tables for entry in table.entries]
    return [*faults, *_replaced(entries), *_alone(entries), *_contradictions(entries), *_collisions(entries)]


_Entries = list[tuple[str, TermEntry]]
"""(file, entry)"""


def _doubt(file: str, entry: TermEntry, message: str, hint: str) -> Fault:
    return Fault(file, _line(entry), message, hint, error=False)


def _line(entry: TermEntry) -> int:
    return int(entry.origin.rpartition(":")[2])


def _replaced(entries: _Entries) -> Iterator[Fault]:
    seen: dict[str, TermEntry] = {}
    for file, entry in entries:
        if entry.id in seen:
            message = f"the id “{entry.id}” replaces the entry at {seen[entry.id].origin}"
            yield _doubt(file, entry, message, "give it another id if both are meant")
        seen[entry.id] = entry


def _alone(entries: _Entries) -> Iterator[Fault]:
    for file, entry in entries:
        if len(entry.wordings) < 2 and not any(one.deprecated for one in entry.wordings.values()):
            message = f"“{entry.id}” has a wording in one language only and avoids nothing: it has no effect"
            yield _doubt(file, entry, message, "fill in another language, or what the house avoids")


def _contradictions(entries: _Entries) -> Iterator[Fault]:
    """An entry that avoids what it, or another, prefers."""
    for language, owners in _by_wording(entries).items():
        for file, entry in entries:
            wording = entry.wordings.get(language)
            for avoided in wording.deprecated if wording else ():
                for owner in owners.get(avoided.casefold(), ()):
                    message = f"“{avoided}” is avoided here and allowed at {owner.origin}"
                    yield _doubt(file, entry, message, "the house can only mean one of the two")


def _collisions(entries: _Entries) -> Iterator[Fault]:
    """Two entries with one wording that are in force on the same day: which one is meant?"""
    files = {id(entry): file for file, entry in entries}
    for language, owners in _by_wording(entries).items():
        for wording, sharing in owners.items():
            for one, other in combinations(sharing, 2):
                if one.id != other.id and _overlap(one, other) and _differ(one, other, language):
                    message = f"“{wording}” ({language}) is also a wording of “{one.id}” at {one.origin}"
                    hint = "give both a validity, or tell their wordings apart"
                    yield _doubt(files[id(other)], other, message, hint)


def _by_wording(entries: _Entries) -> dict[str, dict[str, list[TermEntry]]]:
    """Language -> wording in lower case -> the entries that allow it."""
    owners: dict[str, dict[str, list[TermEntry]]] = defaultdict(lambda: defaultdict(list))
    for _, entry in entries:
        for language, wording in entry.wordings.items():
            for allowed in dict.fromkeys(one.casefold() for one in wording.allowed):
                owners[language][allowed].append(entry)
    return owners


def _overlap(one: TermEntry, other: TermEntry) -> bool:
    def before(first: TermEntry, second: TermEntry) -> bool:
        return bool(first.valid_to and second.valid_from and first.valid_to < second.valid_from)

    return not (before(one, other) or before(other, one))


def _differ(one: TermEntry, other: TermEntry, language: str) -> bool:
    """Whether the two say different things in some other language."""
    shared = (one.wordings.keys() & other.wordings.keys()) - {language}
    return any(one.wordings[tag].preferred != other.wordings[tag].preferred for tag in shared)
