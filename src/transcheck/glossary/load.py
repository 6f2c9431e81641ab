"""Load the house's glossaries: all of them right, or none of them, with every fault named."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from transcheck.core.collector import waiting
from transcheck.core.term import TermEntry
from transcheck.errors import GlossaryError
from transcheck.glossary.glossary import Glossary
from transcheck.glossary.table import Table, read_table

_log = logging.getLogger(__name__)


def load_glossary(paths: Sequence[Path]) -> Glossary:
    """The glossaries stacked: an entry of a later file replaces one of the same id. How many say
    something else than what they replace is logged, a line for each two files.

    Raises GlossaryError with all faults of all files; nothing is half loaded.
    """
    with waiting():
        tables = [read_table(path) for path in paths]
    faults = [str(fault) for table in tables for fault in table.faults if fault.error]
    if faults:
        count = "1 fault" if len(faults) == 1 else f"{len(faults):,} faults"
        raise GlossaryError(
            f"the glossary has {count}; nothing was done",
            "put them right; “transcheck glossary lint FILE” checks again",
            tuple(faults),
        )
    return Glossary(_stacked(tables))


def _stacked(tables: Sequence[Table]) -> tuple[TermEntry, ...]:
    stacked: dict[str, TermEntry] = {}
    for table in tables:
        _tell_replaced(stacked, table)
        stacked |= {entry.id: entry for entry in table.entries}
    return tuple(stacked.values())


def _tell_replaced(below: dict[str, TermEntry], table: Table) -> None:
    replaced = Counter(
        (_file(entry), _file(below[entry.id]))
        for entry in table.entries
        if entry.id in below and not says_the_same(entry, below[entry.id])
    )
    for (file, other), count in replaced.items():
        what, they = ("1 entry", "replaces one") if count == 1 else (f"{count:,} entries", "replace those")
        shown = "“transcheck glossary lint” with both files shows which"
        _log.warning("glossary: %s of %s %s of %s (%s)", what, file, they, other, shown)


def _file(entry: TermEntry) -> str:
    return entry.origin.rpartition(":")[0]


def says_the_same(one: TermEntry, other: TermEntry) -> bool:
    """Whether two entries differ in nothing but the place where they stand."""
    return replace(one, origin=other.origin) == other
