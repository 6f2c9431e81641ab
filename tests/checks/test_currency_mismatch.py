"""currency-mismatch: the figure is right, and the money is another."""

import pytest

from checks.articles import article, issues, marked, repaired
from transcheck.core.issue import Severity

# id -> (source language, source, target, words marked, the text with what is proposed)
CAUGHT = {
    "dollars for reais": ("pt", "Custou R$ 5 mil.", "It cost $5,000.", "$5,000", "It cost R$5,000."),
    "pounds for euros": ("es", "Costó 30 euros.", "It cost £30.", "£30", "It cost €30."),
    "in words": ("fr", "Il coûte 30 euros.", "It costs 30 dollars.", "30 dollars", "It costs 30 euros."),
    "behind a scale": ("de", "18 Mio. Euro", "It was $18 million.", "$18 million", "It was €18 million."),
    "yuan": ("ru", "Он стоит 30 юаней.", "It costs 30 yen.", "30 yen", "It costs 30 Chinese yuan."),
    "whose dollars": (
        "zh",
        "售价500万港元。",
        "It costs US$5 million.",
        "US$5 million",
        "It costs HK$5 million.",
    ),
    "no plain word": ("ar", "يبلغ السعر 30 دينارا.", "It costs 30 euros.", "30 euros", "It costs 30 euros."),
}
CLEAN = {
    "a bare sign": ("es", "Cuesta US$ 30.", "It costs $30."),
    "sign for word": ("fr", "Il coûte 30 livres.", "It costs £30."),
    "whose dollars it does not say": ("zh", "售价500万港元。", "It costs 5 million dollars."),
    "no currency": ("pt", "Custou 30 euros.", "It cost 30."),
    "another amount": ("pt", "Custou 30 euros.", "It cost 40 dollars."),
    "converted in brackets": ("pt", "Custou 30 euros.", "It cost €30 ($33)."),
}


@pytest.mark.parametrize(("language", "source", "target", "words", "after"), CAUGHT.values(), ids=CAUGHT)
def test_caught(language: str, source: str, target: str, words: str, after: str) -> None:
    document = article(target, source, source_language=language)
    found = issues("currency-mismatch", document)
    assert marked(document, found) == [words]
    assert found[0].severity is Severity.CRITICAL
    assert repaired(document, found) == after


@pytest.mark.parametrize(("language", "source", "target"), CLEAN.values(), ids=CLEAN)
def test_clean(language: str, source: str, target: str) -> None:
    assert issues("currency-mismatch", article(target, source, source_language=language)) == []
