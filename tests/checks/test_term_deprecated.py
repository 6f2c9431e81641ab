"""term-deprecated: wordings that the house no longer wants, with what it writes instead."""

import pytest

from checks.articles import article, issues, repaired
from transcheck.core.term import TermEntry, TermKind, Wording
from transcheck.glossary.glossary import Glossary

GLOSSARY = Glossary(
    (
        TermEntry("kyiv", TermKind.PLACE, {"en": Wording("Kyiv", deprecated=("Kiev",))}),
        TermEntry(
            "fisheries",
            TermKind.OFFICE,
            {"en": Wording("secretary for fisheries", deprecated=("fishing secretary",))},
        ),
    )
)
# id -> (text, text after the edits)
CAUGHT = {
    "place": ("The talks in Kiev ended.", "The talks in Kyiv ended."),
    "possessive": ("It was Kiev's answer.", "It was Kyiv's answer."),
    "office": ("The fishing secretary stayed away.", "The secretary for fisheries stayed away."),
    "headline": ("# Kiev answers", "Kyiv answers"),
}
CLEAN = {
    "preferred": "The talks in Kyiv ended.",
    "part of another word": "He ate a chicken Kievskaya.",
    "left of a web page": "[boilerplate] More from Kiev",
}


@pytest.mark.parametrize(("text", "after"), CAUGHT.values(), ids=CAUGHT)
def test_caught(text: str, after: str) -> None:
    document = article(text)
    found = issues("term-deprecated", document, GLOSSARY)
    assert len(found) == 1
    assert repaired(document, found) == after


@pytest.mark.parametrize("text", CLEAN.values(), ids=CLEAN)
def test_clean(text: str) -> None:
    assert issues("term-deprecated", article(text), GLOSSARY) == []
