"""number-mismatch: numbers are compared by value, whatever their form."""

import pytest

from checks.articles import article, issues, marked, repaired
from transcheck.core.issue import Severity

# id -> (source language, source, target language, target, words marked or none, severity)
CAUGHT = {
    "another figure": (
        *("pt", "Foram salvos 48 pescadores.", "en", "They saved 84 fishermen."),
        *("84", Severity.CRITICAL),
    ),
    "words for figures": (
        *("pt", "Treze barcos ficaram no cais.", "en", "Thirty boats stayed at the quay."),
        *("Thirty", Severity.CRITICAL),
    ),
    "scale": (
        *("pt", "A obra custou 12,5 milhões de euros.", "en", "The work cost 12.5 billion euros."),
        *("12.5 billion", Severity.CRITICAL),
    ),
    "number left out": (
        *("pt", "Os 48 pescadores voltaram a terra.", "en", "The fishermen came back to land."),
        *("", Severity.MAJOR),
    ),
    "an article is no measure": (
        *("pt", "Uma onda de seis metros (18 pés).", "en", "A wave of six meters (1 foot)."),
        *("1 foot", Severity.MINOR),
    ),
    "converted otherwise": (
        *("pt", "Uma onda de seis metros (18 pés).", "en", "A wave of six meters (17 feet)."),
        *("17", Severity.CRITICAL),
    ),
    "lakh": ("pt", "Vieram 5 milhões.", "en", "5 lakh people came.", "5 lakh", Severity.CRITICAL),
    "ordinal that is a plain number elsewhere": (
        *("pt", "Foi o quarto jogo, após três vitórias.", "en", "It was the third game, after three wins."),
        *("third", Severity.CRITICAL),
    ),
    "number made up": (
        *("pt", "Os pescadores voltaram a terra.", "en", "The 48 fishermen came back to land."),
        *("48", Severity.MAJOR),
    ),
}
CLEAN = {
    "figure for a word": ("pt", "Treze barcos ficaram no cais.", "en", "13 boats stayed at the quay."),
    "separators": ("pt", "Custou 1.250,5 euros.", "en", "It cost 1,250.5 euros."),
    "scale in other words": ("de", "Es kostete 2 Milliarden Euro.", "en", "It cost 2 billion euros."),
    "spaces between thousands": ("fr", "Il y avait 25 000 personnes.", "en", "There were 25,000 people."),
    "one is an article": ("pt", "Um barco ficou no cais.", "en", "A boat stayed at the quay."),
    "height": ("pt", "Com 1,98 de altura, venceu.", "en", "At 6-foot-6, he won."),
    "four years": (
        "pt",
        "Eram 1,6 milhão de barris há quatro anos.",
        "en",
        "There were 1.6 million barrels four years ago.",
    ),
    "wide colon": ("zh", "枪击发生在02：30左右。", "en", "The shooting took place at about 02:30."),
    "fraction": ("pt", "Dois terços votaram.", "en", "2/3 voted."),
    "a year of the Republic of China": ("zh", "民國113年開館。", "en", "It opened in 2024."),
    "a year of Reiwa": ("zh", "令和6年開館。", "en", "It opened in 2024."),
    "a lunar year": ("ar", "افتتح عام ١٤٤٥ هـ.", "en", "It opened in 2024."),
    "its own count": ("zh", "令和6年開館。", "en", "It opened in Reiwa 6."),
    "a day without its month": ("pt", "Chegou no dia 5.", "en", "He came on March 5."),
    "milliard": ("fr", "Il a coûté 2 milliards.", "en", "It cost 2 billion."),
    "Chinese scale": ("zh", "约有3万人参加。", "en", "About 30,000 people took part."),
}


@pytest.mark.parametrize(
    ("source_language", "source", "language", "target", "words", "severity"), CAUGHT.values(), ids=CAUGHT
)
def test_caught(
    source_language: str, source: str, language: str, target: str, words: str, severity: Severity
) -> None:
    document = article(target, source, language=language, source_language=source_language)
    found = issues("number-mismatch", document)
    assert marked(document, found) == [words]
    assert found[0].severity is severity


@pytest.mark.parametrize(("source_language", "source", "language", "target"), CLEAN.values(), ids=CLEAN)
def test_clean(source_language: str, source: str, language: str, target: str) -> None:
    document = article(target, source, language=language, source_language=source_language)
    assert issues("number-mismatch", document) == []


# id -> (source, target, what is proposed, None where nothing is)
PROPOSED = {
    "figure": ("Salvou 48 pescadores.", "It saved 84 fishermen.", "It saved 48 fishermen."),
    "separators": ("Custou 1.250 euros.", "It was 1,520 euros.", "It was 1,250 euros."),
    "thousands for thousands": ("Custou 22.500 euros.", "It was 2,500 euros.", "It was 22,500 euros."),
    "the scale stays": ("Custou 120 milhões.", "It cost 125 million.", "It cost 120 million."),
    "decimals": ("Custou 2,75 milhões.", "It cost 2.5 million.", "It cost 2.75 million."),
    "figure in full": ("Custou 1.250.000.", "It cost 1.5 million.", "It cost 1.25 million."),
    "another scale": ("Custou 12,5 milhões.", "It cost 12.5 billion.", "It cost 12.5 million."),
    "age": ("Dario tem 13 anos.", "Dario is 15.", "Dario is 13."),
    "another measure": ("Com 1,98 de altura.", "He is 6-foot-4.", None),
    "words": ("Treze barcos.", "Thirty boats.", "Thirteen boats."),
    "words for a figure": ("Foram 13 barcos.", "There were thirty boats.", "There were thirteen boats."),
    "more than one word": ("Foram 325 barcos.", "There were thirty boats.", None),
}


@pytest.mark.parametrize(("source", "target", "after"), PROPOSED.values(), ids=PROPOSED)
def test_the_figure_of_the_source_is_proposed(source: str, target: str, after: str | None) -> None:
    document = article(target, source, source_language="pt")
    assert repaired(document, issues("number-mismatch", document)) == (after or target)
