"""Amounts of money in another currency than that of the source."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from transcheck.checks.fact_check import FactCheck
from transcheck.core.issue import Category, Severity
from transcheck.core.span import Span
from transcheck.facts.base import Fact, Matching
from transcheck.facts.measures import is_money
from transcheck.facts.quantities import compare_quantities

if TYPE_CHECKING:
    from transcheck.checks.context import Pair

# What an amount may be -> the currency to propose, where that is plain.
_CODES = {
    "real": "BRL",
    "USD": "USD",
    "CAD": "CAD",
    "AUD": "AUD",
    "HKD": "HKD",
    "euro": "EUR",
    "yuan": "CNY",
    "yen": "JPY",
    "ruble": "RUB",
    "rupee": "INR",
    "won": "KRW",
}
_SIGN = re.compile(r"[A-Z.]{0,3}[$€£¥₽₹₩₺]")


class CurrencyMismatch(FactCheck):
    """An amount is in another currency than in the source

    Five million reais are not five million dollars. An engine copies the figure and writes the currency that
    it has seen most often; whoever reads the business pages notices at once.

    Wrong: (source: uma multa de R$ 5 milhões) a fine of $5 million
    Right: a fine of R$5 million
    """

    category = Category.MISTRANSLATION
    severity = Severity.CRITICAL
    noun = "amount"
    changed = (Severity.CRITICAL, 0.85)

    def compare(self, pair: Pair) -> Matching:
        """The same figures in currencies that cannot be one."""
        units = compare_quantities(pair.original_facts, pair.target_facts).units
        return Matching(changed=tuple(both for both in units if all(map(is_money, both))))

    def correction(self, pair: Pair, original: Fact | None, target: Fact) -> tuple[Span, str] | None:
        """The source’s currency: the sign that it has there or in the target’s language, or its name."""
        if original is None or original.measure is None or target.measure is None:
            return None
        place, source = target.measure.sign, original.measure.sign
        if place is None or source is None:
            return None
        written, there = place.of(pair.target), source.of(pair.original).strip()
        if not _SIGN.fullmatch(written.strip()):
            return _named(place, written, original.measure.units, pair.target_facts.language)
        sign = there if _SIGN.fullmatch(there) else _sign(original.measure.units, pair.target_facts.language)
        return (place, written.replace(written.strip(), sign)) if sign else None


def _sign(units: frozenset[str], language: str) -> str | None:
    from babel.numbers import get_currency_symbol

    code = _code(units)
    return get_currency_symbol(code, locale=language) if code else None


def _named(place: Span, written: str, units: frozenset[str], language: str) -> tuple[Span, str] | None:
    """The name of the currency for one that stands as a word, behind the same space or preposition."""
    from babel.numbers import get_currency_name

    code, word = _code(units), written.split()[-1]
    if code is None or not word.isalpha():
        return None
    name = get_currency_name(code, count=2, locale=language)
    return Span(place.end - len(word), place.end), name.lower() if language == "pt" else name


def _code(units: frozenset[str]) -> str | None:
    return _CODES.get(next(iter(units))) if len(units) == 1 else None
