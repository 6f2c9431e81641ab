"""The comparison of two texts, kind by kind, in one table: for whoever wants all of it (fact recall)."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from transcheck.facts.addresses import compare_addresses
from transcheck.facts.base import Facts, Matching
from transcheck.facts.dates import compare_dates
from transcheck.facts.name_matching import compare_names
from transcheck.facts.negation import compare_negations
from transcheck.facts.numbers import compare_numbers
from transcheck.facts.quotes import compare_quotes

COMPARE: Mapping[str, Callable[[Facts, Facts], Matching]] = {
    "numbers": lambda original, target: compare_numbers(original.numbers, target.numbers),
    "dates": lambda original, target: compare_dates(original.dates, target.dates),
    "names": compare_names,
    "quotes": lambda original, target: compare_quotes(original.quotes, target.quotes),
    "negations": lambda original, target: compare_negations(original.negations, target.negations),
    "addresses": lambda original, target: compare_addresses(original.addresses, target.addresses),
}
"""Attribute of :class:`~transcheck.facts.base.Facts` -> what compares it (original, target)."""
