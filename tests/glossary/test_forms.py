"""Which other forms of a wording a sentence may ask for, and which are none."""

from __future__ import annotations

import pytest

from transcheck.glossary.forms import other_forms

MADE = [
    pytest.param("vacina", "pt", {"vacinas"}, id="a noun"),
    pytest.param("contagioso", "pt-BR", {"contagiosa", "contagiosos", "contagiosas"}, id="an adjective"),
    pytest.param("máscara facial", "pt", {"máscaras faciais"}, id="number agrees"),
    pytest.param("doença contagiosa", "pt", {"doenças contagiosas"}, id="gender is the noun's"),
    pytest.param("taxa de mortalidade", "pt", {"taxas de mortalidade"}, id="not after a preposition"),
    pytest.param("pangolim", "pt", {"pangolins"}, id="a plural that no dictionary has"),
    pytest.param("face mask", "en", {"face masks"}, id="English: the last word"),
    pytest.param("министр", "ru", {"министра", "министру", "министром"}, id="cases"),
    pytest.param("Impfstoff", "de", {"Impfstoffe", "Impfstoffs"}, id="German nouns have a capital"),
    pytest.param("infetar", "pt", {"infetados", "infetada", "infetou"}, id="a verb that no dictionary has"),
]
NOT_MADE = [
    pytest.param("Casa Branca", "pt", set(), id="a name"),
    pytest.param("COVID-19", "pt", set(), id="an abbreviation"),
    pytest.param("北京", "zh", set(), id="a language without forms"),
    pytest.param("surdo", "pt", {"surdíssimo", "surdíssimos"}, id="no superlatives"),
    pytest.param("lugar", "pt", {"lugado", "luga"}, id="a noun that looks like a verb"),
    pytest.param("máscara facial", "pt", {"máscara faciais", "máscaras facial"}, id="one word in the plural"),
    pytest.param("doença contagiosa", "pt", {"doença contagioso"}, id="another gender beside a noun"),
    pytest.param("harbour master", "en", {"harbour mastered", "harbour mastering"}, id="a noun, not a verb"),
]


@pytest.mark.parametrize(("wording", "language", "expected"), MADE)
def test_forms_are_made(wording: str, language: str, expected: set[str]) -> None:
    assert expected <= set(other_forms(wording, language))


@pytest.mark.parametrize(("wording", "language", "wrong"), NOT_MADE)
def test_what_is_no_form_is_not_made(wording: str, language: str, wrong: set[str]) -> None:
    found = set(other_forms(wording, language))
    assert not found & wrong if wrong else not found
