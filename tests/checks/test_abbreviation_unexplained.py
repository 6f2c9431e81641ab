"""abbreviation-unexplained: letters before the name that they stand for."""

import pytest

from checks.articles import article, issues, repaired
from checks.house import HOUSE
from transcheck.glossary.style import Style

STYLE = Style(spell_out_first=True)
# id -> (article, article after the edits)
CAUGHT = {
    "never explained": ("The ISA said no.", "The Island Safety Agency (ISA) said no."),
    "explained too late": (
        "The ISA said no.\nThe Island Safety Agency left.",
        "The Island Safety Agency (ISA) said no.\nThe Island Safety Agency left.",
    ),
}
CLEAN = {
    "explained": "The Island Safety Agency (ISA) said no.\nThe ISA left.",
    "explained beside it": "The ISA (Island Safety Agency) said no.\nThe ISA left.",
    "headline": "# ISA says no\nThe Island Safety Agency said no.",
    "known by its letters": "The UNO said no.",
    "somebody speaks": "“The ISA is wrong”, she said.",
}


@pytest.mark.parametrize(("text", "after"), CAUGHT.values(), ids=CAUGHT)
def test_caught(text: str, after: str) -> None:
    document = article(text)
    found = issues("abbreviation-unexplained", document, HOUSE, STYLE)
    assert len(found) == 1
    assert repaired(document, found) == after


@pytest.mark.parametrize("text", CLEAN.values(), ids=CLEAN)
def test_clean(text: str) -> None:
    assert issues("abbreviation-unexplained", article(text), HOUSE, STYLE) == []


def test_a_house_that_does_not_ask_gets_no_answer() -> None:
    assert issues("abbreviation-unexplained", article("The ISA said no."), HOUSE) == []
