"""Terms that stand there in all but the spelling get the house's; what only looks like them does not."""

from __future__ import annotations

import pytest

from engines.scripted_model import ScriptedModel
from transcheck.engines.base import Decoded
from transcheck.engines.orders import Order, read
from transcheck.engines.respelling import respell

RESPELT = [
    pytest.param("▁ice - breaker", "ice breaker", "ice breaker", id="a hyphen"),
    pytest.param("▁Ice - breaker", "ice breaker", "Ice breaker", id="a capital at the start stays"),
    pytest.param("▁the ▁Icewall", "IceWall", "the IceWall", id="a capital inside a name"),
    pytest.param("▁O ’ Neill", "O'Neill", "O'Neill", id="an apostrophe"),
]
LEFT = [
    pytest.param("▁tell ▁us", "US", id="another word in capitals"),
    pytest.param("▁ice - breakers", "ice breaker", id="another word"),
    pytest.param("▁xice ▁breaker", "ice breaker", id="the end of a word"),
]


def respelt(pieces: str, wording: str) -> str:
    model = ScriptedModel({})
    ids = tuple(map(model.number, pieces.split()))
    decoded = Decoded(ids, (-1.0,) * len(ids), (0,) * len(ids))
    orders = [Order(frozenset({0}), (wording,), "t")]
    return read(model, respell(decoded, orders, read(model, decoded, orders)), orders).text


@pytest.mark.parametrize(("pieces", "wording", "expected"), RESPELT)
def test_the_house_spelling_is_put_in(pieces: str, wording: str, expected: str) -> None:
    assert respelt(pieces, wording) == expected


@pytest.mark.parametrize(("pieces", "wording"), LEFT)
def test_other_words_are_left(pieces: str, wording: str) -> None:
    assert respelt(pieces, wording) == pieces.replace(" ", "").replace("▁", " ").strip()
