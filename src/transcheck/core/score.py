"""Score: a figure that can be repeated, because it never travels without its signature."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Score:
    """``value`` in the metric's own unit; ``interval`` its 95 % bootstrap confidence interval
    (low, high); ``segments`` the value of each segment, in document order."""

    metric: str
    value: float
    signature: str
    interval: tuple[float, float] | None = None
    segments: tuple[float, ...] = ()
    higher_is_better: bool = True


@dataclass(frozen=True, slots=True)
class ArticleScore:
    """One article among several: how many ``lines`` it has, and its value of each metric by name. The
    signature is that of the whole's."""

    article: str
    lines: int
    values: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Comparison:
    """One metric on the text before and after; ``p_value`` by paired bootstrap, None if untested."""

    before: Score
    after: Score
    p_value: float | None = None
