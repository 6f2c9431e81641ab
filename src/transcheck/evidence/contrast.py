"""Contrastive evidence: does the model prefer the changed text to the text as it stands?

Absolute log-probabilities say little about a translation; the difference between two versions of
one sentence says much (Vamvas & Sennrich 2021, "Contrastive Conditioning for Assessing
Disambiguation in MT"). Both directions are asked: the forward model sees fluency and adequacy, the
backward one notices what the text no longer says.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from transcheck.engines.base import Engine


@dataclass(frozen=True, slots=True)
class Directions:
    """The model for the pair and, where it is installed, the one for the way back."""

    forward: Engine
    backward: Engine | None

    @property
    def signatures(self) -> tuple[str, ...]:
        """Of the engines that give evidence."""
        return tuple(one.signature for one in (self.forward, self.backward) if one is not None)


@dataclass(frozen=True, slots=True)
class Gain:
    """How much more probable a change makes the pair, in nats; ``backward`` is None where there is
    no model for the way back."""

    forward: float
    backward: float | None

    @property
    def agreed(self) -> float:
        """The gain that both directions grant."""
        return self.forward if self.backward is None else min(self.forward, self.backward)

    @property
    def mean(self) -> float:
        """The gain of both directions, on average."""
        return self.forward if self.backward is None else (self.forward + self.backward) / 2

    @property
    def refused(self) -> bool:
        """Whether both directions like the text better as it stands."""
        return self.forward < 0 and (self.backward is None or self.backward < 0)

    def __str__(self) -> str:
        back = "" if self.backward is None else f", backward {self.backward:+.1f}"
        return f"model preference: forward {self.forward:+.1f}{back} nats"


Pair = tuple[str, str]
"""(source, text)."""


def gains(
    directions: Directions,
    contrasts: Sequence[tuple[str, str, str]],
    known: Mapping[Pair, tuple[float, float]] | None = None,
) -> list[Gain]:
    """For each (source, text as it stands, changed text): what the change gains. ``known``: log-probabilities
    of pairs that were scored before, forward and backward."""
    before = known or {}
    pairs = dict.fromkeys((source, text) for source, *texts in contrasts for text in texts)
    new = [pair for pair in pairs if pair not in before]
    forward = {pair: scores[0] for pair, scores in before.items()} | _totals(directions.forward, new, new)
    if directions.backward is None:
        return [Gain(_difference(forward, one), None) for one in contrasts]
    turned = [(text, source) for source, text in new]
    backward = {pair: scores[1] for pair, scores in before.items()} | _totals(
        directions.backward, turned, new
    )
    return [Gain(_difference(forward, one), _difference(backward, one)) for one in contrasts]


def _difference(totals: Mapping[Pair, float], contrast: tuple[str, str, str]) -> float:
    source, before, after = contrast
    return totals[source, after] - totals[source, before]


def _totals(engine: Engine, pairs: Sequence[Pair], names: Sequence[Pair]) -> dict[Pair, float]:
    """The log-probability of each pair, under its name."""
    return dict(zip(names, (score.total for score in engine.score(pairs)), strict=True))
