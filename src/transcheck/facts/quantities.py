"""Numbers and dates of two texts, compared together: a year that changed is a date, and a day or a year may
be told by its number alone (“no dia 5”, “March 5”)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from transcheck.facts.base import Fact, Facts, Matching
from transcheck.facts.dates import compare_dates
from transcheck.facts.measures import clash
from transcheck.facts.numbers import compare_numbers

_YEARS = range(1900, 2050)
_DIGITS = 4
_YEAR = frozenset({"year"})  # 2018年, 2018 год

Parts = frozenset[object]
"""Days and years that dates name."""


@dataclass(frozen=True, slots=True)
class Quantities:
    """What two texts do not share: ``numbers`` that have another value, ``units`` (the same number counts
    something else), and ``dates``, with the years that stand alone."""

    numbers: Matching
    units: tuple[tuple[Fact, Fact], ...]
    dates: Matching


@lru_cache(maxsize=256)
def compare_quantities(original: Facts, target: Facts) -> Quantities:
    """Both kinds of differences, each told once and under its own name."""
    numbers, dates = compare_numbers(original.numbers, target.numbers), _dates(original, target)
    ours, theirs = _parts(original.dates), _parts(target.dates)
    missing, extra = _told(numbers.missing, theirs - ours), _told(numbers.extra, ours - theirs)
    changed = [pair for pair in numbers.changed if not _counts_otherwise(*pair)]
    return Quantities(
        Matching(
            tuple(fact for fact in missing if not _is_year(fact)),
            tuple(fact for fact in extra if not _is_year(fact)),
            tuple(pair for pair in changed if not _is_year(*pair)),
        ),
        tuple(pair for pair in numbers.changed if _counts_otherwise(*pair)),
        Matching(
            dates.missing + tuple(filter(_is_year, missing)),
            dates.extra + tuple(filter(_is_year, extra)),
            dates.changed + tuple(pair for pair in changed if _is_year(*pair)),
        ),
    )


def _dates(original: Facts, target: Facts) -> Matching:
    """The dates that differ, less those that the other side tells by a number."""
    dates = compare_dates(original.dates, target.dates)
    return Matching(
        tuple(fact for fact in dates.missing if not _numbered(fact, target.numbers)),
        tuple(fact for fact in dates.extra if not _numbered(fact, original.numbers)),
        dates.changed,
    )


def _numbered(date: Fact, numbers: Sequence[Fact]) -> bool:
    """Whether numbers stand for what a date says of day and year."""
    values = {fact.value for fact in numbers}
    return _parts([date]) <= values


def _parts(dates: Sequence[Fact]) -> Parts:
    parts: set[object] = set()
    for fact in dates:
        match fact.value:
            case ("day", year, _, day):
                parts |= {part for part in (year, day) if part is not None}
    return frozenset(parts)


def _told(numbers: Sequence[Fact], parts: Parts) -> tuple[Fact, ...]:
    """The numbers that no date of the other side tells."""
    return tuple(fact for fact in numbers if fact.value not in parts)


def _is_year(*facts: Fact) -> bool:
    """Whether the first is a year, and all are written like one."""
    written = all(fact.text.isdecimal() and len(fact.text) == _DIGITS for fact in facts)
    measures = [fact.measure.units for fact in facts if fact.measure]
    return written and facts[0].value in _YEARS and all(units <= _YEAR for units in measures)


def _counts_otherwise(one: Fact, other: Fact) -> bool:
    return one.may_be(other) and clash(one, other)
