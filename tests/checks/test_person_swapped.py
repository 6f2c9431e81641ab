"""person-swapped: a person who became another, known by the sound of the name in any alphabet."""

import pytest

from checks.articles import article, issues, marked, repaired

# id -> (source language, source, target, words marked)
CAUGHT = {
    "another person": (
        "pt",
        "O acordo foi assinado por Bettencourt.",
        "It was signed by Lindqvist.",
        "Lindqvist",
    ),
    "given name and surname at once": (
        "pt",
        "Falou depois Rui Bettencourt.",
        "Then Sven Lindqvist spoke.",
        "Sven Lindqvist",
    ),
    "another script": (
        "ru",
        "Вчера важные переговоры вел Хамитов.",
        "Yesterday Lindqvist led important talks.",
        "Lindqvist",
    ),
    "a German noun has a capital too": (
        "de",
        "Dann sprach Petersen.",
        "Then it was Okafor who spoke.",
        "Okafor",
    ),
    "at the beginning of both": ("es", "Ybarra llegó ayer.", "Okafor arrived yesterday.", "Okafor"),
    "one mention of two": (
        "pt",
        "Bettencourt riu, e o filho de Bettencourt também.",
        "Bettencourt laughed, and the son of Okafor did too.",
        "Okafor",
    ),
    "a surname that is a word": (
        "pt",
        "O ministro Silva e a ministra Reis falaram.",
        "Minister Silva and Minister Okafor spoke.",
        "Okafor",
    ),
}
CLEAN = {
    "the same person": ("pt", "Falou Rui Bettencourt.", "It was Rui Bettencourt who spoke."),
    "transliterated": ("ru", "Сказал Замир Кабулов.", "So said Zamir Kabulov."),
    "a pronoun for a name": ("pt", "Depois falou Bettencourt.", "Then he spoke."),
    "an office for a name": ("fr", "Hier, Moreau a souri.", "Yesterday the mayor smiled."),
    "a name for a pronoun is no swap": ("pt", "Depois ele falou.", "Then Bettencourt spoke."),
    "a slip of the pen is no swap": ("pt", "Falou Nuno Sampaio.", "It was Nuno Sampayo who spoke."),
    "a script that hides names": ("zh", "他在会上发言。", "At the meeting Okafor spoke."),
    "words of a headline": ("pt", "Governo Corta Verbas", "Funds Are Cut"),
}


@pytest.mark.parametrize(("language", "source", "target", "words"), CAUGHT.values(), ids=CAUGHT)
def test_caught(language: str, source: str, target: str, words: str) -> None:
    document = article(target, source, source_language=language)
    assert marked(document, issues("person-swapped", document)) == [words]


@pytest.mark.parametrize(("language", "source", "target"), CLEAN.values(), ids=CLEAN)
def test_clean(language: str, source: str, target: str) -> None:
    document = article(target, source, source_language=language)
    assert [issue.message for issue in issues("person-swapped", document)] == []


def test_the_right_person_is_proposed() -> None:
    document = article("It was signed by Lindqvist.", "Foi assinado por Bettencourt.", source_language="pt")
    assert repaired(document, issues("person-swapped", document)) == "It was signed by Bettencourt."


def test_a_reference_is_held_against_the_text_too() -> None:
    document = article("It was signed by Lindqvist.", reference="Bettencourt signed it.")
    assert [issue.side for issue in issues("person-swapped", document)] == ["reference"]
