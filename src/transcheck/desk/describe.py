"""The settings in force, in words: what stands where, and what holds where nothing is said."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from transcheck.core.issue import Severity
from transcheck.desk.desk import FAIL_CONFIDENCE, NEVER, Clause, Scope
from transcheck.desk.keys import NEVER_WORD
from transcheck.desk.paths import shown
from transcheck.desk.settings import Settings

_DEFAULTS = {"fail-on": Severity.CRITICAL, "fail-confidence": FAIL_CONFIDENCE}
_DEFAULT = "default"


def describe(settings: Settings) -> Iterator[tuple[str, str, str]]:
    """Name, value and place of each setting; of the clauses in the order in which they are read, the last
    one deciding."""
    for key, one in settings.values.items():
        yield key, _written(one.value), one.where
    general = {one.name for one in settings.clauses if one.scope == Scope()}
    for name, value in _DEFAULTS.items():
        if name not in general:
            yield name, _written(value), _DEFAULT
    for clause in settings.clauses:
        yield _name(clause), _written(clause.value), clause.where


def _name(clause: Clause) -> str:
    """The setting with what it is about: ``number-mismatch.severity for caption in sport/**``."""
    scope = clause.scope
    name = f"{scope.check}.{clause.name}" if scope.check else clause.name
    roles = f" for {', '.join(sorted(scope.roles))}" if scope.roles else ""
    paths = f" in {', '.join(one.text for one in scope.paths)}" if scope.paths else ""
    return f"{name}{roles}{paths}"


def _written(value: Any) -> str:
    """A value as it stands in a file."""
    if isinstance(value, tuple):
        return ", ".join(map(_written, value))
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Severity):
        return value.label
    if value == NEVER:
        return NEVER_WORD
    return shown(value) if isinstance(value, Path) else str(value)
