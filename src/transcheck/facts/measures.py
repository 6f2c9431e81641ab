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

from transcheck.facts.base import Fact, Measure

TOLERANCE = 0.2  # of the larger; newsrooms turn 2 inches into 4 cm and 6 feet into 2 metres
_DEGREES = 2  # °C
_MONEY = re.compile(r"(?:R\$|US\$|[$€£¥₽₹]|[A-Z]{3}\s)\s?$")
_MONEY_AFTER = re.compile(
    r"\s?(?:[$€£¥₽₹]|(?:d[oóò]l+ar|euro|евро|доллар|фунт|pound|libra|livre|元|美元|欧元|دولار|يورو))", re.I
)
_RANGE = re.compile(r"\s?(?:to|or|and|a|o|ou|à|y|e|et|bis|und|oder|до|или|и|至|到|إلى|[-–—])\s?", re.I)
_INSIDE = re.compile(r"\s*[-–—]?\s*")
_OPENED = re.compile(r"[(（\[]\s*(?:about|around|approx\w*\.?|some|~|≈|US|R|[$€£¥₽])*\s*\$?$", re.I)

_DEGREE = r"°|º|degrees?\b|graus\b|grados\b|degrés\b|grad\b|градус\w*|度"

# dimension, system, factor to metre, metre/hour, gram, square metre, litre; how the unit is written.
_UNITS = tuple(
    (dimension, system, factor, re.compile(rf"[\s\u00a0-]?(?:an?\s)?(?:{pattern})", re.IGNORECASE))
    for dimension, system, factor, pattern in (
        ("speed", "imperial", 1609.0, r"mph\b|mil(?:es per|has por|las por) hou?ra?"
         r"|миль в час|英里/?每?小时"),
        ("speed", "metric", 1000.0, r"k(?:m/h|ph|mh)\b|kilom\w+ (?:per|an|each) hour|quilômetros por hora"
         r"|kilómetros por hora|kilomètres.heure|км/ч|公里/?每?小时"),
        ("length", "imperial", 1609.0, r"(?:mil(?:e|ha|la|le)s?|meilen?)\b|мил[ьяие]\w*|英里"),
        ("length", "imperial", 0.9144, r"yards?\b|jardas?\b|yardas?\b|ярд\w*|码|ياردة"),
        ("length", "imperial", 0.3048, r"(?:f(?:ee|oo)?t|pés?|pied?s?|fu(?:ß|ss))\b\.?|фут\w*|英尺"),
        ("length", "imperial", 0.0254, r"in\.|inch(?:es)?\b|p[ou]le?gadas?\b|pouces?\b|zoll\b|дюйм\w*|英寸"),
        ("length", "metric", 1000.0, r"km\b|[qk]u?il[oôó]m\w+|километр\w*|км\b|公里|千米|كيلومتر\w*"),
        ("length", "metric", 0.01, r"cm\b|[cz]ent[ií]m\w+|сантиметр\w*|см\b|厘米|公分|سنتيمتر\w*|سم\b"),
        ("length", "metric", 0.001, r"mm\b|mil[ií]m\w+|миллиметр\w*|мм\b|毫米"),
        ("length", "metric", 1.0, r"m\b(?!\.\s?m)|m[eéè]t(?:ro|re|er)[sn]?\b|метр\w*|м\b|米|متر\w*"),
        ("mass", "imperial", 453.6, r"pounds?\b|lbs?\b|libras?\b|livres?\b|pfund\b|фунт\w*|磅|رطل"),
        ("mass", "imperial", 6350.0, r"stones?\b"),
        ("mass", "imperial", 28.35, r"ounces?\b|oz\b|onças?\b|onzas?\b|onces?\b|унци\w*"),
        ("mass", "metric", 1000.0, r"kg\b|[qk]u?ilos?(?:gram\w*)?\b|килограмм\w*|кг\b|公斤|千克|كغ"),
        ("area", "imperial", 4047.0, r"acres?\b|акр\w*|英亩|فدان"),
        ("area", "imperial", 2.59e6, r"square miles?\b|milhas quadradas|millas cuadradas|平方英里"),
        ("area", "metric", 1e4, r"hect[aá]r\w+|ha\b|гектар\w*|公顷|هكتار\w*"),
        ("area", "metric", 1e6, r"(?:square |Quadrat)kilom\w+|km²|平方公里"),
        ("volume", "imperial", 3.785, r"gallons?\b|gal(?:ões|ón|ones)\b|галлон\w*|加仑"),
        ("volume", "metric", 1.0, r"lit(?:ro|re|er)s?\b|литр\w*|升"),
        ("temperature", "imperial", 1.0, rf"(?:{_DEGREE})?\s?(?:F\b|Fahrenheit|华氏度?)"),
        ("temperature", "metric", 1.0, rf"(?:{_DEGREE})?\s?(?:C\b|Celsius|摄氏度?)"),
        ("temperature", "", 1.0, rf"{_DEGREE}|s\b"),  # in the 80s
    )
)  # fmt: skip


