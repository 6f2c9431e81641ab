"""Terms in a model's pieces, and where a text has them."""

from __future__ import annotations

import pytest

from engines.scripted_model import ScriptedModel
from transcheck.engines.spelling import Speller, Spelling, occurrences

FOUND = [
    pytest.param("quay", "Quay workers left the quay.", ["Quay", "quay"], id="a capital at the start"),
    pytest.param("Quay", "The quay and the Quay", ["Quay"], id="a name keeps its capital"),
    pytest.param(
        "quay", "quayside, a-quay-wall, quay's", ["quay", "quay"], id="whole words, hyphen, possessive"
    ),
    pytest.param("U.S.", "the U.S. and U.S.-led", ["U.S.", "U.S."], id="full stops of its own"),
    pytest.param("Fed (bank)", "the Fed (bank).", ["Fed (bank)"], id="brackets are not a pattern"),
    pytest.param("北京", "他在北京市工作", ["北京"], id="a script without spaces"),
]


@pytest.mark.parametrize(("wording", "text", "found"), FOUND)
def test_a_wording_is_found_as_whole_words(wording: str, text: str, found: list[str]) -> None:
    assert [span.of(text) for span in occurrences(wording, text)] == found


@pytest.fixture
def speller() -> Speller:
    cuts = {"▁harbour": "▁harb our", "harbour": "harb our"}
    return Speller(ScriptedModel({}, cuts=cuts))


def names(speller: Speller, spelling: Spelling) -> list[str]:
    model = speller.model
    assert isinstance(model, ScriptedModel)
    return [model.names[id] for id in spelling.ids]


def test_a_term_is_cut_as_the_model_cuts_it(speller: Speller) -> None:
    spelling = speller.spell("old harbour")
    assert names(speller, spelling) == ["▁old", "▁harb", "our"]
    assert spelling.verbatim is None


def test_a_glued_term_has_no_space_before_it(speller: Speller) -> None:
    assert names(speller, speller.spell("harbour wall", glued=True)) == ["harb", "our", "▁wall"]


def test_what_cannot_be_spelled_is_held_by_its_plain_letters(speller: Speller) -> None:
    spelling = speller.spell("Grütli")
    assert names(speller, spelling) == ["▁Grutli"]
    assert spelling.verbatim == "Grütli"


@pytest.mark.parametrize(
    ("piece", "little", "light"),
    [("▁the", True, True), ("▁(", False, True), ("▁harb", False, False), (",", False, True)],
)
def test_what_may_stand_before_a_term(speller: Speller, piece: str, little: bool, light: bool) -> None:
    model = speller.model
    assert isinstance(model, ScriptedModel)
    number = model.number(piece)
    assert (speller.is_little(number), speller.is_light(number)) == (little, light)
