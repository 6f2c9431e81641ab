"""A term put in the place of the words that stand for it: whole words, and never a guess."""

from __future__ import annotations

import pytest

from engines.scripted_model import SIZE, ScriptedModel
from transcheck.engines.base import Decoded
from transcheck.engines.orders import Order
from transcheck.engines.replacement import replace_terms
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
    assert replaced(pieces, (places, wording)) == expected


def test_two_terms() -> None:
    text = replaced("▁the:0 ▁strike:1 ▁hit:2 ▁boats:3", ({1}, "walkout"), ({3}, "fishing fleet"))
    assert text == "the walkout hit fishing fleet"


def test_two_terms_in_one_word_are_both_left() -> None:
    assert replaced("▁the:0 ▁boat:1 strike:2", ({1}, "fleet"), ({2}, "walkout")) == "the boatstrike"


def replaced(pieces: str, *orders: tuple[set[int], str]) -> str:
    model = ScriptedModel({})
    ids, attended = zip(*(piece.rsplit(":", 1) for piece in pieces.split()), strict=True)
    decoded = Decoded(
        (*map(model.number, ids), model.eos_id), (-1.0,) * (len(ids) + 1), (*map(int, attended), 9)
    )
    wanted = [Order(frozenset(places), (wording,), wording, wording) for places, wording in orders]
    source = model.read_source("um dois três")
    result = replace_terms(model, Speller(model, vocabulary_size=SIZE), source, decoded, wanted)
    assert len(result.log_probabilities) == len(result.ids) == len(result.attended)
    return splice(*model.write_target(result.ids), result.verbatim)[0]
