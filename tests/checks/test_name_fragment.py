"""name-fragment: nobody is called by a piece of a name that means nothing alone."""

import pytest

from checks.articles import article, issues, marked, repaired

INTRODUCTION = "The delegation was led by Abdul Rahim Sadat.\n"

# id -> (text, words marked)
CAUGHT = {
    "servant of": (INTRODUCTION + "Abdul said the talks were crucial.", "Abdul"),
    "possessive": (INTRODUCTION + "Reporters asked Abdul’s aide.", "Abdul"),
    "end of a sentence": (INTRODUCTION + "Reporters asked Abdul.", "Abdul"),
    "father of": ("Then Abu Karim Lindi spoke.\nIn the evening Abu left.", "Abu"),
}
CLEAN = {
    "second reference": INTRODUCTION + "Sadat said the talks were crucial.",
    "whole compound": INTRODUCTION + "Abdul Rahim said the talks were crucial.",
    "surname of somebody else": INTRODUCTION + "The singer Paula Abdul sang.",
    "nobody introduced": "Abdul said the talks were crucial.",
    "place": "Then Abu Karim Lindi flew to Abu Dhabi.",
}


@pytest.mark.parametrize(("text", "words"), CAUGHT.values(), ids=CAUGHT)
def test_caught(text: str, words: str) -> None:
    document = article(text)
    assert marked(document, issues("name-fragment", document)) == [words]


@pytest.mark.parametrize("text", CLEAN.values(), ids=CLEAN)
def test_clean(text: str) -> None:
    assert issues("name-fragment", article(text)) == []


def test_the_edit_proposes_the_last_name() -> None:
    document = article(INTRODUCTION + "Abdul said the talks were crucial.")
    found = issues("name-fragment", document)
    assert repaired(document, found) == INTRODUCTION + "Sadat said the talks were crucial."
