"""reference-wrong: a part of a name that the house does not call the person by, and the proof for an edit."""

import pytest

from checks.articles import article, context, issues, marked, repaired
from checks.house import HOUSE
from transcheck.checks.catalogue import find_check
from transcheck.core.edit import Safety

FULL = "Deputy Mayor Karim Salem Nassiri led the delegation, when the mayor was ill.\n"
# id -> (article, its last line after the edits)
CAUGHT = {
    "first part": (FULL + "Karim said no.", "Nassiri said no."),
    "middle part": (FULL + "On Monday, Salem said no.", "On Monday, Nassiri said no."),
    "two parts": (FULL + "Karim Salem said no.", "Nassiri said no."),
    "possessive": (FULL + "It was Karim’s answer.", "It was Nassiri’s answer."),
    "behind a title": (FULL + "They met Deputy Mayor Karim.", "They met Deputy Mayor Nassiri."),
    "a name with a particle": ("Abu Karam al-Sahli spoke.\nLater, Sahli left.", "Later, Abu Karam left."),
    "and the particle": ("Abu Karam al-Sahli spoke.\nAl-Sahli left.", "Abu Karam left."),
    "and a small particle": ("Abu Karam al-Sahli spoke.\nThey met al-Sahli.", "They met Abu Karam."),
    "after a sentence's first word": (FULL + "When Karim spoke, all left.", "When Nassiri spoke, all left."),
}
CLEAN = {
    "second reference": FULL + "Nassiri said no.",
    "end of the full name": FULL + "Salem Nassiri said no.",
    "other spelling that is admitted": "Karim S. Nassiri spoke.\nNassiri said no.",
    "nobody of that name in the article": "Karim said no.",
    "another person's first name": FULL + "Karim Haddad wrote it.\nKarim said no.",
    "another person's last name": FULL + "Omar Salem wrote it.\nSalem said no.",
    "another person at the beginning": FULL + "Anna Salem said no.",
    "inside a longer name": FULL + "He came from Karim Street.",
    "a thing that is called so": FULL + "The Karim pump was lost.",
    "a name with an initial": FULL + "J. Karim said no.",
    "a king": FULL + "They met King Karim.",
    "with a particle after it": FULL + "Karim bin Zayd said no.",
    "somebody speaks": FULL + "“Ask Karim again”, she said.",
    "a speech over two sentences": FULL.strip()
    + "\n“I know Karim, and I know what he will say of it”, she said.",
    "two of one surname": "Anna Lind met Bo Lind.\nAnna said no.",
    "two of one surname, one unknown": "Rui Lopes Prado met Marta Prado.\nRui said no.",
    "a small word": FULL + "The karim is a tree.",
    "left of a web page": FULL + "[boilerplate] More about Karim",
}


@pytest.mark.parametrize(("text", "after"), CAUGHT.values(), ids=CAUGHT)
def test_caught(text: str, after: str) -> None:
    document = article(text)
    found = issues("reference-wrong", document, HOUSE)
    assert [edit.safety for issue in found for edit in issue.edits] == [Safety.SAFE]
    assert repaired(document, found).split("\n")[-1] == after


@pytest.mark.parametrize("text", CLEAN.values(), ids=CLEAN)
def test_clean(text: str) -> None:
    assert issues("reference-wrong", article(text), HOUSE) == []


PROOFS = {
    # id -> (translation, source, whether the edit is safe)
    "the source has the second reference": ("Karim said no.", "Nassiri disse que não.", True),
    "the source has the same part": (
        FULL + "Karim said no.",
        "Karim Salem Nassiri veio.\nKarim disse não.",
        False,
    ),
    "the source has a pronoun": (FULL + "Karim said no.", "Karim Salem Nassiri veio.\nEle disse não.", False),
    "named in full only later": ("Karim said no.\n" + FULL.strip(), None, False),
    "a headline": ("# Karim says no\n" + FULL.strip(), None, False),
}


@pytest.mark.parametrize(("text", "source", "safe"), PROOFS.values(), ids=PROOFS)
def test_an_edit_is_safe_only_where_nobody_else_can_be_meant(
    text: str, source: str | None, safe: bool
) -> None:
    document = article(text, source, source_language="pt" if source else None)
    ((edit,),) = [issue.edits for issue in issues("reference-wrong", document, HOUSE)]
    assert edit.after == "Nassiri"
    assert (edit.safety is Safety.SAFE) == safe


def test_an_inflected_part_is_reported_without_an_edit() -> None:
    document = article("Карим Салем Нассири приехал.\nОни верят Кариму.", language="ru")
    found = issues("reference-wrong", document, HOUSE)
    assert marked(document, found) == ["Кариму"]
    assert found[0].edits == ()


def test_it_says_where_capitals_tell_nothing() -> None:
    document = article("林德说不。", language="zh")
    obstacle = find_check("reference-wrong").obstacle(document, context(document, HOUSE))
    assert obstacle == "capitals do not tell names in this language"
