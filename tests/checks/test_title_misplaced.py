"""title-misplaced: a long title goes after the name."""

import pytest

from checks.articles import article, issues, repaired
from checks.house import HOUSE
from transcheck.glossary.style import Style

STYLE = Style(longest_title=4)
LONG = "Minister for Ports and Inland Waterways"
CAUGHT = {
    "long": (f"{LONG} Bo Lind said no.", "Bo Lind, minister for ports and inland waterways, said no."),
    "before a comma": (
        f"After {LONG} Bo Lind, Prado left.",
        "After Bo Lind, minister for ports and inland waterways, Prado left.",
    ),
    "former": (
        f"They met Former {LONG} Bo Lind.",
        "They met Bo Lind, former minister for ports and inland waterways.",
    ),
}
CLEAN = {
    "short": "Foreign Minister Anna Lind said no.",
    "after the name": "Bo Lind, minister for ports and inland waterways, said no.",
    "no name": f"The {LONG} said no.",
}


@pytest.mark.parametrize(("text", "after"), CAUGHT.values(), ids=CAUGHT)
def test_caught(text: str, after: str) -> None:
    document = article(text)
    found = issues("title-misplaced", document, HOUSE, STYLE)
    assert len(found) == 1
    assert repaired(document, found) == after


@pytest.mark.parametrize("text", CLEAN.values(), ids=CLEAN)
def test_clean(text: str) -> None:
    assert issues("title-misplaced", article(text), HOUSE, STYLE) == []


def test_a_house_without_a_limit_gets_no_answer() -> None:
    assert issues("title-misplaced", article(f"{LONG} Bo Lind said no."), HOUSE) == []
