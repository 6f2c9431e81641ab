"""Which wording of a term is written: the preferred one, unless the sentence asks for another."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
import torch

from engines.scripted_model import ScriptedModel
from transcheck.engines.choice import Choice
from transcheck.engines.options import Options
from transcheck.engines.orders import Order
from transcheck.engines.spelling import Speller

CUTS = {"▁walkouts": "▁walkout s"}
ELSEWHERE = -15.0  # the log-probability of what is not given


def written(order: Order, *steps: Mapping[str, float], instead: str = "") -> list[str]:
    """The pieces that are written when each step's log-probabilities are these."""
    model = ScriptedModel({}, cuts=CUTS)
    choice = Choice.of(Speller(model), order, starts=False, glued=False, instead=instead)
    found = []
    for step in steps:
        numbers = {model.number(name): value for name, value in step.items()}
        choices = list(range(len(model.names)))
        scores = torch.tensor([numbers.get(piece, ELSEWHERE) for piece in choices])
        piece = choice.next(Options(torch.tensor(choices), {one: one for one in choices}, scores))
        if piece is None:
            return found
        found.append(model.names[piece])
    return found


def order(*targets: str, forms: tuple[str, ...] = (), inflected: bool = False) -> Order:
    return Order(frozenset({0}), targets, "t", forms, inflected)


CHOSEN = [
    pytest.param(
        order("pier", "quay"), {"▁pier": -9.0, "▁quay": -8.0}, "▁pier", id="preferred, if about as good"
    ),
    pytest.param(order("pier", "quay"), {"▁pier": -9.0, "▁quay": -2.0}, "▁quay", id="admitted, if better"),
    pytest.param(
        order("pier", forms=("piers",)),
        {"▁pier": -9.0, "▁piers": -4.0},
        "▁pier",
        id="listed, if about as good",
    ),
    pytest.param(
        order("pier", forms=("piers",)),
        {"▁pier": -9.0, "▁piers": -1.0},
        "▁piers",
        id="another form, if asked for",
    ),
    pytest.param(
        order("pier", forms=("piers",), inflected=True),
        {"▁pier": -9.0, "▁piers": -8.0},
        "▁piers",
        id="the best form of an inflected term",
    ),
]


@pytest.mark.parametrize(("asked", "step", "expected"), CHOSEN)
def test_the_first_piece_decides(asked: Order, step: dict[str, float], expected: str) -> None:
    assert written(asked, step) == [expected]


def test_a_word_goes_on_only_if_that_is_likelier_than_any_other_word() -> None:
    asked = order("walkout", forms=("walkouts",), inflected=True)
    assert written(asked, {"▁walkout": -1.0}, {"s": -3.0, "▁ended": -0.5}) == ["▁walkout"]
    assert written(asked, {"▁walkout": -1.0}, {"s": -0.5, "▁ended": -3.0}) == ["▁walkout", "s"]


def test_the_next_word_of_a_term_need_not_be_likely() -> None:
    asked = order("walkout vote", forms=("walkouts vote",), inflected=True)
    steps = {"▁walkout": -1.0}, {"s": -4.0, "▁ended": -0.5, "▁vote": -9.0}
    assert written(asked, *steps) == ["▁walkout", "▁vote"]


def test_a_form_that_ends_as_the_word_in_its_place_is_preferred() -> None:
    asked = order("pier vote", forms=("pier votes",), inflected=True)
    steps = {"▁pier": -1.0}, {"▁vote": -2.0, "▁votes": -4.0}
    assert written(asked, *steps) == ["▁pier", "▁vote"]
    assert written(asked, *steps, instead="captains") == ["▁pier", "▁votes"]
