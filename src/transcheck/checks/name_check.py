"""What the checks of names that became another share: of the one comparison of two texts each takes the
names of its kind, and has the models say whether the right name would be better.

The models make suspicion generous (:mod:`.name_swaps`); a name is put back where both directions prefer it.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from transcheck.checks.contrast_check import ContrastCheck, Suspicion, backed
from transcheck.checks.name_swaps import (
    differences,
    is_slip,
    kind_of_added,
    kind_of_swap,
    nats_of,
    rightly,
    supposed,
)
from transcheck.core.edit import Edit, Safety, apply
from transcheck.core.issue import Category, Issue, Severity
from transcheck.facts.base import Fact
from transcheck.facts.name_kinds import NameKind
from transcheck.facts.name_matching import Swap

if TYPE_CHECKING:
    from transcheck.checks.context import Pair
    from transcheck.evidence.contrast import Gain
    from transcheck.evidence.reading import Reading

_LEAST_GAIN, _SURE_GAIN = 4.0, 12.0  # nats that both directions grant the name put back
_BY_RULE, _SLIP, _ADDED, _SUPPOSED = 0.7, 0.5, 0.5, 0.3  # confidence without a model
_UNFOUNDED = 8.0  # nats by which the source must fail to support a name that replaces none
_DOUBTFUL, _CONFIDENT = 0.6, 0.95  # confidence at those gains


class NameCheck(ContrastCheck):
    """Reports the names of one ``kind`` that became another name, or replace none."""

    category = Category.MISTRANSLATION
    severity = Severity.CRITICAL
    proves = True

    @property
    @abstractmethod
    def kind(self) -> NameKind:
        """What the names are the names of."""

    def find(self, pair: Pair) -> Iterator[Issue]:
        """The names of the kind that became another or replace none, by the comparison alone."""
        for swap in differences(pair).changed:
            if kind_of_swap(pair, swap) is self.kind:
                yield self._swapped(pair, swap, rightly(pair, swap[0]), _BY_RULE)
        for name in differences(pair).extra:
            if kind_of_added(pair, name) is self.kind:
                yield self._added(pair, name)

    def suspect(self, pair: Pair, reading: Reading) -> Iterator[Suspicion]:
        """Names that may have become another, each with the right one in its place, and those that replace
        none, where the source does not make them probable either."""
        found = differences(pair)
        for swap in (*found.changed, *supposed(pair, reading)):
            right = rightly(pair, swap[0], reading.fresh)
            if kind_of_swap(pair, swap) is self.kind and (right or swap in found.changed):
                by_rule = swap in found.changed
                issue = self._swapped(pair, swap, right, _BY_RULE if by_rule else _SUPPOSED)
                changed = None if is_slip(swap) or not right else apply(pair.target, issue.edits)
                yield Suspicion(issue, changed, needs=float("-inf") if by_rule else _LEAST_GAIN)
        for name in found.extra:
            unfounded = not reading.back or nats_of(name.span, reading.unfounded) >= _UNFOUNDED
            if unfounded and kind_of_added(pair, name) is self.kind:
                yield Suspicion(self._added(pair, name), None)

    def settle(self, suspicion: Suspicion, gain: Gain | None) -> Issue | None:
        """What the comparison alone says stands where no right name is known."""
        if gain is None:
            return suspicion.issue
        by_rule = suspicion.issue.confidence >= _BY_RULE
        if gain.refused or (gain.agreed < _LEAST_GAIN and not by_rule):
            return None
        share = min(1.0, (gain.agreed - _LEAST_GAIN) / (_SURE_GAIN - _LEAST_GAIN))
        weighed = _DOUBTFUL + share * (_CONFIDENT - _DOUBTFUL)
        sure = replace(suspicion.issue, confidence=max(weighed, _BY_RULE) if by_rule else weighed)
        return backed(sure, gain)

    def _swapped(self, pair: Pair, swap: Swap, right: str | None, confidence: float) -> Issue:
        original, target = swap
        slip = is_slip(swap)
        return self.issue(
            pair.segment.id,
            f"the {pair.side} has the {self.kind.value} “{original.text}”, the text “{target.text}”",
            confidence=_SLIP if slip else confidence,
            severity=Severity.MAJOR if slip else self.severity,
            source_span=original.span,
            target_span=target.span,
            side=pair.side,
            edits=(self._edit(pair, swap, right),) if right else (),
        )

    def _added(self, pair: Pair, name: Fact) -> Issue:
        return self.issue(
            pair.segment.id,
            f"the {self.kind.value} “{name.text}” is not in the {pair.side}",
            confidence=_ADDED,
            severity=Severity.MAJOR,
            target_span=name.span,
            side=pair.side,
        )

    def _edit(self, pair: Pair, swap: Swap, right: str) -> Edit:
        original, target = swap
        evidence = f"the {pair.side} has “{original.text}”"
        return Edit(pair.segment.id, target.span, target.text, right, self.id, Safety.REVIEW, evidence)
