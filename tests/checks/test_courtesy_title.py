"""courtesy-title: Mr and Ms, where the house writes them and where not."""

import pytest

from checks.articles import article, issues, marked, repaired
from checks.house import HOUSE
from transcheck.glossary.style import Courtesy, Style

FULL = "Karim Salem Nassiri and Anna Lind came.\n"
# id -> (style, article, language, its last line after the edits)
CAUGHT = {
    "en": (Courtesy.QUOTES, FULL + "Mr. Nassiri said no.", "en", "Nassiri said no."),
    "en, Mrs": (Courtesy.NEVER, FULL + "It was Mrs Lind’s answer.", "en", "It was Lind’s answer."),
    "pt": (Courtesy.QUOTES, "Disse o Sr. Nassiri.", "pt", "Disse o Nassiri."),
    "fr": (Courtesy.QUOTES, "Mme Lind a dit non.", "fr", "Lind a dit non."),
    "de": (Courtesy.QUOTES, "Frau Lind sagte nein.", "de", "Lind sagte nein."),
    "ru": (Courtesy.QUOTES, "Господин Нассири сказал нет.", "ru", "Нассири сказал нет."),
    "lacking, a man": (Courtesy.ALWAYS, FULL + "Nassiri said no.", "en", "Mr Nassiri said no."),
    "lacking, a woman": (Courtesy.ALWAYS, FULL + "They met Lind.", "en", "They met Ms Lind."),
}
CLEAN = {
    "none": (Courtesy.QUOTES, FULL + "Nassiri said no."),
    "in a quotation": (Courtesy.QUOTES, FULL + "“I met Mr Nassiri”, she said."),
    "wanted": (Courtesy.ALWAYS, FULL + "Mr Nassiri said no."),
    "wanted, with an office instead": (Courtesy.ALWAYS, FULL + "They met Foreign Minister Lind."),
    "wanted, not with the full name": (Courtesy.ALWAYS, FULL.strip()),
    "wanted, not in a headline": (Courtesy.ALWAYS, "# Nassiri says no\n" + FULL.strip()),
    "no rule": (Courtesy.ANY, FULL + "Mr Nassiri said no.\nLind left."),
}


@pytest.mark.parametrize(("rule", "text", "language", "after"), CAUGHT.values(), ids=CAUGHT)
def test_caught(rule: Courtesy, text: str, language: str, after: str) -> None:
    document = article(text, language=language)
    found = issues("courtesy-title", document, HOUSE, Style(courtesy=rule))
    assert len(found) == 1
    assert repaired(document, found).split("\n")[-1] == after


@pytest.mark.parametrize(("rule", "text"), CLEAN.values(), ids=CLEAN)
def test_clean(rule: Courtesy, text: str) -> None:
    assert issues("courtesy-title", article(text), HOUSE, Style(courtesy=rule)) == []


def test_never_means_in_quotations_too_but_those_are_not_changed() -> None:
    document = article("“I met Mr Nassiri”, she said.")
    (issue,) = issues("courtesy-title", document, HOUSE, Style(courtesy=Courtesy.NEVER))
    assert marked(document, [issue]) == ["Mr "]
    assert issue.edits == ()
