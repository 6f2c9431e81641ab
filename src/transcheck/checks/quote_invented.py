"""Quotations that the source does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from transcheck.checks.base import PairCheck
from transcheck.core.issue import Category, Issue, Severity
from transcheck.facts.quotes import compare_quotes

if TYPE_CHECKING:
    from transcheck.checks.context import Pair


_REPORTING_MOOD = {
    "de": re.compile(
        r"\b(?:sei(?:en)?|hab(?:e|est)|hätten?|werde|würden?|wären?|könne|könnten?|müsse|solle|wolle|dürfe)\b"
    )
}
"""Verb forms by which a language quotes without marks; who puts the marks makes up nothing."""


class QuoteInvented(PairCheck):
    """The text quotes what the source does not

    What stands between quotation marks was said, in these words, by somebody who may go to court about it.
    A translation makes no quotation out of what the reporter tells in his own words. Pieces of a sentence
    that are not long are let pass; this asks a person and does not block by itself.

    Wrong: (source: A ministra disse que o porto reabre hoje) “The port reopens today,” she said.
    Right: She said that the port reopens today.
    """

    category = Category.ADDITION
    severity = Severity.CRITICAL
    confidence = 0.45  # right translations put marks too: 1 in 200 sentences

    def find(self, pair: Pair) -> Iterator[Issue]:
        """Speeches of the translation without a counterpart."""
        mood = _REPORTING_MOOD.get(pair.original_facts.language)
        if mood and mood.search(pair.original):
            return
        invented = compare_quotes(pair.original_facts.quotes, pair.target_facts.quotes).extra
        for speech in invented:
            yield self.issue(
                pair.segment.id,
                f"the quotation “{speech.value}” is none in the {pair.side}",
                confidence=self.confidence,
                target_span=speech.span,
                side=pair.side,
            )
