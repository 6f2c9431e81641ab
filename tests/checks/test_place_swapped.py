"""place-swapped: a place or a people that became another, known in eight languages."""

import pytest

from checks.articles import article, issues, marked, repaired

# id -> (source language, source, target, words marked)
CAUGHT = {
    "another country": ("pt", "Partiu da Alemanha.", "He left from Denmark.", "Denmark"),
    "another people": ("pt", "Eram tropas romenas.", "They were Moldovan troops.", "Moldovan"),
    "the country for another’s capital": ("fr", "Il vit à Varsovie.", "He lives in Hungary.", "Hungary"),
    "Russian cases": ("ru", "Они вернулись из Польши.", "They came back from Ukraine.", "Ukraine"),
    "German adjectives": ("de", "Sie mag den polnischen Käse.", "She likes Norwegian cheese.", "Norwegian"),
    "Arabic writes words onto names": (
        "ar",
        "وصلت الطائرة إلى الكويت وبفرنسا توقفت.",
        "The plane reached Kuwait and stopped in Spain.",
        "Spain",
    ),
    "Chinese": ("zh", "他昨天离开了俄罗斯。", "Yesterday he left Ukraine.", "Ukraine"),
    "one of two": (
        "pt",
        "Entre a Índia e o Peru há um oceano.",
        "Between India and Chile there is an ocean.",
        "Chile",
    ),
    "a town that is in no table": ("pt", "Ela vive em Figueirinha.", "She lives in Kowalewo.", "Kowalewo"),
}
CLEAN = {
    "exonym": ("es", "Ella vive en Ginebra.", "She lives in Geneva."),
    "adjective for a noun": ("pt", "O governo da Bolívia caiu.", "The Bolivian government fell."),
    "the capital stands for its country": ("pt", "A Rússia protestou.", "Moscow protested."),
    "the house stands for its country": ("ru", "США ответили.", "The White House replied."),
    "abbreviation": ("pt", "O embaixador dos EUA saiu.", "The ambassador of the United States left."),
    "short in Chinese": ("zh", "中美关系", "China-US relations"),
    "a country is named to explain": ("pt", "O tribunal fechou.", "The court in Bolivia closed."),
    "a person called like a country": ("pt", "Michael Jordan riu.", "Michael Jordan laughed."),
    "a country unlike a word": ("en", "The turkey was good.", "The turkey was fine."),
}


@pytest.mark.parametrize(("language", "source", "target", "words"), CAUGHT.values(), ids=CAUGHT)
def test_caught(language: str, source: str, target: str, words: str) -> None:
    document = article(target, source, source_language=language)
    assert marked(document, issues("place-swapped", document)) == [words]


@pytest.mark.parametrize(("language", "source", "target"), CLEAN.values(), ids=CLEAN)
def test_clean(language: str, source: str, target: str) -> None:
    document = article(target, source, source_language=language)
    assert [issue.message for issue in issues("place-swapped", document)] == []


def test_the_right_place_is_proposed_in_the_language_of_the_text() -> None:
    document = article("He left from Denmark.", "Partiu da Alemanha.", source_language="pt")
    assert repaired(document, issues("place-swapped", document)) == "He left from Germany."


def test_the_other_direction() -> None:
    document = article("Ele partiu da Dinamarca.", "He left Germany.", source_language="en", language="pt")
    assert marked(document, issues("place-swapped", document)) == ["Dinamarca"]
