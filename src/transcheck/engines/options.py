"""What a model would write next, to be asked about single pieces."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from transcheck.engines.base import WhiteBoxModel

if TYPE_CHECKING:
    from torch import Tensor

_CONSIDERED, _FAR_DOWN = 12, 200  # how far down the list a piece may be that is looked for


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a batch of B sentences: the log-probabilities ``scores`` [B, K] of the pieces ``choices``
    [K], whose columns are ``columns``, and the cross-attention ``looks`` [B, S] that they come from."""

    choices: Tensor
    columns: dict[int, int]
    scores: Tensor
    looks: Tensor

    def options(self, row: int) -> Options:
        """For one sentence."""
        return Options(self.choices, self.columns, self.scores[row])

    def rows(self, rows: Tensor) -> Step:
        """The step of some of the sentences (repeats allowed)."""
        return Step(self.choices, self.columns, self.scores[rows], self.looks[rows])

    def best(self) -> list[tuple[int, float]]:
        """The most probable piece of each sentence, with its log-probability."""
        best = self.scores.max(dim=-1)
        return list(zip(self.choices[best.indices].tolist(), best.values.tolist(), strict=True))


@dataclass(frozen=True, slots=True)
class Options:
    """What may come next in one sentence; log-probabilities are natural."""

    _choices: Tensor
    _columns: dict[int, int]
    _scores: Tensor

    def of(self, piece: int) -> float:
        """The log-probability of a piece; minus infinity for one that the sentence cannot have."""
        column = self._columns.get(piece)
        return float("-inf") if column is None else float(self._scores[column])

    def ranked(self, count: int = _CONSIDERED) -> list[tuple[int, float]]:
        """The most probable pieces, the best first."""
        best = self._scores.topk(min(count, len(self._choices)))
        return list(zip(self._choices[best.indices].tolist(), best.values.tolist(), strict=True))

    def best(self, allowed: Callable[[int], bool]) -> tuple[int, float]:
        """The best allowed one, usually of the first few; the very best where none far down is."""
        for count in (_CONSIDERED, _FAR_DOWN):
            ranked = self.ranked(count)
            if found := next((one for one in ranked if allowed(one[0])), None):
                return found
        return ranked[0]


@dataclass
class Stepper:
    """A batch of sentences while they are written: what the model keeps for them, kept together.
    ``blocked`` [B, S]: source places that must not be looked at."""

    model: WhiteBoxModel
    memory: object
    state: object
    blocked: Tensor
    _columns: dict[int, int] | None = None

    def step(self, last: Sequence[int]) -> Step:
        """Read the last piece of each sentence."""
        import torch

        choices, scores, looks, self.state = self.model.weigh(
            self.memory, self.state, torch.tensor(last), self.blocked
        )
        if self._columns is None:  # a batch chooses among the same pieces to its end
            self._columns = {piece: column for column, piece in enumerate(choices.tolist())}
        return Step(choices, self._columns, scores, looks)

    def keep(self, rows: Sequence[int]) -> Tensor:
        """Go on with some of the sentences (repeats allowed); gives the rows back as a tensor."""
        import torch

        picked = torch.tensor(rows, dtype=torch.long)
        self.memory, self.state = self.model.reorder(self.memory, self.state, picked)
        self.blocked = self.blocked[picked]
        return picked
