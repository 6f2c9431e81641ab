"""Verbs of speech and of the law that became other ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transcheck.checks.statement_check import Difference, StatementCheck
from transcheck.core.issue import Category, Severity
from transcheck.core.span import Span
from transcheck.facts.acts import compare_acts, differing_acts, read_acts

if TYPE_CHECKING:
    from transcheck.checks.context import Pair


class ClaimChanged(StatementCheck):
    """Somebody is said to have admitted, denied or been convicted of what the source puts otherwise

    To say is not to admit, an accusation is no conviction, and the injured are not dead. Words of one
    kind vary freely, so only one for another act is held against the text, where the source has none that
    could mean it and the text none for the act that the source names.

    Wrong: (source: O ministro negou o acordo) The minister confirmed the deal
    Right: The minister denied the deal
    """

    category = Category.MISTRANSLATION
    severity = Severity.CRITICAL
    ruled = 0.6

    def differences(self, original: str, target: str, languages: tuple[str, str]) -> tuple[Difference, ...]:
        """Acts in the place of related ones."""
        return compare_acts(original, target, languages).changed

    def doubts(self, fresh: str, target: str, language: str) -> tuple[Difference, ...]:
        """Acts that are not those of a fresh translation."""
        return differing_acts(read_acts(fresh, language), read_acts(target, language)).changed

    def message(self, difference: Difference, side: str) -> str:
        """Both words."""
        original, target = difference
        assert original is not None
        assert target is not None
        return (
            f"the {side} has “{original.text}” ({original.value}), the text “{target.text}” ({target.value})"
        )

    def correction(self, difference: Difference, pair: Pair, fresh: str) -> tuple[Span, str] | None:
        """The word that a fresh translation has for the act of the trusted text."""
        original, act = difference
        assert original is not None
        assert act is not None
        acts = read_acts(fresh, pair.target_facts.language)
        word = next((one.text for one in acts if one.value == original.value), None)
        return (act.span, word) if word else None
