"""Negations that only one of the two texts has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from transcheck.checks.contrast_check import ContrastCheck, Suspicion, backed
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
_SURPRISING = 2.0  # nats
_ALONE, _REPHRASED = 0.6, 0.2  # confidence where only one side denies anything, and that is all that differs;
# and where what it denied is said otherwise too, since that may well mean the same (“kept yelling”)
_BY_DOUBT = 0.35  # what full doubt adds to it
_FOLLOWING, _SAID = 2, 8.0  # words after the “not”, and the nats below which the other side says them
_DOUBTFUL = 0.5
_DENIED_TOO = 0.4  # what it takes from the models' doubt that something denies on the other side
_PROVEN = 6.0  # nats that both directions gain by the change
_SURE = 0.95  # confidence, then
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
    proves = True
    missing = (Severity.MAJOR, 0.3)
    extra = (Severity.MAJOR, 0.3)
    changed = (Severity.MAJOR, 0.3)

    def compare(self, pair: Pair) -> Matching:
        """Negators, where only one side has any."""
        if not (pair.original_facts.denials or pair.target_facts.denials):
            return Matching()
        return compare_negations(pair.original_facts.negations, pair.target_facts.negations)

    def correction(self, pair: Pair, original: Fact | None, target: Fact) -> tuple[Span, str] | None:
        """The sentence without its “not”, where the rest stands without it (“will not go”, and not
        “did not go”)."""
        before = pair.target[: target.span.start].split()[-1:]
        follows = pair.target[target.span.end : target.span.end + 1]
        if original or target.text.lower() != "not" or not before or before[0].lower() in _NEEDS_NOT:
            return None
        if follows != " ":  # the sentence does not go on after it
            return None
        return Span(target.span.start, target.span.end + 1), ""

    def suspect(self, pair: Pair, reading: Reading) -> Iterator[Suspicion]:
        """Every outright denial that surprises the models, where the other side denies nothing; else only
        one that they doubt in spite of what denies there."""
        alone = self.compare(pair)
        if not reading.unsaid:  # no model for the way back
            yield from (Suspicion(issue, None) for issue in self.differences(pair, alone))
            return
        for fact in pair.original_facts.negations:
            doubt = _doubt(fact, reading.unsaid, alone)
            yield from self._suspicions(pair, Matching(missing=(fact,)), doubt)
        for fact in pair.target_facts.negations:
            doubt = _doubt(fact, reading.unfounded, alone)
            yield from self._suspicions(pair, Matching(extra=(fact,)), doubt)

    def _suspicions(self, pair: Pair, matching: Matching, doubt: float | None) -> Iterator[Suspicion]:
        if doubt is None:
            return
        for issue in self.differences(pair, matching):
            sure = replace(issue, confidence=round(doubt, 2), severity=Severity.CRITICAL)
            changed = apply(pair.target, issue.edits) if issue.edits else None
            yield Suspicion(sure, changed, needs=_OPPOSED)

    def settle(self, suspicion: Suspicion, gain: Gain | None) -> Issue | None:
        """The issue, unless the models like the sentence with its “not” better; sure where they like it much
        better without."""
        if gain is None:
            return suspicion.issue
        if gain.agreed <= _OPPOSED:
            return None
        issue = backed(suspicion.issue, gain)
        return replace(issue, confidence=_SURE) if gain.agreed >= _PROVEN else issue


def _doubt(fact: Fact, words: Sequence[Surprise], alone: Matching) -> float | None:
    """How likely the other side does not deny it; None where there is too little to say so."""
    own = [place for place, one in enumerate(words) if one.span.overlaps(fact.span)]
    doubt = max((words[place].doubt for place in own), default=0.0)
    if fact in alone.missing + alone.extra:
        surprise = max((words[place].nats for place in own), default=0.0)
        if surprise < _SURPRISING:
            return None
        following = words[own[-1] + 1 : own[-1] + 1 + _FOLLOWING]
        said = all(one.nats < _SAID for one in following)
        return (_ALONE if said else _REPHRASED) + _BY_DOUBT * doubt
    return doubt - _DENIED_TOO if not fact.soft and doubt >= _DOUBTFUL else None
