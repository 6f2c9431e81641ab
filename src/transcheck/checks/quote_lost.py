"""Quotations that were lost."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from transcheck.checks.base import PairCheck
from transcheck.core.issue import Category, Issue, Severity
from transcheck.facts.quotes import compare_quotes

if TYPE_CHECKING:
    from transcheck.checks.context import Pair


class QuoteLost(PairCheck):
    """A quotation of the source is none in the text

    Without its marks a claim becomes the paper's own, and what somebody said in these words becomes
    hearsay. Translators do turn pieces of a sentence into reported speech, so only whole speeches and long
    pieces count, and this asks a person and does not block by itself.

    Wrong: (source: “Não assinámos nada”, disse ela) She said that nothing had been signed.
    Right: “We have signed nothing,” she said.
    """

    category = Category.OMISSION
    severity = Severity.CRITICAL
    confidence = 0.45  # right translations drop marks too: 1 in 200 sentences

    def find(self, pair: Pair) -> Iterator[Issue]:
        """Speeches of the trusted text without a counterpart."""
        lost = compare_quotes(pair.original_facts.quotes, pair.target_facts.quotes).missing
        for speech in lost:
            yield self.issue(
                pair.segment.id,
                f"the quotation “{speech.value}” of the {pair.side} is none in the text",
                confidence=self.confidence,
                source_span=speech.span,
                side=pair.side,
            )
