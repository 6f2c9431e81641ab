"""date-inconsistent: weekdays and days that cannot be, by themselves or on the day of the story."""

import datetime

import pytest

from checks.articles import article, issues, marked, repaired

STORY = datetime.date(2024, 3, 6)  # a Wednesday

# id -> (language, text, day of the story, words marked, the text with what is proposed)
CAUGHT = {
    "weekday before": (
        *("en", "It was on Monday, 5 March 2024.", None, "Monday"),
        "It was on Tuesday, 5 March 2024.",
    ),
    "weekday in brackets": (
        *("en", "On March 5, 2024 (Monday) it rained.", None, "Monday"),
        "On March 5, 2024 (Tuesday) it rained.",
    ),
    "pt": (
        *("pt", "Foi na segunda-feira, 5 de março de 2024.", None, "segunda-feira"),
        "Foi na terça-feira, 5 de março de 2024.",
    ),
    "de": (
        "de",
        "Am Montag, den 5. März 2024, regnete es.",
        None,
        "Montag",
        "Am Dienstag, den 5. März 2024, regnete es.",
    ),
    "no such day": ("en", "It was on 31 April.", None, "31 April", "It was on 31 April."),
    "no leap year": (
        "pt",
        "Foi em 29 de fevereiro de 2023.",
        None,
        "29 de fevereiro de 2023",
        "Foi em 29 de fevereiro de 2023.",
    ),
    "year of the story": ("en", "It is on Monday, March 12.", STORY, "Monday", "It is on Tuesday, March 12."),
    "yesterday": ("en", "It rained yesterday, March 4.", STORY, "yesterday", "It rained yesterday, March 4."),
}
CLEAN = {
    "right": ("en", "It was on Tuesday, 5 March 2024.", None),
    "leap year": ("en", "It was on 29 February 2024.", None),
    "leap day of an unknown year": ("en", "It was on 29 February.", None),
    "no year, no story": ("en", "It is on Monday, March 12.", None),
    "long ago": ("en", "It began on Monday, October 9.", STORY),
    "last December": ("en", "It was on Sunday, December 31.", STORY),
    "not neighbours": ("en", "On Monday he spoke of 5 March 2024.", None),
    "yesterday": ("en", "It rained yesterday, March 5.", STORY),
    "tomorrow": ("en", "It opens tomorrow (March 7).", STORY),
}


@pytest.mark.parametrize(("language", "text", "story", "words", "after"), CAUGHT.values(), ids=CAUGHT)
def test_caught(language: str, text: str, story: datetime.date | None, words: str, after: str) -> None:
    document = article(text, language=language)
    found = issues("date-inconsistent", document, date=story)
    assert marked(document, found) == [words]
    assert repaired(document, found) == after


@pytest.mark.parametrize(("language", "text", "story"), CLEAN.values(), ids=CLEAN)
def test_clean(language: str, text: str, story: datetime.date | None) -> None:
    assert issues("date-inconsistent", article(text, language=language), date=story) == []


def test_a_year_in_the_text_is_surer_than_that_of_the_story() -> None:
    told = issues("date-inconsistent", article("It was on Monday, 5 March 2024."))
    taken = issues("date-inconsistent", article("It was on Monday, 5 March."), date=STORY)
    assert told[0].confidence > taken[0].confidence
