"""reference-repeated: the full name again in the running text."""

import pytest

from checks.articles import article, issues, repaired
from checks.house import HOUSE
from transcheck.core.edit import Safety
from transcheck.glossary.style import Style

STYLE = Style(full_name_once=True)
FULL = "Karim Salem Nassiri led the delegation.\n"
# id -> (article, its last line after the edits)
CAUGHT = {
    "again": (FULL + "Karim Salem Nassiri said no.", "Nassiri said no."),
    "again, in an admitted spelling": (FULL + "Karim S. Nassiri said no.", "Nassiri said no."),
    "the end of it": (FULL + "Salem Nassiri said no.", "Nassiri said no."),
}
CLEAN = {
    "short": FULL + "Nassiri said no.",
    "in the headline first": "# Karim Salem Nassiri says no\n" + FULL.strip(),
    "in a caption again": FULL + "[caption] Karim Salem Nassiri, left, at the port",
    "somebody speaks": FULL + "“We like Karim Salem Nassiri”, she said.",
    "two who share it": "Anna Lind met Bo Lind.\nAnna Lind said no.",
    "an organisation": "The Island Safety Agency said no.\nThe Island Safety Agency left.",
}


@pytest.mark.parametrize(("text", "after"), CAUGHT.values(), ids=CAUGHT)
def test_caught(text: str, after: str) -> None:
    document = article(text)
    (issue,) = issues("reference-repeated", document, HOUSE, STYLE)
    assert repaired(document, [issue]).split("\n")[-1] == after
    assert issue.edits[0].safety is Safety.REVIEW
    assert issue.confidence < 0.5


@pytest.mark.parametrize("text", CLEAN.values(), ids=CLEAN)
def test_clean(text: str) -> None:
    assert issues("reference-repeated", article(text), HOUSE, STYLE) == []


def test_a_house_that_does_not_ask_gets_no_answer() -> None:
    assert issues("reference-repeated", article(CAUGHT["again"][0]), HOUSE) == []
