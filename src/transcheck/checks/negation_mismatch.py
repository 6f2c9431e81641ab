"""Negations that only one of the two texts has."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from transcheck.checks.contrast_check import ContrastCheck, Suspicion
from transcheck.checks.fact_check import FactCheck
from transcheck.core.edit import apply
from transcheck.core.issue import Category, Issue, Severity
from transcheck.core.span import Span
from transcheck.evidence.contrast import Gain
from transcheck.evidence.reading import Reading, Surprise
from transcheck.facts.base import Fact, Matching
from transcheck.facts.negation import compare_negations

if TYPE_CHECKING:
    from transcheck.checks.context import Pair

_NEEDS_NOT = frozenset({"do", "does", "did", "or", "if", "why", "but", "and"})
_LEAST = 0.5  # doubt
_OPPOSED = -2.0  # nats by which the models may like the text better with its “not”


class NegationMismatch(FactCheck, ContrastCheck):
    """A denial was lost, or one was put in

    A lost “not” turns a denial into a confession. But languages deny in many ways (failed to,
    unlikely, far from), so words alone prove little: they only ask a person to look. The models of the
    pair say whether the other side denies it too.

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

    def suspect(self, pair: Pair, reading: Reading) -> Iterator[Suspicion]:
        """Every outright denial that the models doubt the other side has, whatever else denies there."""
        facts = pair.original_facts.negations, pair.target_facts.negations
        if not reading.unsaid:  # no model for the way back
            yield from (Suspicion(issue, None) for issue in self.find(pair))
            return
        matching = Matching(
            missing=tuple(
                fact for fact in facts[0] if not fact.soft and _doubt(fact, reading.unsaid) >= _LEAST
            ),
            extra=tuple(
                fact for fact in facts[1] if not fact.soft and _doubt(fact, reading.unfounded) >= _LEAST
            ),
        )
        for issue in self.differences(pair, matching):
            words, span = (
                (reading.unsaid, issue.source_span)
                if issue.source_span
                else (reading.unfounded, issue.target_span)
            )
            doubt = max(one.doubt for one in words if span and one.span.overlaps(span))
            sure = replace(issue, confidence=round(doubt, 2), severity=Severity.CRITICAL)
            yield Suspicion(sure, apply(pair.target, issue.edits) if issue.edits else None)

    def settle(self, suspicion: Suspicion, gain: Gain | None) -> Issue | None:
        """The issue, unless the models like the sentence with its “not” better."""
        return suspicion.issue if gain is None or gain.agreed > _OPPOSED else None


def _doubt(fact: Fact, words: tuple[Surprise, ...]) -> float:
    return max((one.doubt for one in words if one.span.overlaps(fact.span)), default=0.0)
