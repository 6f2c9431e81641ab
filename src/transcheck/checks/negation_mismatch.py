"""Negations that only one of the two texts has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transcheck.checks.fact_check import FactCheck
from transcheck.core.issue import Category, Severity
from transcheck.core.span import Span
from transcheck.facts.base import Fact, Matching
from transcheck.facts.negation import compare_negations

if TYPE_CHECKING:
    from transcheck.checks.context import Pair

_NEEDS_NOT = frozenset({"do", "does", "did", "or", "if", "why", "but", "and"})


class NegationMismatch(FactCheck):
    """A denial was lost, or one was put in

    A lost “not” turns a denial into a confession. But languages deny in many ways (failed to,
    unlikely, far from), so words alone prove little: this asks a person to look, and an engine that
    prefers the text without the difference is needed to be sure.

    Wrong: (source: O ministro não assinou) The minister signed
    Right: The minister did not sign
    """

    category = Category.MISTRANSLATION
    severity = Severity.CRITICAL
    noun = "negation"
    missing = (Severity.MAJOR, 0.3)
    extra = (Severity.MAJOR, 0.3)
    changed = (Severity.MAJOR, 0.3)

    def compare(self, pair: Pair) -> Matching:
        """Negators, where only one side has any."""
        return compare_negations(pair.original_facts.negations, pair.target_facts.negations)

    def correction(self, pair: Pair, original: Fact | None, target: Fact) -> tuple[Span, str] | None:
        """The sentence without its “not”, where the rest stands without it (“will not go”, and not
        “did not go”)."""
        before = pair.target[: target.span.start].split()[-1:]
        if original or target.text.lower() != "not" or not before or before[0].lower() in _NEEDS_NOT:
            return None
        return Span(target.span.start, target.span.end + 1), ""
