"""Differences are whole words, with the space that goes or comes with them."""

import pytest

from transcheck.core.edit import Edit, apply
from transcheck.repair.differences import differences

TABLE = [
    pytest.param("He will not resign.", "He will resign.", [("not ", "")], id="a word less"),
    pytest.param("He resigns now.", "He resigns.", [(" now", "")], id="the last word less"),
    pytest.param("The cat sat.", "The big cat sat.", [("", "big ")], id="a word more"),
    pytest.param("He is back.", "He is back today.", [("", " today")], id="the last word more"),
    pytest.param("It cost 2.5 billion.", "It cost 2.5 million.", [("billion", "million")], id="changed"),
    pytest.param("Ann met Bob", "Eve met Jim", [("Ann", "Eve"), ("Bob", "Jim")], id="two places"),
    pytest.param("The same.", "The same.", [], id="none"),
]


@pytest.mark.parametrize(("old", "new", "expected"), TABLE)
def test_differences(old: str, new: str, expected: list[tuple[str, str]]) -> None:
    found = list(differences(old, new))
    assert [(one.before, one.after) for one in found] == expected
    edits = [Edit("p1.s1", one.span, one.before, one.after, "test") for one in found]
    assert apply(old, edits) == new
