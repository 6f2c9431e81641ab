"""Opposites in the same form, and verbs in the other time."""

import pytest

from transcheck.facts.antonym_pairs import ANTONYMS
from transcheck.facts.base import Facts
from transcheck.facts.gender_pairs import GENDERS
from transcheck.facts.opposites import antonyms, other_genders
from transcheck.facts.pairs import Pairs
from transcheck.facts.parties import adversaries, exchanged, parties
from transcheck.facts.tenses import modals, other_times

# (language, word, an opposite)
FORMS = [
    ("en", "rises", "falls"),
    ("en", "risen", "fallen"),
    ("en", "denied", "confirmed"),
    ("en", "dying", "living"),
    ("en", "banning", "allowing"),
    ("en", "victories", "defeats"),
    ("en", "highest", "lowest"),
    ("pt", "subiram", "caíram"),
    ("pt", "diminuíram", "aumentaram"),
    ("pt", "proíbe", "permite"),
    ("pt", "venderá", "comprará"),
    ("pt", "reduzidas", "aumentadas"),
    ("pt", "perca", "ganhe"),
    ("pt", "difíceis", "fáceis"),
    ("pt-BR", "vitória", "derrota"),
]
# id -> (language, text, (words, what they would become))
TIMES = {
    "future": ("en", "She will sign it.", ("will sign", "signed")),
    "past": ("en", "She signed it.", ("signed", "will sign")),
    "irregular": ("en", "She sold it.", ("sold", "will sell")),
    "perfect": ("en", "She has signed it.", ("has signed", "will sign")),
    "Portuguese past": ("pt", "Ela assinou o acordo.", ("assinou", "assinará")),
    "Portuguese periphrasis": ("pt", "Eles vão abrir a ponte.", ("vão abrir", "abriram")),
    "Portuguese, irregular": ("pt", "Ela trará comida.", ("trará", "trouxe")),
}


@pytest.mark.parametrize(("language", "word", "opposite"), FORMS)
def test_opposites_keep_the_form(language: str, word: str, opposite: str) -> None:
    assert opposite in antonyms(language)[word]
    assert word in antonyms(language)[opposite]


@pytest.mark.parametrize("tables", [ANTONYMS, GENDERS], ids=["antonyms", "genders"])
def test_every_row_is_a_pair(tables: dict[str, Pairs]) -> None:
    rows = [pair for pairs in tables.values() for _, text in pairs.of_kinds() for pair in text.split()]
    assert [row for row in rows if row.count("/") != 1 or len(set(row.split("/"))) != 2] == []


def test_genders() -> None:
    assert other_genders("en")["daughters"] == ("sons",)
    assert other_genders("pt")["mãe"] == ("pai",)


@pytest.mark.parametrize(("language", "text", "turned"), TIMES.values(), ids=TIMES)
def test_other_times(language: str, text: str, turned: tuple[str, str]) -> None:
    assert [(span.of(text), other) for span, other in other_times(text, language)] == [turned]


@pytest.mark.parametrize("text", ["the signed deal", "It has been signed.", "He wants to put it off."])
def test_no_past_that_is_no_finite_verb(text: str) -> None:
    assert list(other_times(text, "en")) == []


def test_a_language_without_tables_has_no_opinion() -> None:
    assert (antonyms("hu"), other_genders("hu"), modals("hu")) == ({}, {}, {})
    assert list(other_times("Elment.", "hu")) == []


@pytest.mark.parametrize(
    ("text", "swapped"),
    [
        ("Rui Sampaio beat Anna Lind.", "Anna Lind beat Rui Sampaio"),
        ("The police chased the protesters.", "The protesters chased the police"),
        ("Sven van Houten sued Lind.", "Lind sued Sven van Houten"),
    ],
)
def test_two_parties_exchanged(text: str, swapped: str) -> None:
    found = parties(text, "en", Facts(text, "en").names)
    assert [exchanged(text, one, other) for one, other in adversaries(text, found)] == [swapped]


@pytest.mark.parametrize(
    "text", ["Lind and Petersen came.", "Lind left. Petersen stayed.", "Lind, who saw Okafor"]
)
def test_no_adversaries(text: str) -> None:
    assert list(adversaries(text, parties(text, "en", Facts(text, "en").names))) == []
