"""Outcome: what editors made of one thing that transcheck had said of an article, or done to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Subject(StrEnum):
    """What an outcome is the outcome of."""

    ISSUE = "issue"  # left for a person
    EDIT = "edit"  # made by ``fix``


class Fate(StrEnum):
    """What became of it in print. An issue is changed, waived, let stand or cut; an edit is kept, changed
    further, undone or cut."""

    CHANGED = "changed"
    WAIVED = "waived"  # let stand, and somebody wrote down that it may
    LET_STAND = "let-stand"
    CUT = "cut"  # with the sentence that it was in
    KEPT = "kept"
    UNDONE = "undone"


@dataclass(frozen=True, slots=True)
class Outcome:
    """``name``: the id of the check, or the reason of the edit. ``confidence``: how sure the check was."""

    subject: Subject
    name: str
    fate: Fate
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Tally:
    """All outcomes of one name, over many articles. ``advice``: what follows from them, where something
    does."""

    subject: Subject
    name: str
    fates: Counter[Fate]
    advice: str = ""

    @property
    def total(self) -> int:
        """How often it was said or done."""
        return self.fates.total()

    @property
    def in_vain(self) -> int:
        """How often editors would not have it: let an issue stand, or undid an edit."""
        return sum(self.fates[fate] for fate in (Fate.WAIVED, Fate.LET_STAND, Fate.UNDONE))

    @property
    def share(self) -> float:
        """The same, of all."""
        return self.in_vain / self.total


def tally(outcomes: Iterable[Outcome]) -> list[Tally]:
    """The outcomes by name, issues first, those that were most often in vain before the others."""
    counted: dict[tuple[Subject, str], Counter[Fate]] = {}
    for one in outcomes:
        counted.setdefault((one.subject, one.name), Counter())[one.fate] += 1
    tallies = [Tally(*key, fates) for key, fates in counted.items()]
    return sorted(tallies, key=lambda one: (one.subject is Subject.EDIT, -one.in_vain, -one.total, one.name))
