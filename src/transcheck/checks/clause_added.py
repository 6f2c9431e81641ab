"""Clauses and phrases of the translation that the source does not say."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from transcheck.checks.unsaid_check import UnsaidCheck
from transcheck.core.issue import Category, Severity
from transcheck.evidence.reading import Reading, Surprise

if TYPE_CHECKING:
    from transcheck.checks.context import Pair


class ClauseAdded(UnsaidCheck):
    """A part of a sentence is nobody's but the machine's

    Engines make up what would go well with the rest: a reason, a place, a rank. The reader takes it for
    reported fact. The models of the pair see it: the words are far more probable given their own
    translation back than given the source.

    Wrong: (source: O porto fecha na segunda-feira) The port closes on Monday after weeks of violence.
    Right: The port closes on Monday.
    """

    category = Category.ADDITION
    severity = Severity.CRITICAL
    on_the_source = False

    def words(self, reading: Reading) -> Sequence[Surprise]:
        """Those of the text."""
        return reading.unfounded

    def message(self, pair: Pair, words: str) -> str:
        """What is made up."""
        return f"nothing in the {pair.side} says “{words}”"
