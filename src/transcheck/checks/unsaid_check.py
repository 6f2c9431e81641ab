"""What the checks share that look for stretches of one text which the other does not say."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar

from transcheck.checks.contrast_check import ContrastCheck, Suspicion
from transcheck.checks.words import holds_facts
from transcheck.core.issue import Issue, Severity
from transcheck.evidence.contrast import Gain
from transcheck.evidence.odds import chance
from transcheck.evidence.reading import Reading, Surprise
from transcheck.evidence.stretches import Stretch, stretches

if TYPE_CHECKING:
    from transcheck.checks.context import Pair

_FEWEST = 3  # words; fewer may well be another way of saying it
_LONG = 5  # words; with a fact among them the story is another without them
_SHOWN = 10.0  # log-odds: fewer than one in a hundred right sentences have as much, most with words amiss
_EVEN, _SLOPE = (
    15.0,
    4.0,
)  # log-odds at which it is as likely as not, and by how many more for each of the chance's


class UnsaidCheck(ContrastCheck):
    """A stretch of doubtful words on one side of a pair. Only models can tell."""

    on_the_source: ClassVar[bool]

    @abstractmethod
    def words(self, reading: Reading) -> Sequence[Surprise]:
        """Those of the side that is looked at."""

    @abstractmethod
    def message(self, pair: Pair, words: str) -> str:
        """What the report says of a stretch."""

    def suspect(self, pair: Pair, reading: Reading) -> Iterator[Suspicion]:
        """Every stretch of several words."""
        text = pair.original if self.on_the_source else pair.target
        for stretch in stretches(self.words(reading)):
            counted = [one for one in stretch.words if one.span.of(text)[0].isalnum()]
            if len(counted) >= _FEWEST and stretch.odds >= _SHOWN:
                yield Suspicion(self._issue(pair, stretch, len(counted), text), None)

    def settle(self, suspicion: Suspicion, gain: Gain | None) -> Issue | None:
        """As it is: the doubts of its words are the evidence."""
        return suspicion.issue

    def _issue(self, pair: Pair, stretch: Stretch, count: int, text: str) -> Issue:
        words = stretch.span.of(text)
        return self.issue(
            pair.segment.id,
            self.message(pair, words),
            confidence=round(chance((stretch.odds - _EVEN) / _SLOPE), 2),
            severity=Severity.CRITICAL if count >= _LONG and holds_facts(words) else Severity.MAJOR,
            source_span=stretch.span if self.on_the_source else None,
            target_span=None if self.on_the_source else stretch.span,
            side=pair.side,
        )
