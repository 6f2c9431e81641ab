"""What a metric is: corpus in, Score out. One file per metric in this folder."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from transcheck.core.score import Comparison, Score


class Metric(Protocol):
    """Line-aligned texts; every value comes with a signature that reproduces it."""

    name: str

    def score(self, hypotheses: Sequence[str], references: Sequence[str]) -> Score:
        """The corpus score, with its bootstrap interval and segment scores."""
        ...

    def compare(self, before: Sequence[str], after: Sequence[str], references: Sequence[str]) -> Comparison:
        """Both scores, and the p-value of their difference by paired bootstrap."""
        ...
