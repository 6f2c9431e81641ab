"""reference-unintroduced: the short form before the full name, in the running text or in a headline."""

import pytest

from checks.articles import article, issues, repaired
from checks.house import HOUSE
from transcheck.glossary.style import Style

STYLE = Style(full_name_first=True)
# id -> (article, article after the edits)
CAUGHT = {
    "never in full": ("Nassiri said no.", "Karim Salem Nassiri said no."),
    "in full too late": (
        "Nassiri said no.\nKarim Salem Nassiri went home.",
        "Karim Salem Nassiri said no.\nKarim Salem Nassiri went home.",
    ),
    "in full in the headline only": (
        "# Karim Salem Nassiri says no\nNassiri said no.",
        "Karim Salem Nassiri says no\nKarim Salem Nassiri said no.",
    ),
    "twice, reported once": (
        "Nassiri said no.\nNassiri left.",
        "Karim Salem Nassiri said no.\nNassiri left.",
    ),
}
CLEAN = {
    "introduced": "Karim Salem Nassiri said no.\nNassiri left.",
    "introduced in an admitted spelling": "Karim S. Nassiri said no.\nNassiri left.",
    "introduced in a spelling that is not listed": "Kareem Nassiri said no.\nNassiri left.",
    "headline": "# Nassiri says no\nKarim Salem Nassiri said no.",
    "caption": "Karim Salem Nassiri said no.\n[caption] Nassiri, left, at the port",
    "somebody speaks": "“Nassiri is late”, she said.",
    "a street": "He lives in Nassiri Street.",
}


@pytest.mark.parametrize(("text", "after"), CAUGHT.values(), ids=CAUGHT)
def test_caught(text: str, after: str) -> None:
    document = article(text)
    found = issues("reference-unintroduced", document, HOUSE, STYLE)
    assert len(found) == 1
    assert repaired(document, found) == after


@pytest.mark.parametrize("text", CLEAN.values(), ids=CLEAN)
def test_clean(text: str) -> None:
    assert issues("reference-unintroduced", article(text), HOUSE, STYLE) == []


def test_a_house_may_want_the_full_name_in_headlines() -> None:
    strict = Style(full_name_first=True, short_in_headline=False)
    document = article("# Nassiri says no\nKarim Salem Nassiri said no.")
    assert repaired(document, issues("reference-unintroduced", document, HOUSE, strict)).startswith(
        "Karim Salem"
    )


def test_a_house_that_does_not_ask_gets_no_answer() -> None:
    assert issues("reference-unintroduced", article("Nassiri said no."), HOUSE) == []
