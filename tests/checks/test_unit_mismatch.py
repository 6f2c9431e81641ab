"""unit-mismatch: the figure is right, and it counts something else."""

import pytest

from checks.articles import article, issues, marked, repaired
from transcheck.core.issue import Severity

# id -> (source language, source, target, words marked)
CAUGHT = {
    "miles for kilometres": ("pt", "Fica a 12 quilômetros.", "It is 12 miles away.", "12 miles"),
    "years for months": ("es", "Duró 3 meses.", "It lasted 3 years.", "3 years"),
    "hours for minutes": ("fr", "Il a attendu 40 minutes.", "He waited 40 hours.", "40 hours"),
    "number in words": ("de", "Sie wartete fünf Wochen.", "She waited five days.", "five days"),
    "minute of a match": ("pt", "Foi aos 65 minutos.", "It was in the 65th hour.", "65th hour"),
    "euros for percent": ("ru", "Хлеб подорожал на 12 процентов.", "Bread rose 12 euros.", "12 euros"),
    "Chinese years": ("zh", "她等了13年。", "She waited 13 months.", "13 months"),
    "Arabic days": ("ar", "انتظرت 13 أيام.", "She waited 13 weeks.", "13 weeks"),
}
CLEAN = {
    "converted": ("pt", "Soprou a 137 km/h.", "It blew at 85 mph."),
    "another word for the unit": ("pt", "Fica a 12 km.", "It is 12 kilometres away."),
    "days for weeks": ("pt", "Esperou duas semanas.", "She waited 14 days."),
    "a fortnight": ("fr", "Elle a attendu quinze jours.", "She waited two weeks."),
    "age without its unit": ("pt", "Dario, de 20 anos, venceu.", "Dario, 20, won."),
    "a Chinese year": ("zh", "大桥2018年建成。", "The bridge was built in 2018."),
    "points are points": ("pt", "Subiu 3 pontos percentuais.", "It rose 3 percentage points."),
    "money is for another check": ("pt", "Custa 30 euros.", "It costs 30 dollars."),
}


@pytest.mark.parametrize(("language", "source", "target", "words"), CAUGHT.values(), ids=CAUGHT)
def test_caught(language: str, source: str, target: str, words: str) -> None:
    document = article(target, source, source_language=language)
    found = issues("unit-mismatch", document)
    assert marked(document, found) == [words]
    assert found[0].severity is Severity.CRITICAL


@pytest.mark.parametrize(("language", "source", "target"), CLEAN.values(), ids=CLEAN)
def test_clean(language: str, source: str, target: str) -> None:
    assert issues("unit-mismatch", article(target, source, source_language=language)) == []


@pytest.mark.parametrize(("language", "source", "target", "words"), CAUGHT.values(), ids=CAUGHT)
def test_it_is_told_once(language: str, source: str, target: str, words: str) -> None:
    assert issues("number-mismatch", article(target, source, source_language=language)) == []


def test_percent_for_points_is_milder() -> None:
    document = article("It rose 3 percent.", "Subiu 3 pontos percentuais.", source_language="pt")
    [issue] = issues("unit-mismatch", document)
    assert issue.severity is Severity.MAJOR


# id -> (source language, source, target language, target, what is proposed, None where nothing is)
PROPOSED = {
    "length": ("pt", "Fica a 12 km.", "en", "It is 12 miles away.", "It is 12 kilometers away."),
    "number in words": ("es", "Duró tres meses.", "en", "Three years passed.", "Three months passed."),
    "into Portuguese": ("en", "It is 12 miles away.", "pt", "Fica a 12 km.", "Fica a 12 milhas."),
    "points": ("pt", "Subiu 3 pontos percentuais.", "en", "Up 3 percent.", "Up 3 percentage points."),
    "inside an adjective": ("pt", "Após 3 meses.", "en", "After a 3-year wait.", None),
}


@pytest.mark.parametrize(
    ("source_language", "source", "language", "target", "after"), PROPOSED.values(), ids=PROPOSED
)
def test_the_unit_of_the_source_is_proposed(
    source_language: str, source: str, language: str, target: str, after: str | None
) -> None:
    document = article(target, source, source_language=source_language, language=language)
    found = issues("unit-mismatch", document)
    assert found
    assert repaired(document, found) == (after or target)
