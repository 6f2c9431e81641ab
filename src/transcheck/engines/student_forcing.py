"""Teacher forcing of a student: how probable many given targets of few sources are.

The targets of one source are mostly versions of one sentence. So one of them, the trunk, is read whole, and
of the others only what comes after the beginning that they share with it: the decoder's state is one vector
for each layer, and reading can go on from any piece.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from transcheck.engines.base import Pieces
from transcheck.engines.student_network import KeysValues, StudentNetwork

_ROWS_AT_ONCE, _CHOICES_AT_ONCE = 512, 1_000
"""Of the full vocabulary's log-probabilities: what the processor's cache holds."""


@dataclass(frozen=True, slots=True)
class Branch:
    """Target number ``row`` leaves that of number ``trunk``, of the same source, before piece ``at``. A trunk
    is its own, and begins with its first piece."""

    row: int
    trunk: int
    at: int


def branches(sources: Sequence[Pieces], targets: Sequence[Pieces]) -> list[Branch]:
    """One for each target. Of those of one source the trunk is the one that shares most with the others."""
    groups: dict[Pieces, list[int]] = {}
    for row, source in enumerate(sources):
        groups.setdefault(source, []).append(row)
    found = (branch for rows in groups.values() for branch in _branches(rows, targets))
    return sorted(found, key=lambda branch: branch.row)


def _branches(rows: Sequence[int], targets: Sequence[Pieces]) -> Iterator[Branch]:
    shares = {row: [_shared(targets[row], targets[other]) for other in rows] for row in rows}
    trunk = max(rows, key=lambda row: sum(shares[row]))
    for row, at in zip(rows, shares[trunk], strict=True):
        yield Branch(row, row, 0) if row == trunk or not at else Branch(row, trunk, at)


def _shared(one: Pieces, other: Pieces) -> int:
    """How many pieces both begin with; never all, so that something is left to read."""
    most = min(len(one.ids), len(other.ids)) - 1
    return next((place for place in range(most) if one.ids[place] != other.ids[place]), most)


class Forcing:
    """Reads targets ``ids`` [B, T], of ``lengths`` [B], each beside its source: ``keys_values`` and ``mask``
    have a row for each target. ``start_id`` comes before the first piece."""

    def __init__(
        self,
        network: StudentNetwork,
        keys_values: Sequence[KeysValues],
        mask: Tensor,
        start_id: int,
        ids: Tensor,
        lengths: Tensor,
    ) -> None:
        self._network = network
        self._keys_values = keys_values
        self._mask = mask
        self._ids = ids
        self._given = torch.cat([torch.full((len(ids), 1), start_id), ids[:, :-1]], dim=1)
        self._lengths = lengths
        self._output = torch.zeros(*ids.shape, network.size, dtype=network.dtype)
        self._attention = torch.zeros(*ids.shape, mask.shape[-1])

    def force(self, forks: Sequence[Branch]) -> tuple[Tensor, Tensor]:
        """Log-probabilities [B, T] (0 on padding), attention [B, T, S]. ``forks``: the :func:`branches`."""
        trunks = [one.row for one in forks if one.row == one.trunk]
        cells = self._read(torch.tensor(trunks), torch.zeros(len(trunks), dtype=torch.long))
        others = [one for one in forks if one.row != one.trunk]
        if others:
            rows, at = (torch.tensor([getattr(one, name) for one in others]) for name in ("row", "at"))
            left = torch.tensor([trunks.index(one.trunk) for one in others])
            self._read(rows, at, [cell[left, at - 1] for cell in cells])
        return self._scores(forks), self._attention

    def _read(self, rows: Tensor, at: Tensor, cells: list[Tensor] | None = None) -> list[Tensor]:
        """Read these rows, each from piece ``at`` on, where the decoder has ``cells``; those after each."""
        network, lengths = self._network, self._lengths[rows] - at
        places = at.unsqueeze(1) + torch.arange(int(lengths.max()))
        inside = places < self._lengths[rows].unsqueeze(1)
        x = network.embed(self._given[rows.unsqueeze(1), places.clamp_max(self._ids.shape[1] - 1)], at)
        memory = [(keys[rows], values[rows]) for keys, values in self._keys_values]
        cells = network.first_cells(len(rows)) if cells is None else cells
        output, attention, after = network.decode(x, cells, memory, self._mask[rows])
        here = rows.unsqueeze(1).expand_as(places)[inside], places[inside]
        self._output[here] = output[inside]
        self._attention[here] = attention[inside].float()
        return after

    def _scores(self, forks: Sequence[Branch]) -> Tensor:
        """Each piece's log-probability; what is shared with a trunk, attention too, is the trunk's."""
        places = torch.arange(self._ids.shape[1])
        at = torch.tensor([one.at for one in forks])
        own = (places >= at.unsqueeze(1)) & (places < self._lengths.unsqueeze(1))
        scores = torch.zeros(self._ids.shape)
        scores[own] = log_probabilities(self._network, self._output[own], self._ids[own])
        for one in forks:
            scores[one.row, : one.at] = scores[one.trunk, : one.at]
            self._attention[one.row, : one.at] = self._attention[one.trunk, : one.at]
        return scores


def log_probabilities(network: StudentNetwork, output: Tensor, ids: Tensor) -> Tensor:
    """Of each id [N] given the decoder's output [N, d] before it, over the whole vocabulary."""
    pairs = zip(torch.split(output, _ROWS_AT_ONCE), torch.split(ids, _ROWS_AT_ONCE), strict=True)
    return torch.cat([_of_rows(network, *pair) for pair in pairs])


def _of_rows(network: StudentNetwork, output: Tensor, ids: Tensor) -> Tensor:
    own, wholes = torch.empty(len(ids)), []
    parts = zip(
        torch.split(network.embeddings, _CHOICES_AT_ONCE),
        torch.split(network.output_bias, _CHOICES_AT_ONCE),
        strict=True,
    )
    for number, (rows, bias) in enumerate(parts):
        logits = network.logits(output, rows, None, bias)
        here = (ids // _CHOICES_AT_ONCE == number).nonzero().flatten()
        own[here] = logits[here, ids[here] - number * _CHOICES_AT_ONCE]
        # All of them together: log_softmax passes over them less often than logsumexp does.
        wholes.append(logits[:, 0] - logits.log_softmax(dim=-1)[:, 0])
    return own - torch.stack(wholes).logsumexp(dim=0)
