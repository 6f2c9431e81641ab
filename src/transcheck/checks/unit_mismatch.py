"""Numbers that are right and count something else: miles for kilometres, months for years."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from transcheck.checks.fact_check import FactCheck, Weight
from transcheck.core.issue import Category, Severity
from transcheck.core.span import Span
from transcheck.facts.base import Fact, Matching
from transcheck.facts.measures import is_money, is_share
from transcheck.facts.quantities import compare_quantities

if TYPE_CHECKING:
    from transcheck.checks.context import Pair

# Unit -> its name in CLDR.
_NAMES = {
    "mile": "length-mile",
    "yard": "length-yard",
    "foot": "length-foot",
    "inch": "length-inch",
    "km": "length-kilometer",
    "m": "length-meter",
    "cm": "length-centimeter",
    "mm": "length-millimeter",
    "kg": "mass-kilogram",
    "ha": "area-hectare",
    "acre": "area-acre",
    "litre": "volume-liter",
    "second": "duration-second",
    "minute": "duration-minute",
    "hour": "duration-hour",
    "day": "duration-day",
    "week": "duration-week",
    "month": "duration-month",
    "year": "duration-year",
}
_SHARES = {"%": {"": "%"}, "percentage point": {"en": " percentage points", "pt": " pontos percentuais"}}
_MANY = 5
_WORD = re.compile(r"[\s\u00a0]\w+")


class UnitMismatch(FactCheck):
    """A number counts something else than in the source

    The figure is copied and the unit is not: kilometres become miles, months become years, percentage points
    become percent. Readers take the story’s word for it. A figure that was converted with its unit is
    right, and is not held against the text.

    Wrong: (source: a 12 quilômetros da praia) 12 miles from the beach
    Right: 12 kilometers from the beach
    """

    category = Category.MISTRANSLATION
    severity = Severity.CRITICAL
    noun = "measure"
    changed = (Severity.CRITICAL, 0.85)

    def compare(self, pair: Pair) -> Matching:
        """The same numbers of something else; money against money is for another check."""
        units = compare_quantities(pair.original_facts, pair.target_facts).units
        return Matching(changed=tuple(both for both in units if not all(map(is_money, both))))

    def weigh(self, pair: Pair, original: Fact | None, target: Fact | None) -> Weight:
        """Percent for percentage points is an error that many desks let pass."""
        shares = original and target and is_share(original) and is_share(target)
        return (Severity.MAJOR, 0.7) if shares else self.changed

    def correction(self, pair: Pair, original: Fact | None, target: Fact) -> tuple[Span, str] | None:
        """The source’s unit, as it is written in the target’s language behind a number (CLDR)."""
        if original is None or original.measure is None or target.measure is None:
            return None
        place = target.measure.sign
        if place is None or not _WORD.fullmatch(place.of(pair.target)):
            return None
        unit = _written(original.measure.units, pair.target_facts.language)
        return (place, unit) if unit else None


def _written(units: frozenset[str], language: str) -> str | None:
    """A unit behind a number of more than one, with the space between; None where it is not known."""
    from babel.units import format_unit

    for unit in units:
        if shares := _SHARES.get(unit):
            return shares.get("") or shares.get(language)
        if unit in _NAMES:
            written = format_unit(_MANY, _NAMES[unit], locale=language)
            return written.removeprefix(str(_MANY)) if _NAMES[unit] not in written else None
    return None
