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
    no model for the way back, or where it need not be asked."""

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

Contrast = tuple[str, str, str]
"""(source, text as it stands, changed text)."""


class Totals:
    """The log-probabilities that one direction gives to pairs, each asked for once. ``turned``: to the source
    given the text."""

    def __init__(self, engine: Engine, *, turned: bool = False) -> None:
        self._engine = engine
        self._turned = turned
        self._known: dict[Pair, float] = {}

    def know(self, totals: Mapping[Pair, float]) -> None:
        """What was asked elsewhere."""
        self._known |= totals

    def differences(self, contrasts: Sequence[Contrast]) -> list[float]:
        """By how many nats each change makes its pair more probable."""
        pairs = dict.fromkeys((source, text) for source, *texts in contrasts for text in texts)
        new = [pair for pair in pairs if pair not in self._known]
        asked = [(text, source) for source, text in new] if self._turned else new
        if asked:
            self.know(dict(zip(new, (one.total for one in self._engine.score(asked)), strict=True)))
        return [
            self._known[source, after] - self._known[source, before] for source, before, after in contrasts
        ]
