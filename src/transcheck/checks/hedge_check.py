"""What the checks of hedges share: the comparison, and how much a kind of hedge weighs."""

from __future__ import annotations

from transcheck.checks.statement_check import Difference, StatementCheck
from transcheck.core.issue import Severity
from transcheck.facts.base import Matching
from transcheck.facts.hedge_words import Hedge
from transcheck.facts.hedges import compare_hedges


class HedgeCheck(StatementCheck):
    """Hedges that one of two texts has alone. What is alleged of somebody weighs more than a perhaps."""

    severity = Severity.CRITICAL
    ruled = 0.6

    def compare(self, original: str, target: str, languages: tuple[str, str]) -> Matching:
        """Hedges of either side, where the other has nothing that hedges."""
        return compare_hedges(original, target, languages)

    def weigh(self, difference: Difference) -> Severity:
        """A hedge that keeps somebody from being called guilty is critical."""
        alleged = any(fact is not None and fact.value is Hedge.ALLEGED for fact in difference)
        return Severity.CRITICAL if alleged else Severity.MAJOR
