"""Quotations that were lost, invented or cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transcheck.checks.fact_check import FactCheck
from transcheck.checks.words import words
from transcheck.core.issue import Category, Severity
from transcheck.facts.base import Fact, Matching
from transcheck.facts.quotes import compare_quotes

if TYPE_CHECKING:
    from transcheck.checks.context import Pair

_LONG = 8  # words: of a shorter quotation little can be cut
_CUT = 0.5  # of the length that the rest of the sentence would lead one to expect


class QuoteAltered(FactCheck):
    """A quotation was lost, made up or cut

    What stands between quotation marks was said, in these words, by somebody who may go to court
    about it. A translation keeps every quotation, whole, and makes none.

    Wrong: (source: “Não assinámos nada”, disse ela) She said that nothing had been signed.
    Right: “We have signed nothing,” she said.
    """

    category = Category.MISTRANSLATION
    severity = Severity.CRITICAL
    noun = "quotation"
    changed = (Severity.MAJOR, 0.5)
    missing = (Severity.CRITICAL, 0.45)  # people drop marks too: 1 to 3 in 100 right sentences
    extra = (Severity.CRITICAL, 0.45)

    def compare(self, pair: Pair) -> Matching:
        """Speeches without a counterpart and, where there is none, those that shrank."""
        original, target = pair.original_facts.quotes, pair.target_facts.quotes
        matching = compare_quotes(original, target)
        if not matching.clean or len(original) != len(target):
            return matching
        ratio = len(pair.target) / len(pair.original)
        return Matching(
            changed=tuple(both for both in zip(original, target, strict=True) if _is_cut(*both, ratio))
        )


def _is_cut(original: Fact, target: Fact, ratio: float) -> bool:
    """Whether the quotation shrank although the sentence as a whole did not."""
    return len(words(original.text)) >= _LONG and len(target.text) < _CUT * ratio * len(original.text)
