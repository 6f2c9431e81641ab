"""What the checks share that ask the models: a suspicion, the minimal change that would put it right, and
what the models' preference says about it.

Without models for the pair such a check says what its rules say (``find``). With models, ``suspect`` may be
generous, since each suspicion is weighed: the runner gathers those of all checks and the whole article,
has them scored in one batch, and ``settle`` makes an issue of each, or drops it.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar

from transcheck.checks.base import PairCheck
from transcheck.core.issue import Issue
from transcheck.evidence.contrast import Gain
from transcheck.evidence.reading import Reading

if TYPE_CHECKING:
    from transcheck.checks.context import Pair


@dataclass(frozen=True, slots=True)
class Suspicion:
    """``issue`` as it would be reported. ``changed`` is the text as it would be right if the suspicion
    were true; None where no change can be named, and the models have nothing to compare. ``needs``: the nats
    that the forward direction must grant the change; with fewer the suspicion is dropped, whatever the
    way back would say, which costs more to ask."""

    issue: Issue
    changed: str | None
    needs: float = float("-inf")


class ContrastCheck(PairCheck):
    """A check whose suspicions the models of the pair can weigh. ``proves``: a change that is sure enough may
    be made without asking, since a fact of the source asks for it and not only the models' taste."""

    proves: ClassVar[bool] = False

    def find(self, pair: Pair) -> Iterator[Issue]:
        """What can be said without a model; nothing, unless the check has rules too."""
        yield from ()

    @abstractmethod
    def suspect(self, pair: Pair, reading: Reading) -> Iterator[Suspicion]:
        """What might be wrong with one pair of texts."""

    @abstractmethod
    def settle(self, suspicion: Suspicion, gain: Gain | None) -> Issue | None:
        """The issue with the confidence that the gain of its change gives it, or None if there is nothing
        in it. ``gain`` is None where the suspicion has no change."""


def backed(issue: Issue, gain: Gain) -> Issue:
    """The issue, the gain being evidence for what it proposes."""
    edits = (replace(edit, evidence=f"{edit.evidence}; {gain}".lstrip("; ")) for edit in issue.edits)
    return replace(issue, edits=tuple(edits))
