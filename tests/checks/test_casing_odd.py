"""casing-odd: capitals where no word has them."""

import pytest

from checks.articles import article, context, issues, marked, repaired
from transcheck.checks.catalogue import find_check
from transcheck.checks.run import run_checks

# id -> (language, text, words marked)
CAUGHT = {
    "headline in a sentence": (
        "en",
        "The mayor said The Talks Would Resume After The Holiday.",
        "The Talks Would Resume After The Holiday",
    ),
    "Portuguese": ("pt", "A prefeita disse Que As Conversas Vão Voltar.", "Que As Conversas Vão Voltar"),
    "capital inside a word": ("en", "The goverNment closed the port.", "goverNment"),
    "two capitals": ("en", "THen the port was closed.", "THen"),
}
CLEAN = {
    "headline itself": ("en", "# The Talks Would Resume After The Holiday"),
    "name of an office": ("en", "She leads the State Port Authority Board of Varna."),
    "title of a film": ("en", "He saw “The Talks Would Resume After The Holiday” twice."),
    "shouting": ("en", "The sign said THE TALKS WOULD RESUME AFTER THE HOLIDAY."),
    "trade name": ("en", "She sold her iPhone on eBay."),
    "plural of an abbreviation": ("en", "The MPs voted on Monday."),
    "Scottish name": ("en", "Anna McDonald spoke first."),
}


@pytest.mark.parametrize(("language", "text", "words"), CAUGHT.values(), ids=CAUGHT)
def test_caught(language: str, text: str, words: str) -> None:
    document = article(text, language=language)
    assert marked(document, issues("casing-odd", document)) == [words]


@pytest.mark.parametrize(("language", "text"), CLEAN.values(), ids=CLEAN)
def test_clean(language: str, text: str) -> None:
    assert issues("casing-odd", article(text, language=language)) == []


def test_the_edit_takes_the_capital_out() -> None:
    document = article("The goverNment closed the port.\nTHen it rained.")
    assert (
        repaired(document, issues("casing-odd", document))
        == "The government closed the port.\nThen it rained."
    )


def test_of_a_language_that_capitalises_nouns_it_says_nothing() -> None:
    document = article("Die Regierung schloss den Hafen.", language="de")
    found, (not_run,) = run_checks(document, context(document), [find_check("casing-odd")])
    assert found == ()
    assert "not known" in not_run.reason
