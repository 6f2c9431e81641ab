"""name-inconsistent: one name, one spelling."""

import pytest

from checks.articles import article, issues, marked

# id -> (text, the rarer spelling)
CAUGHT = {
    "one y or two": (
        "Then Zelenskyy spoke.\nMr Zelenskyy left.\nReporters asked Zelensky about it.",
        "Zelensky",
    ),
    "w or v": ("Envoy Zamir Kabulov arrived.\nThen Kabulov spoke.\nLater Kabulow left.", "Kabulow"),
    "doubled consonant": ("President Mohamed spoke.\nThen Mohamed left.\nMohammed was asked.", "Mohammed"),
    "two letters swapped": ("Dmitry Peskov spoke.\nDmitry Peksov left.\nThen Peskov wrote.", "Peksov"),
    "tch or ch": ("The work of Tchaikovsky was played.\nIn it Chaikovsky mourns.", None),
}
CLEAN = {
    "people of a country": "In Russia few Russians spoke.\nRussian papers wrote.",
    "two persons": "Then Johnson met Johnston.\nThen Johnson met Johnston.",
    "possessive": "Then Kabulov left.\nReporters asked Kabulov’s aide.",
    "accent or none": "Then Peña spoke.\nReporters asked Pena.",
    "ordinary words": "The Minister spoke.\nAll ministers spoke. The Ministry wrote.",
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
