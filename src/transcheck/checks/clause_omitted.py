"""Clauses and phrases of the source that the translation does not say."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from transcheck.checks.unsaid_check import UnsaidCheck
from transcheck.core.issue import Category, Severity
from transcheck.evidence.reading import Reading, Surprise

if TYPE_CHECKING:
    from transcheck.checks.context import Pair


class ClauseOmitted(UnsaidCheck):
    """A part of a sentence is missing

    Engines drop clauses silently, and the sentence that is left reads well. What is gone may be the
    condition, the denial or the other side of the story. The models of the pair see it: the source is far
    more probable where its words are known to be said.

    Wrong: (source: O porto fecha, se a greve continuar, na segunda-feira) The port closes on Monday.
    Right: The port closes on Monday, if the strike goes on.
    """

    category = Category.OMISSION
    severity = Severity.CRITICAL
    on_the_source = True

    def words(self, reading: Reading) -> Sequence[Surprise]:
        """Those of the source."""
        return reading.unsaid

    def message(self, pair: Pair, words: str) -> str:
        """What is missing."""
        return f"nothing in the text says “{words}” of the {pair.side}"
