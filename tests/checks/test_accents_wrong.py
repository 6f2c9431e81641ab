"""accents-wrong: the marks of names, kept or stripped by language."""

import pytest

from checks.articles import article, context, issues, repaired
from checks.house import HOUSE
from transcheck.checks.catalogue import find_check
from transcheck.glossary.glossary import Glossary
from transcheck.glossary.style import Accents, Style

KEEP, STRIP = Style(accents={"en": Accents.KEEP}), Style(accents={"en": Accents.STRIP})
# id -> (style, text, text after the edits)
CAUGHT = {
    "lost from the full name": (KEEP, "Inigo Pena Solis said no.", "Íñigo Peña Solís said no."),
    "lost from the short form": (KEEP, "It was Pena Solis’s answer.", "It was Peña Solís’s answer."),
    "not wanted": (STRIP, "Zoë Çelik said no.", "Zoe Celik said no."),
    "not wanted, quoted word": (STRIP, "They call it “Ávila”.", "They call it “Avila”."),
}
CLEAN = {
    "kept": (KEEP, "Íñigo Peña Solís said no."),
    "another name": (KEEP, "Pena said no."),
    "kept, not in the glossary": (KEEP, "Zoë Çelik said no."),
    "stripped": (STRIP, "Zoe Celik said no."),
    "the glossary spells it out": (STRIP, "Íñigo Peña Solís said no."),
    "a common word": (STRIP, "The café closed."),
    "another script": (STRIP, "They wrote Йод on it."),
    "no rule": (Style(), "Inigo Pena Solis met Zoë."),
    "a rule for another language": (Style(accents={"pt": Accents.STRIP}), "Zoë said no."),
}


@pytest.mark.parametrize(("style", "text", "after"), CAUGHT.values(), ids=CAUGHT)
def test_caught(style: Style, text: str, after: str) -> None:
    document = article(text)
    assert repaired(document, issues("accents-wrong", document, HOUSE, style)) == after


@pytest.mark.parametrize(("style", "text"), CLEAN.values(), ids=CLEAN)
def test_clean(style: Style, text: str) -> None:
    assert issues("accents-wrong", article(text), HOUSE, style) == []


def test_without_a_glossary_nothing_is_known_to_keep() -> None:
    document = article("Zoe said no.")
    assert find_check("accents-wrong").obstacle(document, context(document, Glossary(()), KEEP))
