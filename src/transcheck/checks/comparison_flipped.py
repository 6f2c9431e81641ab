"""Bounds of a number that were turned round: less than 30 for more than 30."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from transcheck.checks.base import PairCheck
from transcheck.core.edit import Edit, Safety
from transcheck.core.issue import Category, Issue, Severity
from transcheck.facts.bounds import Bounded, flipped_bounds, words_for

if TYPE_CHECKING:
    from transcheck.checks.context import Pair


class ComparisonFlipped(PairCheck):
    """A number is bounded from the other side than in the source

    “More than 30 dead” and “fewer than 30 dead” hold the same figure and are opposite news. A tool that
    counts digits passes both.

    Wrong: (source: mais de 30 barcos) fewer than 30 boats
    Right: more than 30 boats
    """

    category = Category.MISTRANSLATION
    severity = Severity.CRITICAL

    def find(self, pair: Pair) -> Iterator[Issue]:
        """Each number that both sides bound, and bound from opposite sides."""
        for original, target in flipped_bounds(pair.original_facts, pair.target_facts):
            yield self.issue(
                pair.segment.id,
                f"the {pair.side} has “{original.text} {original.number.text}”, "
                f"the text “{target.text} {target.number.text}”",
                confidence=0.85,
                source_span=original.span,
                target_span=target.span,
                side=pair.side,
                edits=tuple(self._edits(pair, original, target)),
            )

    def _edits(self, pair: Pair, original: Bounded, target: Bounded) -> Iterator[Edit]:
        words = words_for(original.bound, pair.target_facts.language)
        if words is None:
            return
        after = words.capitalize() if target.text[:1].isupper() else words
        evidence = f"the {pair.side} has “{original.text}”"
        yield Edit(pair.segment.id, target.span, target.text, after, self.id, Safety.REVIEW, evidence)
