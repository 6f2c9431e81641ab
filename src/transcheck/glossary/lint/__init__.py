"""Everything that is wrong or doubtful in glossaries, all at once. One module for each kind of rule."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from transcheck.core.collector import waiting
from transcheck.glossary.lint import letters, people, stack, wordings
from transcheck.glossary.lint.base import Placed
from transcheck.glossary.lint.spelling import Unspelled, unspelled_wordings
from transcheck.glossary.table import Fault, read_table

_RULES = (
    stack.without_effect,
    stack.unknown_languages,
    wordings.collisions,
    wordings.doubles,
    wordings.contradictions,
    wordings.cycles,
    people.same_person,
    people.unknown_holders,
    people.holders_at_once,
    letters.ordinary_words,
    letters.two_in_one,
    letters.strange_characters,
)


def lint(paths: Sequence[Path], unspelled: Unspelled | None = None) -> list[Fault]:
    """Faults that stop loading and doubts that do not, in the order of the files and their lines.

    ``paths`` are stacked as ``-g`` stacks them: a later file may replace an entry of an earlier one on
    purpose, so that is a doubt and no error, and only what counts in the end is held against the rest.
    ``unspelled`` says what the models cannot spell; without it nothing is said of that.
    """
    with waiting():
        tables = [(str(path), read_table(path)) for path in paths]
        placed = [Placed(file, entry) for file, table in tables for entry in table.entries]
        counting = stack.stacked(placed)
        faults = [fault for _, table in tables for fault in table.faults]
        faults += stack.replaced(placed)
        faults += [fault for rule in _RULES for fault in rule(counting)]
        if unspelled is not None:
            faults += unspelled_wordings(counting, unspelled)
    faults += [_empty(file) for file, table in tables if not table.entries and not table.faults]
    order = {file: place for place, (file, _) in enumerate(tables)}
    return sorted(faults, key=lambda fault: (not fault.error, order[fault.file], fault.line))


def _empty(file: str) -> Fault:
    return Fault(file, 0, "there is no entry below the header", "add a row", error=False)
