"""title-gender: the title of a woman's or a man's office, with the article before it."""

import pytest

from checks.articles import article, issues, repaired
from checks.house import HOUSE
from transcheck.core.edit import Safety

# id -> (text, language, text after the edits)
CAUGHT = {
    "pt, with its article": ("Falou o ministro das Pescas, Anna Lind.", "pt", "Falou a ministra das Pescas, Anna Lind."),
    "pt, contracted": ("Foi dito pelo ministro das Pescas Anna Lind.", "pt", "Foi dito pela ministra das Pescas Anna Lind."),
    "pt, at the beginning": ("O ministro das Pescas, Anna Lind, falou.", "pt", "A ministra das Pescas, Anna Lind, falou."),
    "pt, a man": ("A presidenta Rui Lopes Prado falou.", "pt", "O presidente Rui Lopes Prado falou."),
    "es": ("La carta del ministro de Pesca, Anna Lind.", "es", "La carta de la ministra de Pesca, Anna Lind."),
    "de, without an article": ("Außenminister Anna Lind sprach.", "de", "Außenministerin Anna Lind sprach."),
    "after the name": ("Anna Lind, ministro das Pescas, falou.", "pt", "Anna Lind, ministra das Pescas, falou."),
}  # fmt: skip
CLEAN = {
    "her form": ("A ministra das Pescas, Anna Lind, falou.", "pt"),
    "his form": ("O presidente Rui Lopes Prado falou.", "pt"),
    "one form for both": ("La ministre des Pêches Anna Lind a parlé.", "fr"),
    "a man of unknown form": ("O ministro das Pescas, Karim Salem Nassiri, falou.", "pt"),
    "no name beside it": ("O ministro das Pescas falou com Anna Lind.", "pt"),
    "another office": ("O vice-ministro das Pescas, Anna Lind, falou.", "pt"),
}


@pytest.mark.parametrize(("text", "language", "after"), CAUGHT.values(), ids=CAUGHT)
def test_caught(text: str, language: str, after: str) -> None:
    document = article(text, language=language)
    found = issues("title-gender", document, HOUSE)
    assert len(found) == 1
    assert repaired(document, found) == after


@pytest.mark.parametrize(("text", "language"), CLEAN.values(), ids=CLEAN)
def test_clean(text: str, language: str) -> None:
    assert issues("title-gender", article(text, language=language), HOUSE) == []


def test_an_edit_is_safe_where_the_article_shows_that_nothing_else_agrees() -> None:
    def safety(text: str, language: str) -> Safety:
        ((edit,),) = [one.edits for one in issues("title-gender", article(text, language=language), HOUSE)]
        return edit.safety

    assert safety("Falou o ministro das Pescas, Anna Lind.", "pt") is Safety.SAFE
    assert safety("Falou o novo ilustre ministro das Pescas, Anna Lind.", "pt") is Safety.REVIEW
    assert safety("Der Außenminister Anna Lind sprach.", "de") is Safety.REVIEW
