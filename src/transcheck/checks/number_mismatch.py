"""Numbers that are not those of the source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transcheck.checks.fact_check import FactCheck
from transcheck.core.issue import Category, Severity
from transcheck.facts.base import Matching
from transcheck.facts.numbers import compare_numbers

if TYPE_CHECKING:
    from transcheck.checks.context import Pair


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
    missing = (Severity.MAJOR, 0.55)
    extra = (Severity.MAJOR, 0.55)

    def compare(self, pair: Pair) -> Matching:
        """Quantities, compared by value."""
        return compare_numbers(pair.original_facts.numbers, pair.target_facts.numbers)
