"""What the checks share that ask who said something, in which words, and who vouches for it.

Rules hold the text against the trusted one. Where there are models for the pair, it is held against their
own translation too, and each difference is weighed by what its correction gains.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from transcheck.checks.contrast_check import ContrastCheck, Suspicion
from transcheck.core.edit import Edit, Safety
from transcheck.core.issue import Issue, Severity
from transcheck.core.span import Span
from transcheck.evidence.contrast import Gain
from transcheck.evidence.odds import chance, log_odds
from transcheck.evidence.reading import Reading
from transcheck.facts.base import Fact

if TYPE_CHECKING:
    from transcheck.checks.context import Pair

Difference = tuple[Fact | None, Fact | None]
"""What the trusted text has and what the translation has; None where it has nothing."""
_DOUBTED = 0.05  # share of the differences from a fresh translation that are errors
_WEIGHT = 0.5  # of a nat, in log-odds
_CERTAIN = 0.95  # no contrast proves more
_FLOOR = 0.5  # what is more likely right than wrong is not reported


class StatementCheck(ContrastCheck):
    """``ruled`` is how sure the rules are without a model."""

    ruled: ClassVar[float]

    @abstractmethod
    def differences(self, original: str, target: str, languages: tuple[str, str]) -> tuple[Difference, ...]:
        """What the two texts do not share."""

    @abstractmethod
    def doubts(self, fresh: str, target: str, language: str) -> tuple[Difference, ...]:
        """What the text and a fresh translation do not share; models will weigh it, so it may be much."""

    @abstractmethod
    def message(self, difference: Difference, side: str) -> str:
        """What the report says of a difference; ``side`` names the trusted text."""

    @abstractmethod
    def correction(self, difference: Difference, pair: Pair, fresh: str) -> tuple[Span, str] | None:
        """The place in the target that would have to change, and what would have to stand there; None
        where that is not plain. ``fresh`` is another translation, empty where there is none."""

    def weigh(self, difference: Difference) -> Severity:
        """How bad a difference would be."""
        return self.severity

    def find(self, pair: Pair) -> Iterator[Issue]:
        """What differs from the trusted text."""
        for difference in self._ruled(pair):
            yield self._suspicion(pair, difference, "").issue

    def suspect(self, pair: Pair, reading: Reading) -> Iterator[Suspicion]:
        """What differs from the trusted text, and what differs from a fresh translation."""
        ruled = [self._suspicion(pair, one, reading.fresh) for one in self._ruled(pair)]
        yield from ruled
        known = {one.changed for one in ruled}
        for difference in self.doubts(reading.fresh, pair.target, pair.target_facts.language):
            one = self._suspicion(pair, difference, reading.fresh)
            if one.changed is not None and one.changed not in known:
                message = self.message(difference, "fresh translation")
                issue = replace(one.issue, message=message, confidence=_DOUBTED, source_span=None)
                yield replace(one, issue=issue)

    def settle(self, suspicion: Suspicion, gain: Gain | None) -> Issue | None:
        """As the models prefer; what has no correction stays as the rules have it. Both directions count: the
        forward one sees little of a verb of speech, the backward one little of a hedge."""
        issue = suspicion.issue
        if gain is None:
            return issue
        odds = log_odds(issue.confidence) + _WEIGHT * gain.mean
        confidence = round(min(_CERTAIN, chance(odds)), 2)
        if confidence < _FLOOR:
            return None
        edits = tuple(replace(edit, evidence=str(gain)) for edit in issue.edits)
        return replace(issue, confidence=confidence, edits=edits)

    def _ruled(self, pair: Pair) -> tuple[Difference, ...]:
        languages = (pair.original_facts.language, pair.target_facts.language)
        return self.differences(pair.original, pair.target, languages)

    def _suspicion(self, pair: Pair, difference: Difference, fresh: str) -> Suspicion:
        original, target = difference
        correction = self.correction(difference, pair, fresh)
        changed, edits = None, []
        if correction is not None:
            span, after = correction
            before, evidence = span.of(pair.target), f"the {pair.side} says so"
            changed = pair.target[: span.start] + after + pair.target[span.end :]
            edits.append(Edit(pair.segment.id, span, before, after, self.id, Safety.REVIEW, evidence))
        issue = self.issue(
            pair.segment.id,
            self.message(difference, pair.side),
            confidence=self.ruled,
            severity=self.weigh(difference),
            source_span=original.span if original else None,
            target_span=target.span if target else None,
            side=pair.side,
            edits=tuple(edits),
        )
        return Suspicion(issue, changed)
