"""Dates that are not those of the source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING

from transcheck.checks.fact_check import FactCheck
from transcheck.core.issue import Category, Severity
from transcheck.core.span import Span
from transcheck.facts.base import Fact, Matching
from transcheck.facts.dates import month_name, weekday_name
from transcheck.facts.day_words import day_word
from transcheck.facts.quantities import compare_quantities

if TYPE_CHECKING:
    from transcheck.checks.context import Pair
_MONTH = 2  # its place in the value of a day


class DateMismatch(FactCheck):
    """A day, a month or a year is not the one in the source

    A story that moves a vote from Tuesday to Thursday sends people to closed doors. Weekdays, months,
    years, “yesterday” and “tomorrow” are compared by what they mean, whatever the language and the
    order.

    Wrong: (source: na terça-feira, 5 de março) on Thursday, March 5
    Right: on Tuesday, March 5
    """

    category = Category.MISTRANSLATION
    severity = Severity.CRITICAL
    noun = "date"
    changed = (Severity.CRITICAL, 0.85)
    missing = (Severity.MAJOR, 0.5)
    extra = (Severity.MAJOR, 0.5)

    def compare(self, pair: Pair) -> Matching:
        """Dates, by what both sides say of day, month, year and weekday."""
        return compare_quantities(pair.original_facts, pair.target_facts).dates

    def correction(self, pair: Pair, original: Fact | None, target: Fact) -> tuple[Span, str] | None:
        """The part of the date that differs, in the target's language (CLDR)."""
        language = pair.target_facts.language
        if original is None:
            return None
        match original.value, target.value:
            case ("weekday", int(day)), ("weekday", _):
                return target.span, weekday_name(day, language, like=target.text)
            case ("relative", int(days)), ("relative", _):
                word = day_word(days, language)
                return (target.span, _like(word, target.text)) if word else None
            case ("day", *_), ("day", *_):
                return _other_part(original, target, language)
            case Fraction() as year, Fraction():
                return target.span, str(year)
        return None


def _other_part(original: Fact, target: Fact, language: str) -> tuple[Span, str] | None:
    """Year, month or day, if it is the only part that differs and is plain to see in the text."""
    differing = list(_differing(original.value, target.value))
    if len(differing) != 1:
        return None
    is_month, right, wrong = differing[0]
    pattern = r"[^\W\d_]{4,}" if is_month else rf"(?<!\d)0?{wrong}(?!\d)"
    found = [*re.finditer(pattern, target.text)]
    if len(found) != 1:
        return None
    place = Span(*found[0].span()).shift(target.span.start)
    return place, month_name(right, language, like=found[0].group()) if is_month else str(right)


def _differing(one: object, other: object) -> Iterator[tuple[bool, int, int]]:
    """The parts that both dates have and that differ: whether it is the month, and both values."""
    assert isinstance(one, tuple)
    assert isinstance(other, tuple)
    for place, (right, wrong) in enumerate(zip(one, other, strict=True)):
        if isinstance(right, int) and isinstance(wrong, int) and right != wrong:
            yield place == _MONTH, right, wrong


def _like(word: str, written: str) -> str:
    return word.capitalize() if written[0].isupper() else word
