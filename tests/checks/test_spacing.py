"""spacing: no space too many, none too few."""

import pytest

from checks.articles import article, issues, repaired

# id -> (language, text, text after the edits)
CAUGHT = {
    "doubled space": ("en", "The talks  ended.", "The talks ended."),
    "space before a full stop": ("en", "The talks ended .", "The talks ended."),
    "space before a comma": (
        "es",
        "Las conversaciones , que empezaron ayer",
        "Las conversaciones, que empezaron ayer",
    ),
    "sentences run together": (
        "en",
        "The talks ended.They resume today.",
        "The talks ended. They resume today.",
    ),
    "space before a comma, French": ("fr", "Les discussions , hier", "Les discussions, hier"),
}
CLEAN = {
    "French space before a colon": ("fr", "Il l’a dit : non !"),
    "web address": ("en", "More at news.example.com and desk@example.org today."),
    "initials": ("en", "Mr. J.R. Smith of the U.S. team"),
    "HTML names": ("en", "The &quot;Tuna Files&quot; are out."),
    "decimal": ("en", "It rose 1.5 points, to 3,000."),
    "time": ("en", "At 10:30 a.m. the talks began."),
    "file name": ("en", "See www.example.net/a,b for more."),
}


@pytest.mark.parametrize(("language", "text", "after"), CAUGHT.values(), ids=CAUGHT)
def test_caught(language: str, text: str, after: str) -> None:
    document = article(text, language=language)
    found = issues("spacing", document)
    assert len(found) == 1
    assert repaired(document, found) == after


@pytest.mark.parametrize(("language", "text"), CLEAN.values(), ids=CLEAN)
def test_clean(language: str, text: str) -> None:
    assert issues("spacing", article(text, language=language)) == []
