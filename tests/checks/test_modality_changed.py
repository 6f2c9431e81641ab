"""modality-changed: planned told as done, possible as required; the embedded models say which is meant."""

import pytest

from checks.articles import article, issues, marked, repaired
from checks.asked import asked

# id -> (source language, target language, source, target, words marked, repaired)
CAUGHT = {
    "planned, told as done": (
        "pt", "en", "O presidente vai assinar o acordo.", "The president signed the agreement.",
        "signed", "The president will sign the agreement.",
    ),
    "done, told as planned": (
        "pt", "en", "O porto abriu na segunda-feira.", "The port will open on Monday.",
        "will open", "The port opened on Monday.",
    ),
    "an irregular verb": (
        "pt", "en", "A prefeitura vai vender o estádio.", "The city sold the stadium.",
        "sold", "The city will sell the stadium.",
    ),
    "possible, told as required": (
        "pt", "en", "A lei pode ser vetada.", "The law must be vetoed.",
        "must", "The law can be vetoed.",
    ),
    "into Portuguese": (
        "en", "pt", "The bank will close the branch.", "O banco fechou a agência.",
        "fechou", "O banco fechará a agência.",
    ),
    "into Portuguese, irregular": (
        "en", "pt", "The workers have brought food.", "Os trabalhadores trarão comida.",
        "trarão", "Os trabalhadores trouxeram comida.",
    ),
}  # fmt: skip
CLEAN = {
    "right": ("pt", "en", "O presidente vai assinar o acordo.", "The president will sign the agreement."),
    "going to": (
        "pt",
        "en",
        "O presidente vai assinar o acordo.",
        "The president is going to sign the deal.",
    ),
    "past": ("pt", "en", "O porto abriu na segunda-feira.", "The port opened on Monday."),
    "a participle": (
        "pt",
        "en",
        "O acordo assinado será publicado.",
        "The signed agreement will be published.",
    ),
    "into Portuguese": ("en", "pt", "The bank will close the branch.", "O banco vai fechar a agência."),
}


@pytest.mark.parametrize(
    ("source_language", "language", "source", "target", "words", "right"), CAUGHT.values(), ids=CAUGHT
)
def test_caught(
    source_language: str, language: str, source: str, target: str, words: str, right: str
) -> None:
    document = article(target, source, source_language=source_language, language=language)
    found = asked("modality-changed", document)
    assert marked(document, found) == [words]
    assert repaired(document, found) == right


@pytest.mark.parametrize(("source_language", "language", "source", "target"), CLEAN.values(), ids=CLEAN)
def test_clean(source_language: str, language: str, source: str, target: str) -> None:
    document = article(target, source, source_language=source_language, language=language)
    assert asked("modality-changed", document) == []


def test_without_models_nothing_is_said() -> None:
    document = article("He signed it.", "Ele vai assinar.", source_language="pt")
    assert issues("modality-changed", document) == []
