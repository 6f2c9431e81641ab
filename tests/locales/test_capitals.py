"""Capitals that say nothing are told from those that make a name."""

from __future__ import annotations

import pytest

from transcheck.locales.capitals import in_small_letters, is_in_title_case, names_in

SPOKEN = {
    "title-case": ("Judge Orders Company to Pay Workers", "Judge orders company to pay workers"),
    "place": (
        "Storm Closes Main Airport in Lisbon for Hours",
        "Storm closes main airport in Lisbon for hours",
    ),
    "in-no-dictionary": ("Pressure Grows on Kolvenbach Over Dam", "Pressure grows on Kolvenbach over dam"),
    "letters": ("Talks Fail as NATO Leaders Leave", "Talks fail as NATO leaders leave"),
    "after-a-colon": ("Strike: What We Know About Talks", "Strike: What we know about talks"),
    "letters-that-are-a-word": ("Talks Fail as WHO Leaders Leave", "Talks fail as WHO leaders leave"),
    "day": ("Talks to Resume on Monday Morning", "Talks to resume on Monday morning"),
    "hyphen": ("Two-Year Ban for Former Coach", "Two-year ban for former coach"),
    "all-in-capitals": ("JUDGE ORDERS KOLVENBACH TO PAY", "Judge orders Kolvenbach to pay"),
    "apostrophe": ("KOLVENBACH'S LAWYERS LEAVE COURT", "Kolvenbach's lawyers leave court"),
}
IN_TITLE_CASE = (
    "Air Traffic Controller Dies Saving Hundreds On Plane",
    "Judge Orders Company to Pay Workers Today",
)
NOT_IN_TITLE_CASE = (
    "Judge orders company to pay workers",
    "Elena Kolvenbach meets Rui Valdarno in Lisbon",
    "Bank of Portugal",
)


@pytest.mark.parametrize(("text", "spoken"), SPOKEN.values(), ids=SPOKEN)
def test_as_a_sentence_writes_it(text: str, spoken: str) -> None:
    assert in_small_letters(text, "en") == spoken


@pytest.mark.parametrize("text", IN_TITLE_CASE)
def test_title_case(text: str) -> None:
    assert is_in_title_case(text, "en")


@pytest.mark.parametrize("text", NOT_IN_TITLE_CASE)
def test_no_title_case(text: str) -> None:
    assert not is_in_title_case(text, "en")


def test_german_gives_nouns_their_capitals() -> None:
    assert not is_in_title_case("Haus Garten Straße Brücke Himmel Regen", "de")


def test_a_name_that_is_a_word_too_is_known_from_the_other_sentences() -> None:
    names = names_in(["On Friday Bush met the press.", "The press left."])
    assert in_small_letters("Press Waits as Bush Leaves Big House", "en", names) == (
        "Press waits as Bush leaves big house"
    )