def read_measures(text: str, facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """The same numbers with their measures. Feet and inches that belong together are one measure; a
    conversion in brackets behind a number (“30 metres (100 feet)”) is weak, since houses add them."""
    read: list[Fact] = []
    for fact in reversed(facts):
        read.insert(0, replace(fact, measure=_measure(text, fact, read[0] if read else None)))
    for at in range(1, len(read)):
        before, fact = read[at - 1], read[at]
        if _is_rest_of(text, before, fact):
            read[at - 1] = replace(before, measure=_sum(before, fact), weak=True)
            read[at] = replace(fact, weak=True)
        elif _is_converted(text, before, fact):
            read[at] = replace(fact, weak=True)
    return tuple(read)


def converts(one: Fact, other: Fact) -> bool:
    """Whether two numbers are one measure in two systems of units."""
    a, b = one.measure, other.measure
    if a is None or b is None or a.dimension != b.dimension or (a.system == b.system and a.system):
        return False
    if a.dimension == "temperature":
        return _same_temperature(a.size, b.size) or _same_temperature(b.size, a.size)
    return a.system != b.system and abs(a.size - b.size) <= TOLERANCE * max(a.size, b.size)


def _same_temperature(fahrenheit: float, celsius: float) -> bool:
    return min(abs((fahrenheit - zero) / 1.8 - celsius) for zero in (0, 32)) <= _DEGREES


def _measure(text: str, fact: Fact, following: Fact | None) -> Measure | None:
    """The unit right behind a number, or behind the other end of its range."""
    if not isinstance(fact.value, Fraction):
        return None
    rest = text[fact.span.end : fact.span.end + 40]
    for dimension, system, factor, pattern in _UNITS:
        if pattern.match(rest):
            return Measure(dimension, system, float(fact.value) * factor)
    if _MONEY.search(text[: fact.span.start]) or _MONEY_AFTER.match(rest):
        return Measure("money", "", float(fact.value))
    if following and _RANGE.fullmatch(text[fact.span.end : following.span.start]) and following.measure:
        unit = following.measure
        if unit.dimension != "money" and isinstance(following.value, Fraction) and following.value:
            return replace(unit, size=float(fact.value) * unit.size / float(following.value))
    return None


def _is_rest_of(text: str, whole: Fact, part: Fact) -> bool:
    """6-foot-6, 5 ft 10 in, 1 m 82 cm."""
    if whole.measure is None or whole.measure.dimension != "length":
        return False
    between = text[whole.span.end : part.span.start]
    unit = next((p for d, _, _, p in _UNITS if d == "length" and p.match(between)), None)
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
    money = [one.measure and one.measure.dimension == "money" for one in (before, fact)]
    return (all(money) or converts(before, fact)) and bool(
        _OPENED.search(text[before.span.end : fact.span.start])
    )
