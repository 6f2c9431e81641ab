"""Measures: what a number counts, so that 85 mph and 137 km/h are one speed.

Houses convert units and round as they do it. A number agrees with one in a unit of the other system if
they are within :data:`TOLERANCE` of each other. Temperatures are converted both as a reading (80 °F is
27 °C) and as a difference (20 °F is 11 °C), since text seldom says which it means.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from transcheck.core.patterns import lazy_pattern
from transcheck.core.span import Span
from transcheck.facts.base import Fact, Measure
from transcheck.facts.currencies import currency, percentage
from transcheck.facts.units import UNCLEAR, UNITS

TOLERANCE = 0.2  # of the larger; newsrooms turn 2 inches into 4 cm and 6 feet into 2 metres
_DEGREES = 2  # °C
_HEIGHT = 0.03  # metres
_TIME = 0.1  # of the larger: quinze jours are two weeks, 30 days a month
_RANGE = lazy_pattern(r"\s?(?:to|or|and|a|o|ou|à|y|e|et|bis|und|oder|до|или|и|至|到|إلى|[-–—])\s?", re.I)
_INSIDE = re.compile(r"\s*[-–—]?\s*")
_OPENED = lazy_pattern(r"[(（\[]\s*(?:about|around|approx\w*\.?|some|~|≈|US|R|[$€£¥₽])*\s*\$?$", re.I)


def read_measures(text: str, facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """The same numbers with their measures. Feet and inches that belong together are one measure; a
    conversion in brackets behind a number (“30 metres (100 feet)”) is weak, since houses add them."""
    read: list[Fact] = []
    for fact in reversed(facts):
        read.insert(0, replace(fact, measure=_measure(text, fact, read[0] if read else None)))
    for at in range(1, len(read)):
        before, fact = read[at - 1], read[at]
        if _is_rest_of(text, before, fact):
            read[at - 1] = replace(before, measure=_sum(before, fact))
            read[at] = replace(fact, weak=True)
        elif _is_converted(text, before, fact):
            read[at] = replace(fact, weak=True)
    return tuple(read)


def converts(one: Fact, other: Fact) -> bool:
    """Whether two numbers are one measure in two systems of units, or one time in two units."""
    a, b = one.measure, other.measure
    if a and b and a.dimension == b.dimension == "time":
        return a.units != b.units and abs(a.size - b.size) <= _TIME * max(a.size, b.size)
    if a is None or b is None:
        return _bare_height(one, other) or _bare_height(other, one)
    if a.dimension != b.dimension or (a.system == b.system and a.system):
        return False
    if a.dimension == "temperature":
        return _same_temperature(a.size, b.size) or _same_temperature(b.size, a.size)
    return a.system != b.system and abs(a.size - b.size) <= TOLERANCE * max(a.size, b.size)


def _bare_height(one: Fact, other: Fact) -> bool:
    """“Com 1,98 de altura”, of somebody who is 6 ft 6."""
    height, measure = one.value, other.measure
    if one.measure or not isinstance(height, Fraction) or measure is None or measure.dimension != "length":
        return False
    return (
        height.denominator > 1
        and measure.system == "imperial"
        and abs(float(height) - measure.size) < _HEIGHT
    )


def _same_temperature(fahrenheit: float, celsius: float) -> bool:
    return min(abs((fahrenheit - zero) / 1.8 - celsius) for zero in (0, 32)) <= _DEGREES


def clash(one: Fact, other: Fact) -> bool:
    """Whether two facts count what cannot be the same: 12 % and 12 euros, 137 km/h and 137 mph."""
    a, b = one.measure, other.measure
    return bool(a and b and a.units and b.units and a.units.isdisjoint(b.units))


def is_money(fact: Fact) -> bool:
    """Whether a number is an amount of money."""
    return fact.measure is not None and fact.measure.dimension == "money"


def is_share(fact: Fact) -> bool:
    """Whether a number is a percentage or counts percentage points."""
    return fact.measure is not None and fact.measure.dimension == "percent"


def with_unit(fact: Fact) -> Fact:
    """The fact with its unit as part of its text."""
    if fact.measure is None or fact.measure.span is None:
        return fact
    return replace(fact, span=fact.measure.span, text=fact.measure.text)


def _measure(text: str, fact: Fact, following: Fact | None) -> Measure | None:
    """The unit beside a number, or behind the other end of its range."""
    if not isinstance(fact.value, Fraction):
        return None
    found = _counted(text, fact.span, float(fact.value))
    if found is None and following and _RANGE.fullmatch(text[fact.span.end : following.span.start]):
        return _measure_of_range(fact.value, following)
    return found


def _counted(text: str, span: Span, value: float) -> Measure | None:
    """A share, money or a measure, as the words beside the number say."""
    if percent := percentage(text, span):
        return _placed(Measure("percent", "", value, percent[0]), text, span, percent[1])
    money = currency(text, span)
    if money is None or money[1].start == span.start:
        unit = _unit(text, span.end, value) or _unit(text, _noun_of_a_half(text, span), value)
        if unit is not None:
            return _placed(unit[0], text, span, Span(span.start, max(span.end, unit[1])))
    return _placed(Measure("money", "", value, money[0]), text, span, money[1]) if money else None


def _placed(measure: Measure, text: str, number: Span, both: Span) -> Measure:
    """The measure, with the places of number and unit, and of the unit beside the number."""
    behind = both.end > number.end
    sign = Span(number.end, both.end) if behind else Span(both.start, number.start)
    return replace(measure, span=both, text=both.of(text), sign=sign if sign else None)


def _unit(text: str, at: int, value: float) -> tuple[Measure, int] | None:
    """The measure that the unit at ``at`` makes of ``value``, and where the unit ends."""
    for dimension, system, factor, names, pattern in UNITS:
        if match := pattern.match(text, at):
            clear = match.group().strip(" -\u00a0").lower() not in UNCLEAR
            return Measure(dimension, system, value * factor, names if clear else frozenset()), match.end()
    return None


def _noun_of_a_half(text: str, span: Span) -> int:
    """Where the metres of “3 metros e meio” begin."""
    return span.start + len(span.of(text).partition(" ")[0])


def _measure_of_range(value: Fraction, following: Fact) -> Measure | None:
    """10 of “10 to 15 km”."""
    unit = following.measure
    if unit is None or unit.dimension == "money" or not isinstance(following.value, Fraction):
        return None
    size = float(value) * unit.size / float(following.value) if following.value else 0.0
    return Measure(unit.dimension, unit.system, size) if size else None


def _is_rest_of(text: str, whole: Fact, part: Fact) -> bool:
    """6-foot-6, 5 ft 10 in, 1 m 82 cm."""
    if whole.measure is None or whole.measure.dimension != "length":
        return False
    between = text[whole.span.end : part.span.start]
    unit = next((p for d, _, _, _, p in UNITS if d == "length" and p.match(between)), None)
    match = unit and unit.match(between)
    if not match or not _INSIDE.fullmatch(between[match.end() :]):
        return False
    return part.measure is None or part.measure.size < whole.measure.size


def _sum(whole: Fact, part: Fact) -> Measure | None:
    if whole.measure is None or not isinstance(part.value, Fraction):
        return whole.measure
    foot_and_inches = (
        float(part.value) * 0.0254 if whole.measure.system == "imperial" else float(part.value) / 100
    )
    return replace(
        whole.measure, size=whole.measure.size + (part.measure.size if part.measure else foot_and_inches)
    )


def _is_converted(text: str, before: Fact, fact: Fact) -> bool:
    money = is_money(before) and is_money(fact)
    return (money or converts(before, fact)) and bool(_OPENED.search(text[before.span.end : fact.span.start]))
