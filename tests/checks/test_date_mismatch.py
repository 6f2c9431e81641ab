"""date-mismatch: days, months, years and weekdays are compared by what they mean."""

import pytest

from checks.articles import article, issues, marked, repaired
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
    "another year alone": ("pt", "Foi em 2017.", "It was in 2014.", "2014"),
    "end of a range": ("pt", "De 5 a 7 de março.", "March 5–9.", "9"),
    "tomorrow for yesterday, pt": ("pt", "Choveu ontem.", "It rains tomorrow.", "tomorrow"),
    "tomorrow for yesterday, es": ("es", "Llovió ayer.", "It rains tomorrow.", "tomorrow"),
    "tomorrow for yesterday, fr": ("fr", "Il a plu hier.", "It rains tomorrow.", "tomorrow"),
    "tomorrow for yesterday, de": ("de", "Es regnete gestern.", "It rains tomorrow.", "tomorrow"),
    "tomorrow for yesterday, ru": ("ru", "Вчера шёл дождь.", "It rains tomorrow.", "tomorrow"),
    "tomorrow for yesterday, ar": ("ar", "هطل المطر أمس.", "It rains tomorrow.", "tomorrow"),
    "tomorrow for yesterday, zh": ("zh", "昨天下雨了。", "It rains tomorrow.", "tomorrow"),
    "a newspaper": ("pt", "Disse o Sunday Echo.", "Said the Tuesday Echo.", "Tuesday"),
}
CLEAN = {
    "another order": ("pt", "A 14 de outubro de 2026 choveu.", "It rained on October 14, 2026."),
    "weekday counted": ("pt", "Foi na quarta-feira, 4 de março.", "It was on Wednesday, March 4."),
    "abbreviated month": ("en", "He came on Sept. 3.", "He came on September 3."),
    "day of the month alone": ("ru", "Это было 5 января 2024 г.", "It was on 5 January 2024."),
    "days of one month": ("pt", "Nos dias 3, 5 e 7 de março.", "On March 3, 5 and 7."),
    "range": ("de", "Vom 5. bis 7. März 2018.", "From March 5 to 7, 2018."),
    "range, zh": ("zh", "3月5日至7日。", "From 5 to 7 March."),
    "day without its month": ("pt", "Chegou no dia 5.", "He came on March 5."),
    "month told too": ("pt", "Foi em 2018.", "It was in March 2018."),
    "weekday for a day word": ("pt", "Choveu ontem.", "It rained on Monday."),
    "morning": ("es", "Llovió por la mañana.", "It rained yesterday."),
    "last night": ("fr", "Il a plu hier soir.", "It rained last night."),
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


# id -> (source, target, what is proposed)
PROPOSED = {
    "weekday": ("Foi na terça-feira.", "It was on Thursday.", "It was on Tuesday."),
    "month": ("Foi em 5 de maio.", "It was on March 5.", "It was on May 5."),
    "day": ("Foi em 5 de maio de 2024.", "It was on May 15, 2024.", "It was on May 5, 2024."),
    "year": ("Foi em 5 de maio de 2024.", "It was on May 5, 2014.", "It was on May 5, 2024."),
    "year alone": ("Foi em 2017.", "It was in 2014.", "It was in 2017."),
    "day word": ("Ontem choveu.", "Tomorrow it rains.", "Yesterday it rains."),
    "two parts differ": ("Foi em 5 de maio.", "It was on March 7.", "It was on March 7."),
}


@pytest.mark.parametrize(("source", "target", "after"), PROPOSED.values(), ids=PROPOSED)
def test_the_part_that_differs_is_proposed(source: str, target: str, after: str) -> None:
    document = article(target, source, source_language="pt")
    found = issues("date-mismatch", document)
    assert found
    assert repaired(document, found) == after
