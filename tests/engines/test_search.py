"""Greedy search: each sentence to its end, in whatever company, and never for ever."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pytest
import torch
from torch import Tensor

from transcheck.core.span import Span
from transcheck.engines import search
from transcheck.engines.base import Pieces

EOS, START, VOCABULARY = 0, 9, 10


@dataclass
class CopyingModel:
    """Says the source's pieces, one after the other; piece 8 is said for ever. The state is the
    number of the next place, the memory the padded sources."""

    eos_id: int = EOS
    start_id: int = START
    largest_batch: int = 0

    def encode(self, sources: Sequence[Pieces]) -> Tensor:
        longest = max(len(source.ids) for source in sources)
        self.largest_batch = max(self.largest_batch, len(sources) * longest)
        return torch.tensor([(*source.ids, *[EOS] * (longest - len(source.ids))) for source in sources])

    def start(self, memory: Tensor) -> Tensor:
        return torch.zeros(len(memory), dtype=torch.long)

    def step(self, memory: Tensor, state: Tensor, last: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        place = torch.where(last == 8, state - 1, state).clamp(max=memory.shape[1] - 1)
        wanted = memory.gather(1, place.unsqueeze(1))
        scores = torch.full((len(memory), VOCABULARY), -9.0)
        scores[:, EOS] = -5.0
        scores.scatter_(1, wanted, -0.5)
        attention = torch.zeros(memory.shape).scatter_(1, place.unsqueeze(1), 1.0)
        return scores, attention, place + 1

    def pick(self, memory: Tensor, state: Tensor, last: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        scores, attention, after = self.step(memory, state, last)
        best = scores.max(dim=-1)
        return best.indices, best.values, attention, after

    def reorder(self, memory: Tensor, state: Tensor, rows: Tensor) -> tuple[Tensor, Tensor]:
        return memory[rows], state[rows]


def pieces(*ids: int) -> Pieces:
    return Pieces((*ids, EOS), (Span(0, 0),) * (len(ids) + 1))


def test_each_sentence_is_found_in_its_place() -> None:
    sources = [pieces(1, 2), pieces(3), pieces(4, 5, 6, 7, 1, 2), pieces(5), pieces(6, 7)]
    found = dict(search.greedy(CopyingModel(), sources))
    assert [found[row].ids for row in range(5)] == [source.ids for source in sources]
    assert found[2].attended == (0, 1, 2, 3, 4, 5, 6)
    assert found[2].log_probabilities == pytest.approx((-0.5,) * 7)


def test_a_sentence_that_never_ends_is_ended() -> None:
    found = dict(search.greedy(CopyingModel(), [pieces(1, 2), pieces(3, 8)]))
    assert found[0].ids == (1, 2, EOS)
    assert found[1].ids == (3, 8, 8, 8, EOS)


def test_batches_hold_no_more_than_they_may() -> None:
    sources = [pieces(*[1] * length) for length in (3, 9, 1, 4, 9, 2)]
    batches = list(search.batches(sources, pieces_at_once=20))
    assert sorted(row for batch in batches for row in batch) == list(range(6))
    assert batches[0] == [1, 4]
    for batch in batches:
        assert len(batch) == 1 or len(batch) * max(len(sources[row].ids) for row in batch) <= 20


def test_no_sentences_no_work() -> None:
    assert list(search.greedy(CopyingModel(), [])) == []
