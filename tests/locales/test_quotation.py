"""Quotation marks and apostrophes: those of the locale, those of the house, those that the article keeps."""

from __future__ import annotations

import pytest

from transcheck.locales.cldr import Marks, marks
from transcheck.locales.quotation import TYPED, are_typed, kept_marks, with_apostrophes, with_marks

WRITTEN = [
    pytest.param("en-GB", 'She said: "We stay."', "She said: “We stay.”", id="typed becomes printed"),
    pytest.param("pt-PT", "Disse: “Ficamos.”", "Disse: «Ficamos.»", id="Portugal"),
    pytest.param("pt-BR", "Disse: «Ficamos.»", "Disse: “Ficamos.”", id="Brazil"),
    pytest.param("de", 'Sie sagte: "Wir bleiben."', "Sie sagte: „Wir bleiben.“", id="German"),
    pytest.param(
        "fr", "Elle dit : “Oui”.", "Elle dit : «\u00a0Oui\u00a0».", id="French keeps a space inside"
    ),
    pytest.param("fr-CH", "Elle dit : “Oui”.", "Elle dit : «Oui».", id="Switzerland does not"),
    pytest.param("en", "It is «\u00a0so\u00a0».", "It is “so”.", id="the space goes with the mark"),
    pytest.param("en", "“He called it a “hoax”.”", "“He called it a ‘hoax’.”", id="inside another"),
    pytest.param("pt-PT", '"Chamou-lhe "farsa"."', "«Chamou-lhe “farsa”.»", id="inside another, Portugal"),
    pytest.param("en", "The 'coup' failed.", "The ‘coup’ failed.", id="a word so called"),
    pytest.param("en", '"We stay. We', "“We stay. We", id="goes on in the next sentence"),
    pytest.param("en", 'We stay," he said.', "We stay,” he said.", id="began in the one before"),
    pytest.param("en", "“”", "“”", id="nothing is quoted"),
    pytest.param(
        "en", 'to give " hope" to others', 'to give " hope” to others', id="a stray space is not ours"
    ),
    pytest.param("zh", '他说"好"。', '他说"好"。', id="a language without spaces is left alone"),
    pytest.param(
        "en", "a 6\" pipe and the players' bus", "a 6\" pipe and the players' bus", id="no quotation"
    ),
]


@pytest.mark.parametrize(("tag", "text", "expected"), WRITTEN)
def test_marks_of_the_locale(tag: str, text: str, expected: str) -> None:
    assert with_marks(text, marks(tag), tag) == expected


def test_a_mark_without_its_partner_nests_nothing() -> None:
    text = 'He may "come" and "go, he said, "at will".'
    assert with_marks(text, TYPED, "en") == text


def test_a_house_with_single_marks_outside() -> None:
    house = Marks(("‘", "’"), ("“", "”"))
    assert with_marks('“It is a "hoax".”', house, "en") == "‘It is a “hoax”.’"


KEPT = [
    pytest.param(["Ele disse «não».", "Ela disse «sim»."], ("«", "»"), id="guillemets"),
    pytest.param(["‘No,’ he said. “Yes,” said she. “No.”"], ("“", "”"), id="single ones tell nothing"),
    pytest.param(['"No," he said.'], ('"', '"'), id="typed"),
]


@pytest.mark.parametrize(("texts", "outer"), KEPT)
def test_the_article_keeps(texts: list[str], outer: tuple[str, str]) -> None:
    kept = kept_marks(texts, "pt-BR", marks("pt-BR"))
    assert kept is not None
    assert kept.outer == outer


def test_nothing_is_kept_where_the_article_has_both() -> None:
    assert kept_marks(["“No.” «Yes.»"], "en", marks("en")) is None
    assert kept_marks(["No quotation."], "en", marks("en")) is None


def test_what_is_typed() -> None:
    assert are_typed(['He said "no".', "It's “so”? It's."]) is True
    assert are_typed(["Ele disse «não»."]) is False
    assert are_typed(["Nothing."]) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Brazil's word", "Brazil’s word"),
        ("the players' bus", "the players’ bus"),
        ("‘so it is'", "‘so it is'"),
    ],
)
def test_apostrophes(text: str, expected: str) -> None:
    assert with_apostrophes(text, "’", "en") == expected
