"""date-mismatch: days, months, years and weekdays are compared by what they mean."""

import pytest

from checks.articles import article, issues, marked
from transcheck.core.issue import Severity

# id -> (source language, source, target, words marked)
CAUGHT = {
    "another weekday": ("pt", "O porto reabre na terça-feira.", "The port reopens on Thursday.", "Thursday"),
    "another month": ("es", "La huelga empezó en marzo.", "The strike began in June.", "June"),
    "another day": ("fr", "Le vote aura lieu le 5 avril.", "The vote will be held on April 15.", "April 15"),
    "another year": (
        "de",
        "Das Gesetz gilt seit dem 3. Mai 2014.",
        "The law dates from May 3, 2004.",
        "May 3, 2004",
    ),
}
CLEAN = {
    "another order": ("pt", "A 14 de outubro de 2026 choveu.", "It rained on October 14, 2026."),
    "weekday counted": ("pt", "Foi na quarta-feira, 4 de março.", "It was on Wednesday, March 4."),
    "abbreviated month": ("en", "He came on Sept. 3.", "He came on September 3."),
    "day of the month alone": ("ru", "Это было 5 января 2024 г.", "It was on 5 January 2024."),
    "may is no month": ("pt", "Pode chover.", "It may rain."),
}


@pytest.mark.parametrize(("language", "source", "target", "words"), CAUGHT.values(), ids=CAUGHT)
def test_caught(language: str, source: str, target: str, words: str) -> None:
    document = article(target, source, source_language=language)
    found = issues("date-mismatch", document)
    assert marked(document, found) == [words]
    assert found[0].severity is Severity.CRITICAL


@pytest.mark.parametrize(("language", "source", "target"), CLEAN.values(), ids=CLEAN)
def test_clean(language: str, source: str, target: str) -> None:
    assert issues("date-mismatch", article(target, source, source_language=language)) == []
