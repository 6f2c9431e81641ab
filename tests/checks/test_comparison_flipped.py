"""comparison-flipped: the same figure, bounded from the other side."""

import pytest

from checks.articles import article, issues, marked, repaired
from transcheck.core.issue import Severity

# id -> (source language, source, target, words marked, the text with what is proposed)
CAUGHT = {
    "pt": ("pt", "Mais de 30 barcos.", "Fewer than 30 boats.", "Fewer than", "More than 30 boats."),
    "es": ("es", "Al menos 30 barcos.", "Up to 30 boats.", "Up to", "At least 30 boats."),
    "fr": ("fr", "Il y a moins de 30 bateaux.", "There are over 30.", "over", "There are less than 30."),
    "de": ("de", "Mindestens 30 Boote.", "At most 30 boats.", "At most", "At least 30 boats."),
    "ru": ("ru", "Около них более 30 лодок.", "Under 30 boats.", "Under", "More than 30 boats."),
    "ar": ("ar", "أكثر من 30 قاربا.", "Less than 30 boats.", "Less than", "More than 30 boats."),
    "zh": ("zh", "至少30艘船。", "At most 30 boats.", "At most", "At least 30 boats."),
    "zh, behind": ("zh", "30多艘船。", "Under 30 boats.", "Under", "More than 30 boats."),
    "money": ("pt", "Custou mais de R$ 5 mil.", "Under R$5,000.", "Under", "More than R$5,000."),
    "negated": ("pt", "Não mais de 30 barcos.", "At least 30.", "At least", "At most 30."),
    "converted": ("pt", "A mais de 16 km.", "Under 10 miles off.", "Under", "More than 10 miles off."),
}
CLEAN = {
    "other words": ("pt", "Mais de 30 barcos.", "Over 30 boats."),
    "almost": ("pt", "Quase 30 barcos.", "Nearly 30 boats."),
    "about": ("pt", "Cerca de 30 barcos.", "More than 30 boats."),
    "no fewer": ("ru", "Не менее 30 лодок.", "At least 30 boats."),
    "no more, zh": ("zh", "不会超过30艘船。", "Less than 30 boats."),
    "left out": ("de", "Mehr als 30 Boote.", "30 boats."),
    "another negation": ("pt", "Não há mais de 30 barcos.", "There are under 30 boats."),
    "two of one number": (
        "pt",
        "Mais de 30 foram, menos de 30 voltaram.",
        "Over 30 went, under 30 came back.",
    ),
}


@pytest.mark.parametrize(("language", "source", "target", "words", "after"), CAUGHT.values(), ids=CAUGHT)
def test_caught(language: str, source: str, target: str, words: str, after: str) -> None:
    document = article(target, source, source_language=language)
    found = issues("comparison-flipped", document)
    assert marked(document, found) == [words]
    assert found[0].severity is Severity.CRITICAL
    assert repaired(document, found) == after


@pytest.mark.parametrize(("language", "source", "target"), CLEAN.values(), ids=CLEAN)
def test_clean(language: str, source: str, target: str) -> None:
    assert issues("comparison-flipped", article(target, source, source_language=language)) == []


def test_a_language_without_a_list_has_no_opinion() -> None:
    document = article("Menos di 30 barche.", "Over 30 boats.", source_language="en", language="it")
    assert issues("comparison-flipped", document) == []
