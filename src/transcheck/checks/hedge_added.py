"""Hedges that the source does not have."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from transcheck.checks.hedge_check import HedgeCheck
from transcheck.checks.statement_check import Difference
from transcheck.core.issue import Category
from transcheck.core.span import Span
from transcheck.facts.hedges import differing_hedges, read_hedges

if TYPE_CHECKING:
    from transcheck.checks.context import Pair

_MODAL = re.compile(r"(?:may|might)(?P<be> be\b)?", re.IGNORECASE)


class HedgeAdded(HedgeCheck):
    """What the source tells as a fact is only alleged

    “Allegedly” before a proven deed calls a court's finding a rumour, and a “may” turns a decision into a
    guess. A hedge is held against the text only where the source has nothing that could stand for it.

    Wrong: (source: O tribunal condenou Prado por fraude) The court convicted Prado of alleged fraud
    Right: The court convicted Prado of fraud
    """

    category = Category.ADDITION

    def differences(self, original: str, target: str, languages: tuple[str, str]) -> tuple[Difference, ...]:
        """Hedges of the translation."""
        return tuple((None, fact) for fact in self.compare(original, target, languages).extra)

    def doubts(self, fresh: str, target: str, language: str) -> tuple[Difference, ...]:
        """Hedges that a fresh translation does not have."""
        matching = differing_hedges(read_hedges(fresh, language), read_hedges(target, language))
        return tuple((None, fact) for fact in matching.extra)

    def message(self, difference: Difference, side: str) -> str:
        """The hedge."""
        _, target = difference
        assert target
        return f"the text hedges (“{target.text}”), the {side} does not"

    def correction(self, difference: Difference, pair: Pair, fresh: str) -> tuple[Span, str] | None:
        """The text without the hedge, unless it holds the verb (teria dito)."""
        _, hedge = difference
        assert hedge
        if " " in hedge.text:
            return None
        modal = _MODAL.match(pair.target, hedge.span.start)
        if modal and modal["be"]:
            return Span(*modal.span()), "is"
        return Span(hedge.span.start, hedge.span.end + pair.target[hedge.span.end :].startswith(" ")), ""
