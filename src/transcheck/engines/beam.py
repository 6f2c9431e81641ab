"""Beam search over any white-box model: the n-best translations.

Several unfinished translations of each sentence are carried on side by side; at every step the most probable
of all their continuations go on. Those that end are compared by their mean log-probability, so that longer
ones are not at a disadvantage. As transformers' ``generate`` does it, whose import takes seconds.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from transcheck.engines.base import Decoded, Pieces, WhiteBoxModel
from transcheck.engines.search import batches, longest_target

if TYPE_CHECKING:
    from torch import Tensor

_PIECES_AT_ONCE = 400  # of source, padding included; each is there once for every beam
_FEWEST_BEAMS = 4


def beam(model: WhiteBoxModel, sources: Sequence[Pieces], count: int) -> list[list[Decoded]]:
    """Up to ``count`` translations of each source, the most probable (per piece) first.

    Log-probabilities are of the whole vocabulary, as the model's ``force`` gives them.
    """
    found: dict[int, list[Decoded]] = {}
    for rows in batches(sources, _PIECES_AT_ONCE):
        batch = [sources[row] for row in rows]
        found.update(zip(rows, _beam_batch(model, batch, count), strict=True))
    return [found[row] for row in range(len(sources))]


def _beam_batch(model: WhiteBoxModel, sources: Sequence[Pieces], count: int) -> Iterator[list[Decoded]]:
    lists = [one.best(count) for one in _search(model, sources, max(count, _FEWEST_BEAMS))]
    pairs = [(source, Pieces(ids, ())) for source, own in zip(sources, lists, strict=True) for ids in own]
    scores, attention = model.force([source for source, _ in pairs], [target for _, target in pairs])
    attended = attention.argmax(dim=-1)
    decoded = iter(
        [
            Decoded(ids, tuple(own[: len(ids)].tolist()), tuple(places[: len(ids)].tolist()))
            for ids, own, places in zip([target.ids for _, target in pairs], scores, attended, strict=True)
        ]
    )
    for own in lists:
        yield [next(decoded) for _ in own]


@dataclass
class _Beams:
    """The translations of one sentence: ``open`` ones in the order of their rows, each with its
    log-probability, and those that have ended, by their mean."""

    width: int
    limit: int
    open: list[tuple[float, tuple[int, ...]]]
    ended: list[tuple[float, tuple[int, ...]]] = field(default_factory=list)

    @property
    def done(self) -> bool:
        """Whether as many have ended as were carried on."""
        return len(self.ended) >= self.width

    def best(self, count: int) -> list[tuple[int, ...]]:
        """The best of those that have ended."""
        return [ids for _, ids in sorted(self.ended, reverse=True)[:count]]

    def go_on(self, ranked: Sequence[tuple[float, int, int]], eos_id: int) -> list[int]:
        """Take the best continuations (log-probability, number of the beam, piece); gives for each beam that
        is carried on the number of the one that it came from."""
        chosen: list[tuple[int, float, tuple[int, ...]]] = []
        for rank, (total, number, piece) in enumerate(ranked):
            ids = (*self.open[number][1], piece)
            if piece != eos_id:
                chosen.append((number, total, ids))
            elif rank < self.width and not self.done:
                self.ended.append((total / len(ids), ids))
        self.open = [(total, ids) for _, total, ids in chosen[: self.width]]
        return [number for number, _, _ in chosen[: self.width]]


def _search(model: WhiteBoxModel, sources: Sequence[Pieces], width: int) -> list[_Beams]:
    import torch

    beams = [
        _Beams(width, longest_target(source), [(0.0 if number == 0 else -1e9, ()) for number in range(width)])
        for source in sources
    ]
    memory = model.encode(sources)
    rows = torch.arange(len(sources)).repeat_interleave(width)
    memory, state = model.reorder(memory, model.start(memory), rows)
    last = torch.full((len(rows),), model.start_id)
    while not all(one.done for one in beams):
        choices, scores, _, state = model.weigh(memory, state, last)
        ranked = _ranked(beams, choices, scores, model.eos_id)
        origins = [
            place * width + number
            for place, (one, own) in enumerate(zip(beams, ranked, strict=True))
            for number in one.go_on(own, model.eos_id)
        ]
        memory, state = model.reorder(memory, state, torch.tensor(origins))
        last = torch.tensor([ids[-1] for one in beams for _, ids in one.open])
    return beams


def _ranked(
    beams: Sequence[_Beams], choices: Tensor, scores: Tensor, eos_id: int
) -> list[list[tuple[float, int, int]]]:
    """Of each sentence the best continuations (log-probability, number of the beam, piece), twice as many as
    it has beams: half of them may be ends. One that has no room left can only end."""
    import torch

    width, count = beams[0].width, len(choices)
    due = torch.tensor([len(one.open[0][1]) + 1 >= one.limit for one in beams])
    ending = torch.where(choices == eos_id, 0.0, -float("inf"))
    scores = scores.float().view(len(beams), width, count)
    scores = scores + torch.where(due[:, None, None], ending, torch.zeros(count))
    before = torch.tensor([[total for total, _ in one.open] for one in beams])
    totals, places = (scores + before[:, :, None]).view(len(beams), -1).topk(2 * width)
    pieces = choices[places % count]
    columns = (totals.tolist(), (places // count).tolist(), pieces.tolist())
    return [list(zip(*rows, strict=True)) for rows in zip(*columns, strict=True)]
