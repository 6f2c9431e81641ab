"""Dates that are not those of the source, and weekdays that their date does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transcheck.checks.fact_check import FactCheck
from transcheck.core.issue import Category, Severity
from transcheck.core.span import Span
from transcheck.facts.base import Fact, Matching
from transcheck.facts.dates import compare_dates

if TYPE_CHECKING:
    from transcheck.checks.context import Pair


class DateMismatch(FactCheck):
    """A day, a month or a year is not the one in the source

    A story that moves a vote from Tuesday to Thursday sends people to closed doors. Weekdays,
    months and years are compared by what they mean, whatever the language and the order.

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
        return compare_dates(pair.original_facts.dates, pair.target_facts.dates)

    def correction(self, pair: Pair, original: Fact | None, target: Fact) -> tuple[Span, str] | None:
        """The source's weekday, in the target's language (CLDR)."""
        match original and original.value, target.value:
            case ("weekday", int(day)), ("weekday", _):
                from babel.dates import get_day_names

                name = get_day_names("wide", locale=pair.target_facts.language)[day]
                return target.span, name.capitalize() if target.text[0].isupper() else name
        return None
