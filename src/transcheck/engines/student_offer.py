"""What a student's sentences may become: of a vocabulary of thousands, the pieces that their words suggest.

The matrix of the output layer is cut down to what any sentence of a batch may become; of the products, each
sentence looks at its own. So what it becomes, and how probable that is, does not depend on its neighbours.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
import torch
from torch import Tensor

from transcheck.engines.marian_file import Ids, Shortlist
from transcheck.engines.student_network import StudentNetwork

NEVER = float("-inf")


@dataclass(frozen=True, slots=True)
class Offer:
    """To B sentences: ``choices`` [K] are the ids of all the pieces, ascending, ``rows`` their embeddings,
    and ``places`` [B, L] the numbers among them of those that each sentence may become (both None: the whole
    vocabulary). ``bias`` [B or 1, L] is their output bias, minus infinity for what is never chosen."""

    choices: Tensor | None
    rows: Tensor
    places: Tensor | None
    bias: Tensor

    def to(self, sentences: Tensor) -> Offer:
        """To some of the sentences."""
        if self.places is None:
            return self
        return replace(self, places=self.places[sentences], bias=self.bias[sentences])

    def each(self) -> list[Ids]:
        """The ids of what each sentence may become, not of the whole vocabulary."""
        assert self.choices is not None
        assert self.places is not None
        ids, allowed = self.choices[self.places].numpy(), (self.bias > NEVER).numpy()
        return [own[here] for own, here in zip(ids, allowed, strict=True)]

    def ids(self, best: Tensor) -> Tensor:
        """Of what stands at place ``best`` [B] of each sentence's pieces."""
        if self.choices is None or self.places is None:
            return best
        return self.choices[self.places.gather(1, best.unsqueeze(1)).squeeze(1)]

    def spread(self, scores: Tensor) -> tuple[Tensor, Tensor]:
        """The ids of all the pieces, and scores [B, L] as scores of each of them [B, K]."""
        if self.choices is None or self.places is None:
            return torch.arange(scores.shape[1]), scores
        everything = scores.new_full((len(scores), len(self.choices)), NEVER)
        return self.choices, everything.scatter_(1, self.places, scores)


class Offers:
    """Makes offers. ``unknown`` is the piece that is never chosen; it fills up shorter rows of ``places``."""

    def __init__(self, network: StudentNetwork, shortlist: Shortlist, unknown: int) -> None:
        self._network = network
        self._shortlist = shortlist
        self._unknown = unknown
        self._bias = network.output_bias.clone()
        self._bias[unknown] = NEVER

    def everything(self) -> Offer:
        """The whole vocabulary."""
        return Offer(None, self._network.embeddings, None, self._bias.unsqueeze(0))

    def allowed(self, source: Iterable[int], extra: Sequence[int] = ()) -> Ids:
        """What a sentence of these pieces may become, ascending; ``extra`` too."""
        allowed = np.zeros(len(self._bias), dtype=bool)
        allowed[self._shortlist.always] = True
        allowed[np.concatenate([self._shortlist.of(id_) for id_ in set(source)])] = True
        allowed[list(extra)] = True
        return np.flatnonzero(allowed)

    def offer(self, allowed: Sequence[Ids]) -> Offer:
        """To sentences, each of which may become what is ``allowed``."""
        choices = union([*allowed, np.array([self._unknown])], len(self._bias))
        numbers = np.zeros(len(self._bias), dtype=np.int64)
        numbers[choices] = np.arange(len(choices))
        places = np.full((len(allowed), max(map(len, allowed))), numbers[self._unknown])
        for row, own in zip(places, allowed, strict=True):
            row[: len(own)] = numbers[own]
        ids, where = torch.from_numpy(choices), torch.from_numpy(places)
        return Offer(ids, self._network.rows(ids), where, self._bias[ids][where])


def union(several: Sequence[Ids], size: int) -> Ids:
    """The ids below ``size`` that are in any of several lists, ascending."""
    inside = np.zeros(size, dtype=bool)
    for ids in several:
        inside[ids] = True
    return np.flatnonzero(inside)
