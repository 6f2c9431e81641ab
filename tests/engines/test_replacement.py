"""A term put in the place of the words that stand for it: whole words, and never a guess."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from engines.scripted_model import ScriptedModel
from transcheck.core.span import Span
from transcheck.engines.base import Decoded
from transcheck.engines.orders import Order
from transcheck.engines.replacement import replace_term
from transcheck.engines.spelling import Speller
from transcheck.engines.words import splice

# Pieces, each with the source place that it looked at.
REPLACED = [
    pytest.param("▁the:0 ▁strike:1 .:2", {1}, "walkout", "the walkout.", id="one word"),
    pytest.param("▁the:1 ▁strike:1 .:2", {1}, "walkout", "the walkout.", id="the article stays"),
    pytest.param("▁the:0 ▁harb:0 our:1 .:2", {1}, "dock", "the dock.", id="a word is taken whole"),
    pytest.param("▁strike:1 .:2", {1}, "walkout", "Walkout.", id="at the start"),
    pytest.param(
        "▁the:0 ▁end:1 ▁of:0 ▁line:1", {1}, "terminus", "the terminus", id="a bridge is taken along"
    ),
    pytest.param("▁the:0 ▁strike:1 .:2", {1}, "Grütli", "the Grütli.", id="what cannot be spelled"),
    pytest.param("▁Peru:0 ':1 s:1 ▁boats:2", {1}, "fleet", "Peru's boats", id="not the end of a possessive"),
    pytest.param("▁the:0 ▁strike:0", {3}, "walkout", "the strike", id="nothing stands for it"),
]


@pytest.mark.parametrize(("pieces", "places", "wording", "expected"), REPLACED)
def test_the_words_for_a_term_are_replaced(
    pieces: str, places: set[int], wording: str, expected: str
) -> None:
    assert replaced(pieces, places, wording) == expected


def test_the_words_of_another_term_are_left() -> None:
    assert replaced("▁the:0 ▁boat:1 strike:2", {1}, "fleet", taken=[Span(2, 3)]) == "the boatstrike"


def replaced(pieces: str, places: set[int], wording: str, taken: Sequence[Span] = ()) -> str:
    model = ScriptedModel({})
    ids, attended = zip(*(piece.rsplit(":", 1) for piece in pieces.split()), strict=True)
    decoded = Decoded(
        (*map(model.number, ids), model.eos_id), (-1.0,) * (len(ids) + 1), (*map(int, attended), 9)
    )
    order = Order(frozenset(places), (wording,), wording)
    result = replace_term(Speller(model), decoded, order, taken)
    if result is None:
        return model.write_target(decoded.ids)[0]
    put_in = result.decoded
    assert len(put_in.log_probabilities) == len(put_in.ids) == len(put_in.attended)
    return splice(*model.write_target(put_in.ids), put_in.verbatim)[0]
