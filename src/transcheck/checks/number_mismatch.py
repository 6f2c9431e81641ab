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
from transcheck.facts.figures import figure
from transcheck.facts.numerals import NUMERALS
from transcheck.facts.quantities import compare_quantities
from transcheck.facts.times import right_hour

if TYPE_CHECKING:
    from transcheck.checks.context import Pair

_FIGURE = re.compile(r"\d[\d.,\u00a0\u202f ]*(?<=\d)")
_SCALES = frozenset(Fraction(10**power) for power in range(13))
_MILLION = 10**6
_GENDERED = (1, 2)
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
        return compare_quantities(pair.original_facts, pair.target_facts).numbers

    def weigh(self, pair: Pair, original: Fact | None, target: Fact | None) -> Weight:
        """Feet for metres is a conversion that the house has to look over, not a wrong number. A
        small number in words may be said otherwise (four-page, a quarter of an hour)."""
        if _measured(original, target):
            return Severity.MINOR, 0.4
        found = original or target
        if (original is None or target is None) and found and not any(map(str.isdigit, found.text)):
            return Severity.MINOR, 0.4
        return super().weigh(pair, original, target)

    def correction(self, pair: Pair, original: Fact | None, target: Fact) -> tuple[Span, str] | None:
        """See :func:`corrected`."""
        return corrected(original, target, pair.target_facts.language) if original else None


def corrected(original: Fact, target: Fact, language: str) -> tuple[Span, str] | None:
    """The source's figure, with the separators of the target's language and the scale that stands there
    (125 million, 120 milhões: 120) or, if that is wrong, its own; a small number in a word."""
    if _dimension(original) != _dimension(target):  # 1,98 de altura, 6-foot-6
        return None
    if hour := right_hour(original, target):  # 19h, 2 p.m.
        return hour
    figures = [*_FIGURE.finditer(target.text)]
    if not figures:
        return _in_a_word(original, target, language)
    if len(figures) != 1 or not original.text[:1].isdigit():
        return None
    return _in_figures(original, target, figures[0], language)


def _in_figures(original: Fact, target: Fact, found: re.Match[str], language: str) -> tuple[Span, str] | None:
    place = Span(*found.span()).shift(target.span.start)
    if original.text.isdecimal() and len(original.text) <= _NO_SEPARATOR and len(place) == len(target.span):
        return place, original.text
    value = _scaled(original.value, target.value, found.group())
    if value is None:
        return _with_its_scale(original, target, place, language)
    from babel.numbers import format_decimal

    return place, format_decimal(value, format="#,##0.###", locale=language)


def _with_its_scale(original: Fact, target: Fact, figure: Span, language: str) -> tuple[Span, str] | None:
    """12.5 million for 12.5 billion: the number of the source, with the word for its scale (CLDR)."""
    from babel.numbers import format_compact_decimal

    value = original.value
    if not isinstance(value, Fraction) or value < _MILLION or len(figure) == len(target.span):
        return None
    number = Decimal(value.numerator) / Decimal(value.denominator)
    return target.span, format_compact_decimal(number, format_type="long", locale=language, fraction_digits=3)


def _in_a_word(original: Fact, target: Fact, language: str) -> tuple[Span, str] | None:
    """The word for a number that one word says, in place of one that does."""
    words = NUMERALS[language].units if language in NUMERALS else {}
    right = next((word for word, value in words.items() if value == original.value), None)
    if right is None or target.text.lower() not in words or original.value in _GENDERED:
        return None
    return target.span, right.capitalize() if target.text[0].isupper() else right


def _dimension(fact: Fact) -> str | None:
    """What a number measures; texts say “aged 13” for “13 years”."""
    return fact.measure.dimension if fact.measure and fact.measure.dimension != "time" else None


def _scaled(wanted: object, found: object, written: str) -> Decimal | None:
    """What would have to be written for ``written``, which makes the value ``found``, to make the value
    ``wanted``; None where the scale would have to change too."""
    if not (isinstance(wanted, Fraction) and isinstance(found, Fraction)):
        return None
    values = {figure(written, decimal_comma=comma) for comma in (False, True)}
    scale = min((found / value for value in values if value and found / value in _SCALES), default=None)
    if scale is None:
        return None
    value = wanted / scale
    fits = value >= 1 and (value * 1000).denominator == 1 and (scale == 1 or value < 1000)
    return Decimal(value.numerator) / Decimal(value.denominator) if fits else None


def _measured(original: Fact | None, target: Fact | None) -> bool:
    """Whether a measure is given in the units of the other system, or beside them in brackets."""
    before, after = (fact.measure.system if fact and fact.measure else "" for fact in (original, target))
    if original and target:
        return bool(before and after and before != after)
    return bool(before or after)
