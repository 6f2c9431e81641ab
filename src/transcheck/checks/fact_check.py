"""What the checks that compare facts share: from a Matching of two texts to issues."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from transcheck.checks.base import PairCheck
from transcheck.core.edit import Edit, Safety
from transcheck.core.issue import Issue, Severity
from transcheck.core.span import Span
from transcheck.facts.base import Fact, Matching

if TYPE_CHECKING:
    from transcheck.checks.context import Pair

Weight = tuple[Severity, float]
"""How bad a difference would be, and how sure we are that it is one."""


class FactCheck(PairCheck):
    """Compares the facts of one kind. ``changed``, ``missing`` and ``extra`` weigh a fact that
    became another one, one that is gone, and one that the trusted text does not have."""

    noun: ClassVar[str]
    changed: ClassVar[Weight]
    missing: ClassVar[Weight]
    extra: ClassVar[Weight]

    @abstractmethod
    def compare(self, pair: Pair) -> Matching:
        """What the two texts do not share."""

    def find(self, pair: Pair) -> Iterator[Issue]:
        """An issue for each fact that they do not share."""
        yield from self.differences(pair, self.compare(pair))

    def differences(self, pair: Pair, matching: Matching) -> Iterator[Issue]:
        """An issue for each difference."""
        for original, target in matching.changed:
            message = f"the {pair.side} has the {self.noun} “{original.text}”, the text “{target.text}”"
            yield self._differs(pair, message, original, target)
        for original in matching.missing:
            message = f"the {self.noun} “{original.text}” of the {pair.side} is not in the text"
            yield self._differs(pair, message, original, None)
        for target in matching.extra:
            message = f"the {self.noun} “{target.text}” is not in the {pair.side}"
            yield self._differs(pair, message, None, target)

    def weigh(self, pair: Pair, original: Fact | None, target: Fact | None) -> Weight:
        """How much a difference counts; ``original`` or ``target`` is None where the fact is not."""
        if original is None:
            return self.extra
        return self.missing if target is None else self.changed

    def correction(self, pair: Pair, original: Fact | None, target: Fact) -> tuple[Span, str] | None:
        """The place in the target that would have to change, and what would have to stand there; None
        where that is not plain."""
        return None

    def _differs(
        self,
        pair: Pair,
        message: str,
        original: Fact | None,
        target: Fact | None,
    ) -> Issue:
        severity, confidence = self.weigh(pair, original, target)
        return self.issue(
            pair.segment.id,
            message,
            confidence=confidence,
            severity=severity,
            source_span=original.span if original else None,
            target_span=target.span if target else None,
            side=pair.side,
            edits=tuple(self._edits(pair, original, target)),
        )

    def _edits(self, pair: Pair, original: Fact | None, target: Fact | None) -> Iterator[Edit]:
        correction = self.correction(pair, original, target) if target else None
        if correction is not None:
            place, after = correction
            evidence = f"the {pair.side} has “{original.text}”" if original else f"not in the {pair.side}"
            yield Edit(pair.segment.id, place, place.of(pair.target), after, self.id, Safety.REVIEW, evidence)
