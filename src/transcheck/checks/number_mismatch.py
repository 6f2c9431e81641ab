"""Numbers that are not those of the source."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from transcheck.checks.fact_check import FactCheck, Weight
from transcheck.core.issue import Category, Severity
from transcheck.core.span import Span
from transcheck.facts.base import Fact, Matching
from transcheck.facts.numbers import compare_numbers

if TYPE_CHECKING:
    from transcheck.checks.context import Pair

# A range has one unit for both of its ends: 1 to 4 inches.
_UNIT = re.compile(
    r"""(?:\s?(?:to|or|a|à|e|y|et|bis|und|до|и|至|到|[-–—])?\s?[\d.,½]+)?[\s\u00a0-]?(?:
    (?P<imperial>f(?:ee|oo)?t\b|pés?\b|pieds?\b|pies?\b|fu(?:ß|ss)|фут|英尺|قدم
        |inch|in\.|polegada|pulgada|pouce|zoll|дюйм|英寸|miles?\b|milhas?|millas?|milles?\b|meilen?|мил[ьяие]|英里|ميل
        |mph\b
        |yards?|jardas?|ярд|码|pounds?\b|lbs?\b|фунт|acres?|акр|gallon|gal(?:ões|ón|ones)|°?\s?F\b|degrees\ F)
    |(?P<metric>(?:qu?ilô?|kilo|centí?|milí?)?m[eéèí]?t(?:ro|re|er)s?|(?:кило|санти)?метр|(?:公|千)?米|(?:كيلو)?متر
        |km|cm\b|m\b|qu?ilo|kg|kilo|кг|公斤|hecta|гектар|公顷|lit(?:ro|er|re)|°?\s?C\b))""",
    re.VERBOSE | re.IGNORECASE,
)

_FIGURE = re.compile(r"\d[\d.,\u00a0\u202f ]*(?<=\d)")
_NO_SEPARATOR = 4  # digits: years, and figures that few house styles divide


class NumberMismatch(FactCheck):
    """A number is not the one in the source

    The number of victims, votes or millions is what readers remember and what a correction has to
    be printed for. Numbers are compared by value, whatever their form: 12,5 milhões is 12.5
    million, and thirteen is 13.

    Wrong: (source: 13 pessoas morreram) Thirty people died.
    Right: Thirteen people died.
    """

    category = Category.NUMBERS
    severity = Severity.CRITICAL
    noun = "number"
    changed = (Severity.CRITICAL, 0.9)
    missing = (Severity.MAJOR, 0.6)
    extra = (Severity.MAJOR, 0.6)

    def compare(self, pair: Pair) -> Matching:
        """Quantities, compared by value."""
        return compare_numbers(pair.original_facts.numbers, pair.target_facts.numbers)

    def weigh(self, pair: Pair, original: Fact | None, target: Fact | None) -> Weight:
        """Feet for metres is a conversion that the house has to look over, not a wrong number. A
        small number in words may be said otherwise (four-page, a quarter of an hour)."""
        if _measured(pair.original, original, pair.target, target):
            return Severity.MINOR, 0.4
        found = original or target
        if (original is None or target is None) and found and not any(map(str.isdigit, found.text)):
            return Severity.MINOR, 0.4
        return super().weigh(pair, original, target)

    def correction(self, pair: Pair, original: Fact | None, target: Fact) -> tuple[Span, str] | None:
        """The source's figure, with the separators of the target's language."""
        if original is None or not (_FIGURE.fullmatch(original.text) and _FIGURE.fullmatch(target.text)):
            return None
        if original.text.isdecimal() and len(original.text) <= _NO_SEPARATOR:
            return target.span, original.text
        if not isinstance(original.value, Fraction):
            return None
        from babel.numbers import format_decimal

        value = Decimal(original.value.numerator) / Decimal(original.value.denominator)
        return target.span, format_decimal(value, format="#,##0.######", locale=pair.target_facts.language)


def _measured(source: str, original: Fact | None, target: str, translated: Fact | None) -> bool:
    """Whether a measure is given in the units of the other system, or beside them in brackets."""
    before = _system(source, original)
    after = _system(target, translated)
    if original and translated:
        return bool(before and after and before != after)
    return bool(before or after)


def _system(text: str, fact: Fact | None) -> str | None:
    if fact is None:
        return None
    unit = _UNIT.match(text, fact.span.end)
    return unit.lastgroup if unit else None
