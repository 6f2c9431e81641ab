"""Several translations of a sentence: the most probable, and drawn ones; the same each time."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import pytest
import torch

from transcheck.core.span import Span
from transcheck.engines.base import Pieces
from transcheck.engines.beam import beam
from transcheck.engines.translator import Translator

SENTENCES = ["A prefeita viajou ontem para assinar o acordo.", "", "Não sei."]


def test_drawn_translations_are_different_and_the_likeliest_comes_first(pt_en: Translator) -> None:
    drawn = pt_en.samples(SENTENCES, count=8)
    assert [one.text for one in drawn[1]] == [""]
    assert len({one.text for one in drawn[0]}) == len(drawn[0]) > 1
    assert drawn[0] == sorted(drawn[0], key=lambda one: -one.log_probability)


def test_the_same_sentence_is_drawn_the_same_in_any_company(pt_en: Translator) -> None:
    together = pt_en.samples(SENTENCES, count=4)[0]
    alone = pt_en.samples(SENTENCES[:1], count=4)[0]
    assert [one.text for one in together] == [one.text for one in alone]


EOS, LIKELY, BETTER, START = 0, 1, 2, 3
SCORES = {
    START: {LIKELY: 0.6, BETTER: 0.4},
    LIKELY: {EOS: 0.4, LIKELY: 0.4, BETTER: 0.2},
    BETTER: {EOS: 0.9, LIKELY: 0.1},
}


class ForkingModel:
    """The likeliest first piece leads to nothing likely; the other one does. The state is the last piece."""

    eos_id, start_id = EOS, START

    def encode(self, sources: Sequence[Pieces]) -> torch.Tensor:
        return torch.zeros(len(sources))

    def start(self, memory: torch.Tensor) -> torch.Tensor:
        return memory

    def weigh(self, memory: Any, state: Any, last: torch.Tensor) -> tuple[Any, Any, Any, Any]:
        shares = torch.tensor([[SCORES[int(one)].get(piece, 0.0) for piece in range(3)] for one in last])
        return torch.arange(3), shares.log(), None, state

    def reorder(self, memory: torch.Tensor, state: torch.Tensor, rows: torch.Tensor) -> tuple[Any, Any]:
        return memory[rows], state[rows]

    def force(self, sources: Any, targets: Sequence[Pieces]) -> tuple[torch.Tensor, torch.Tensor]:
        longest = max(len(target.ids) for target in targets)
        scores = torch.zeros((len(targets), longest))
        for row, target in enumerate(targets):
            for place, (one, piece) in enumerate(pairwise((START, *target.ids))):
                scores[row, place] = torch.tensor(SCORES[one][piece]).log()
        return scores, torch.zeros((len(targets), longest, 1))


def test_a_beam_finds_what_begins_less_likely_and_is_likelier_as_a_whole() -> None:
    model: Any = ForkingModel()
    source = Pieces((5, EOS), (Span(0, 1), Span(1, 1)))
    (found,) = beam(model, [source], 3)
    assert found[0].ids == (BETTER, EOS)
    assert sum(found[0].log_probabilities) == pytest.approx(math.log(0.4 * 0.9))
    assert len({one.ids for one in found}) == 3


def test_the_beam_of_a_sure_sentence_begins_with_the_greedy_one(pt_en: Translator) -> None:
    sentence = "O governo anunciou ontem as novas medidas."
    assert pt_en.candidates([sentence], count=4)[0][0].text == pt_en.translate([sentence])[0].text
