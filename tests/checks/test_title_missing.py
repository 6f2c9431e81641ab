"""title-missing: a person in office who is introduced without it."""

import pytest

from checks.articles import article, context, issues, repaired
from checks.house import DAY, HOUSE
from transcheck.checks.catalogue import find_check
from transcheck.glossary.style import Style

STYLE = Style(title_first=True)
# id -> (article, article after the edits)
CAUGHT = {
    "bare": ("Rui Lopes Prado said no.", "President Rui Lopes Prado said no."),
    "bare at first": (
        "Rui Lopes Prado said no.\nThe president left.",
        "President Rui Lopes Prado said no.\nThe president left.",
    ),
}
CLEAN = {
    "before the name": "President Rui Lopes Prado said no.\nRui Lopes Prado left.",
    "after the name": "Rui Lopes Prado, the president, said no.",
    "elsewhere in the sentence": "Rui Lopes Prado has been president for a year.",
    "no longer in office": "Anna Lind said no.",
    "no office at all": "Íñigo Peña Solís said no.",
    "headline": "# Rui Lopes Prado says no",
    "somebody speaks": "“I saw Rui Lopes Prado”, she said.",
}


@pytest.mark.parametrize(("text", "after"), CAUGHT.values(), ids=CAUGHT)
def test_caught(text: str, after: str) -> None:
    document = article(text)
    found = issues("title-missing", document, HOUSE, STYLE, DAY)
    assert len(found) == 1
    assert repaired(document, found) == after


@pytest.mark.parametrize("text", CLEAN.values(), ids=CLEAN)
def test_clean(text: str) -> None:
    assert issues("title-missing", article(text), HOUSE, STYLE, DAY) == []


def test_without_a_day_it_cannot_tell_and_without_the_rule_it_need_not() -> None:
    document = article("Rui Lopes Prado said no.")
    check = find_check("title-missing")
    assert check.obstacle(document, context(document, HOUSE, STYLE)) is not None
    assert check.obstacle(document, context(document, HOUSE)) is None
    assert issues("title-missing", document, HOUSE) == []
