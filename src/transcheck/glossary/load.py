"""Load the house's glossaries: all of them right, or none of them, with every fault named."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from transcheck.core.collector import waiting
from transcheck.errors import GlossaryError
from transcheck.glossary.glossary import Glossary
from transcheck.glossary.table import read_table


def load_glossary(paths: Sequence[Path]) -> Glossary:
    """The glossaries stacked: an entry of a later file replaces one of the same id.

    Raises GlossaryError with all faults of all files; nothing is half loaded.
    """
    with waiting():
        tables = [read_table(path) for path in paths]
    faults = [str(fault) for table in tables for fault in table.faults if fault.error]
    if faults:
        count = "1 fault" if len(faults) == 1 else f"{len(faults)} faults"
        raise GlossaryError(
            f"the glossary has {count}; nothing was done",
            "put them right; “transcheck glossary lint FILE” checks again",
            tuple(faults),
        )
    stacked = {entry.id: entry for table in tables for entry in table.entries}
    return Glossary(tuple(stacked.values()))
