"""What follows from the outcomes: advice to the desk, only where they are many and agree."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import replace

from transcheck.checks.catalogue import all_checks
from transcheck.core.issue import Severity
from transcheck.core.outcome import Fate, Outcome, Subject, Tally, tally

_MOSTLY = 2 / 3
_QUANTILE = 1.96  # of the normal distribution, for 95 %
_IN_VAIN = frozenset({Fate.LET_STAND, Fate.WAIVED, Fate.UNDONE})


def advise(outcomes: Iterable[Outcome]) -> list[Tally]:
    """The outcomes by name, with advice where editors would surely mostly not have what was said or done."""
    known = list(outcomes)
    return [replace(one, advice=_advice(one, known)) for one in tally(known)]


def at_least(count: int, of: int) -> float:
    """The lower end of the 95 % interval of a share (Wilson 1927, “Probable Inference, the Law of
    Succession, and Statistical Inference”).

    >>> round(at_least(3, 3), 2), round(at_least(14, 15), 2)
    (0.44, 0.7)
    """
    share, square = count / of, _QUANTILE**2 / of
    spread = math.sqrt(share * (1 - share) * square + square**2 / 4)
    return (share + square / 2 - spread) / (1 + square)


def _advice(one: Tally, outcomes: list[Outcome]) -> str:
    if at_least(one.in_vain, one.total) <= _MOSTLY:
        return ""
    if one.subject is Subject.EDIT:
        said = f"{one.name}: what was changed was undone {one.in_vain} times of {one.total}"
        return f"{said}; {_undoing(one.name)}"
    said = f"{one.name} was let stand {one.in_vain} times of {one.total}"
    return f"{said}; {_silencing(one.name, [other for other in outcomes if _is_of(other, one)])}"


def _is_of(outcome: Outcome, one: Tally) -> bool:
    return outcome.subject is one.subject and outcome.name == one.name


def _undoing(reason: str) -> str:
    if reason.startswith("term:"):
        return f"see whether the glossary's entry “{reason.removeprefix('term:')}” is what the house writes"
    if reason in _severities():
        return f"“{reason}.enabled = false” under [checks] in transcheck.toml lets such words stand"
    return "look at what it changes before you go on with it"


def _silencing(check: str, outcomes: list[Outcome]) -> str:
    """A threshold, where one would have hidden nearly only what was let stand; else the switch, but not for
    what is critical."""
    heeded = [one.confidence for one in outcomes if one.fate not in _IN_VAIN]
    vain = [one.confidence for one in outcomes if one.fate in _IN_VAIN]
    threshold = math.floor(100 * min(heeded, default=0.0)) / 100
    hidden = sum(one < threshold for one in vain)
    if hidden > _MOSTLY * len(vain):
        return (
            f"“{check}.min-confidence = {threshold:.2f}” under [checks] in transcheck.toml would have hidden"
            f" {hidden} of them, and nothing that editors heeded"
        )
    if _severities().get(check, Severity.CRITICAL) >= Severity.CRITICAL:
        return "since it can be critical, waive the words in question with “transcheck waive” and keep it"
    return f"“{check}.enabled = false” under [checks] in transcheck.toml switches it off"


def _severities() -> dict[str, Severity]:
    return {check.id: check.severity for check in all_checks()}
