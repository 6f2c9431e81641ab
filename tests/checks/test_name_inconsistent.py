"""name-inconsistent: one name, one spelling."""

import pytest

from checks.articles import article, issues, marked, repaired
from transcheck.core.term import TermEntry, TermKind, Wording
from transcheck.glossary.glossary import Glossary

# id -> (text, the rarer spelling)
CAUGHT = {
    "one y or two": (
        "Then Zelenskyy spoke.\nMr Zelenskyy left.\nReporters asked Zelensky about it.",
        "Zelensky",
    ),
    "w or v": ("Envoy Zamir Kabulov arrived.\nThen Kabulov spoke.\nLater Kabulow left.", "Kabulow"),
    "doubled consonant": ("President Mohamed spoke.\nThen Mohamed left.\nMohammed was asked.", "Mohammed"),
    "two letters swapped": ("Dmitry Peskov spoke.\nDmitry Peksov left.\nThen Peskov wrote.", "Peksov"),
    "swapped at the end": ("Wayde Simson spoke.\nThen Simson left.\nReporters asked Simosn.", "Simosn"),
    "tch or ch": ("The work of Tchaikovsky was played.\nIn it Chaikovsky mourns.", None),
}
CLEAN = {
    "people of a country": "In Russia few Russians spoke.\nRussian papers wrote.",
    "two persons": "Then Johnson met Johnston.\nThen Johnson met Johnston.",
    "possessive": "Then Kabulov left.\nReporters asked Kabulov’s aide.",
    "accent or none": "Then Peña spoke.\nReporters asked Pena.",
    "ordinary words": "The Minister spoke.\nAll ministers spoke. The Ministry wrote.",
    "word that begins a sentence": "Then Thinck spoke.\nThink of it. Then Thinck left.",
    "short names": "Then Iran spoke.\nThen Iraq spoke.",
}


@pytest.mark.parametrize(("text", "rare"), CAUGHT.values(), ids=CAUGHT)
def test_caught(text: str, rare: str | None) -> None:
    document = article(text)
    found = marked(document, issues("name-inconsistent", document))
    assert len(found) == 1
    assert rare in (None, *found)


@pytest.mark.parametrize("text", CLEAN.values(), ids=CLEAN)
def test_clean(text: str) -> None:
    assert issues("name-inconsistent", article(text)) == []


def test_inflected_forms_are_one_spelling() -> None:
    text = "Wir sahen Hamburg.\nDie Hamburger Kirche.\nDie Kirchen in Hamburgs Mitte."
    assert issues("name-inconsistent", article(text, language="de")) == []


def _house(*names: str) -> Glossary:
    return Glossary(tuple(TermEntry(name, TermKind.PERSON, {"en": Wording(name)}) for name in names))


def test_the_spelling_of_the_house_is_the_right_one_even_if_it_is_the_rarer() -> None:
    document = article("Zamir Kabulow arrived.\nThen Kabulow spoke.\nLater Kabulov left.")
    [without] = issues("name-inconsistent", document)
    [found] = issues("name-inconsistent", document, _house("Zamir Kabulov"))
    assert marked(document, [without]) == ["Kabulov"]
    assert repaired(document, [found]).startswith("Zamir Kabulov arrived.")
    assert "the house writes it so" in found.message
    assert found.confidence > without.confidence


def test_two_names_that_the_house_has_are_two_names() -> None:
    document = article("Then Petrov met Petrow.\nPetrov left.")
    assert len(issues("name-inconsistent", document)) == 1
    assert issues("name-inconsistent", document, _house("Ivan Petrov", "Karl Petrow")) == []
