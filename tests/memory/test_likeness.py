"""Percentages as translators know them, and where two sentences differ."""

from __future__ import annotations

import pytest

from transcheck.memory.likeness import changes, likeness

BASE = "The mayor opened the new bridge in Vilanova on Friday."

LIKE = {
    "the same": (BASE, 100),
    "a mark": (BASE.removesuffix("."), 97),
    "a capital": (BASE.replace("mayor", "Mayor"), 97),
    "a word": (BASE.replace("new", "old"), 90),
    "a word more": (BASE.replace("new", "very new"), 91),
    "a word less": (BASE.replace("new ", ""), 90),
    "two words": (BASE.replace("new bridge", "old tunnel"), 80),
    "other blanks alone": (BASE.replace("mayor opened", "mayor  opened"), 99),
    "nothing in common": ("Rain fell!", 0),
    "no words at all": ("", 0),
}


@pytest.mark.parametrize(("other", "percent"), LIKE.values(), ids=LIKE)
def test_how_like_a_sentence_is(other: str, percent: int) -> None:
    assert likeness(BASE, other) == likeness(other, BASE) == percent


def test_a_number_counts_half_a_word() -> None:
    number = likeness("The fire killed 12 people.", "The fire killed 14 people.")
    word = likeness("The fire killed many people.", "The fire killed few people.")
    assert (number, word) == (89, 80)


def test_where_no_spaces_are_each_character_is_a_word() -> None:
    assert likeness("市长为新桥揭幕。", "市长为旧桥揭幕。") == 86


def test_two_sentences_of_nothing_but_marks() -> None:
    assert likeness("***", "---") == 0


DIFFERENT = {
    "none": ("One bridge.", "One bridge.", []),
    "a word": ("One old bridge.", "One new bridge.", [("old", "new")]),
    "words side by side are one change": ("an old bridge.", "a very new bridge.", [("an old", "a very new")]),
    "a word more, at its place": ("One bridge.", "One new bridge.", [("", "new")]),
    "at the end": ("One bridge", "One bridge today", [("", "today")]),
    "a capital": ("The Mayor came.", "The mayor came.", [("Mayor", "mayor")]),
    "two changes": ("One old bridge fell.", "An old tunnel fell.", [("One", "An"), ("bridge", "tunnel")]),
}


@pytest.mark.parametrize(("before", "after", "expected"), DIFFERENT.values(), ids=DIFFERENT)
def test_where_two_sentences_differ(before: str, after: str, expected: list[tuple[str, str]]) -> None:
    found = [(one.before.of(before), one.after.of(after)) for one in changes(before, after)]
    assert found == expected
