"""gender-changed: he for she; the embedded models say what the source means, where it says it."""

import pytest

from checks.articles import article, issues, marked, repaired
from checks.asked import asked

# id -> (source language, target language, source, target, words marked, repaired)
CAUGHT = {
    "he for she": (
        "pt", "en", "Ela renunciou ao cargo ontem.", "He resigned yesterday.",
        "He", "She resigned yesterday.",
    ),
    "a daughter": (
        "pt", "en", "O ministro chegou com a filha.", "The minister arrived with his son.",
        "son", "The minister arrived with his daughter.",
    ),
    "an actress": (
        "pt", "en", "A atriz agradeceu ao público.", "The actor thanked the audience.",
        "actor", "The actress thanked the audience.",
    ),
    "a widow": ("pt", "en", "A viúva não falou.", "The widower did not speak.", "widower", "The widow did not speak."),
    "into Portuguese": (
        "en", "pt", "She said that the bridge was closed.", "Ele disse que a ponte estava fechada.",
        "Ele", "Ela disse que a ponte estava fechada.",
    ),
}  # fmt: skip
CLEAN = {
    "right": ("pt", "en", "Ela renunciou ao cargo ontem.", "She resigned yesterday."),
    "a possessive that does not say": (
        "pt",
        "en",
        "Moreau voltou para sua casa.",
        "Moreau returned to her home.",
    ),
    "a person without a pronoun": ("pt", "en", "A prefeita Lind sorriu.", "Mayor Lind smiled at her guests."),
    "into Portuguese": ("en", "pt", "Her brother came.", "O irmão dela veio."),
}


@pytest.mark.parametrize(
    ("source_language", "language", "source", "target", "words", "right"), CAUGHT.values(), ids=CAUGHT
)
def test_caught(
    source_language: str, language: str, source: str, target: str, words: str, right: str
) -> None:
    document = article(target, source, source_language=source_language, language=language)
    found = asked("gender-changed", document)
    assert marked(document, found) == [words]
    assert repaired(document, found) == right


@pytest.mark.parametrize(("source_language", "language", "source", "target"), CLEAN.values(), ids=CLEAN)
def test_clean(source_language: str, language: str, source: str, target: str) -> None:
    document = article(target, source, source_language=source_language, language=language)
    assert asked("gender-changed", document) == []


def test_without_models_nothing_is_said() -> None:
    assert issues("gender-changed", article("He left.", "Ela saiu.", source_language="pt")) == []
