"""reference-ambiguous: a short form that two persons of the article have."""

import pytest

from checks.articles import article, issues, repaired
from checks.house import HOUSE
from transcheck.glossary.style import Style

STYLE = Style(first_names_tell_apart=True)
BOTH = "Anna Lind met her brother Bo Lind.\n"
# id -> (article, its last line after the edits)
CAUGHT = {
    "the last one named is proposed": (BOTH + "Lind refused to sign.", "Bo Lind refused to sign."),
    "possessive": (BOTH + "It was Lind’s answer.", "It was Bo Lind’s answer."),
}
CLEAN = {
    "in full": BOTH + "Anna Lind refused to sign.",
    "only one of them in the article": "Anna Lind met her brother.\nLind refused to sign.",
    "told by the office": BOTH + "They met President Lind.",
    "told by the courtesy title": BOTH + "They met Ms Lind.",
    "headline": "# Lind refuses to sign\n" + BOTH.strip(),
    "somebody speaks": BOTH + "“I like Lind”, she said.",
}


@pytest.mark.parametrize(("text", "after"), CAUGHT.values(), ids=CAUGHT)
def test_caught(text: str, after: str) -> None:
    document = article(text)
    found = issues("reference-ambiguous", document, HOUSE, STYLE)
    assert len(found) == 1
    assert repaired(document, found).split("\n")[-1] == after


@pytest.mark.parametrize("text", CLEAN.values(), ids=CLEAN)
def test_clean(text: str) -> None:
    assert issues("reference-ambiguous", article(text), HOUSE, STYLE) == []


def test_a_house_that_does_not_ask_gets_no_answer() -> None:
    assert issues("reference-ambiguous", article(BOTH + "Lind refused."), HOUSE) == []
