"""title-capitals: the glossary's own capitals before a name and elsewhere, as the style asks."""

import pytest

from checks.articles import article, context, issues, repaired
from checks.house import HOUSE
from transcheck.checks.catalogue import find_check
from transcheck.glossary.style import Capitals, Style

STYLE = Style(
    title_before_name=Capitals.CAPITALS, title_beside_name=Capitals.SMALL, title_elsewhere=Capitals.SMALL
)
CAUGHT = {
    "alone": ("They met the Foreign Minister.", "They met the foreign minister."),
    "after the name": ("Anna Lind, the Foreign Minister, left.", "Anna Lind, the foreign minister, left."),
    "before the name": ("They met foreign minister Anna Lind.", "They met Foreign Minister Anna Lind."),
}
CLEAN = {
    "alone": "They met the foreign minister.",
    "before the name": "They met Foreign Minister Anna Lind.",
    "before the name, with a comma": "They met the foreign minister, Anna Lind.",
    "before a name that the glossary lacks": "They met Foreign Minister Ivo Marek.",
    "at the beginning": "Foreign minister leaves.",
    "headline": "# They Met the Foreign Minister",
    "somebody speaks": "“I saw the Foreign Minister”, she said.",
}


@pytest.mark.parametrize(("text", "after"), CAUGHT.values(), ids=CAUGHT)
def test_caught(text: str, after: str) -> None:
    document = article(text)
    found = issues("title-capitals", document, HOUSE, STYLE)
    assert len(found) == 1
    assert repaired(document, found) == after


@pytest.mark.parametrize("text", CLEAN.values(), ids=CLEAN)
def test_clean(text: str) -> None:
    assert issues("title-capitals", article(text), HOUSE, STYLE) == []


def test_a_house_may_want_small_letters_everywhere() -> None:
    small = Style(title_before_name=Capitals.SMALL)
    document = article("They met Foreign Minister Anna Lind.")
    found = issues("title-capitals", document, HOUSE, small)
    assert repaired(document, found) == "They met foreign minister Anna Lind."


def test_a_house_may_want_capitals_between_commas() -> None:
    beside = Style(title_beside_name=Capitals.CAPITALS)
    document = article("They met the foreign minister, Anna Lind. The foreign minister left.")
    found = issues("title-capitals", document, HOUSE, beside)
    assert repaired(document, found) == "They met the Foreign Minister, Anna Lind. The foreign minister left."


def test_german_leaves_no_choice() -> None:
    document = article("Außenminister Anna Lind kam.", language="de")
    assert find_check("title-capitals").obstacle(document, context(document, HOUSE, STYLE)) is not None
