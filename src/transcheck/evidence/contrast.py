"""Contrastive evidence: does the model prefer the changed text to the text as it stands?

Absolute log-probabilities say little about a translation; the difference between two versions of
one sentence says much (Vamvas & Sennrich 2021, "Contrastive Conditioning for Assessing
Disambiguation in MT"). Both directions are asked: the forward model sees fluency and adequacy, the
backward one notices what the text no longer says.
"""

from __future__ import annotations

from collections.abc import Sequence
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
    def refused(self) -> bool:
        """Whether both directions like the text better as it stands."""
        return self.forward < 0 and (self.backward is None or self.backward < 0)

    def __str__(self) -> str:
        back = "" if self.backward is None else f", backward {self.backward:+.1f}"
        return f"model preference: forward {self.forward:+.1f}{back} nats"


def gains(directions: Directions, contrasts: Sequence[tuple[str, str, str]]) -> list[Gain]:
    """For each (source, text as it stands, changed text): what the change gains."""
    pairs = list(
        dict.fromkeys((source, text) for source, before, after in contrasts for text in (before, after))
    )
    forward = _totals(directions.forward, pairs)
    backward = None
    if directions.backward is not None:
        back = [(text, source) for source, text in pairs]
        backward = dict(zip(pairs, _totals(directions.backward, back).values(), strict=True))
    return [
        Gain(
            forward[source, after] - forward[source, before],
            None if backward is None else backward[source, after] - backward[source, before],
        )
        for source, before, after in contrasts
    ]


def _totals(engine: Engine, pairs: Sequence[tuple[str, str]]) -> dict[tuple[str, str], float]:
    scores = engine.score(pairs)
    return {pair: score.total for pair, score in zip(pairs, scores, strict=True)}
