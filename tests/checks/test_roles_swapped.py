"""roles-swapped: who did it to whom, turned round; the embedded models say which one the source means."""

import pytest

from checks.articles import article, issues, marked, repaired
from checks.asked import asked

# id -> (source language, target language, source, target, words marked, repaired)
CAUGHT = {
    "two names": (
        "pt", "en", "Ontem, Bettencourt acusou Lindqvist de mentir.", "Yesterday, Lindqvist accused Bettencourt of lying.",
        "Lindqvist accused Bettencourt", "Yesterday, Bettencourt accused Lindqvist of lying.",
    ),
    "names of two words": (
        "pt", "en", "Anna Lind criticou Rui Sampaio na final.", "Rui Sampaio criticized Anna Lind in the final.",
        "Rui Sampaio criticized Anna Lind", "Anna Lind criticized Rui Sampaio in the final.",
    ),
    "passive": (
        "pt", "en", "Moreau foi preso por Okafor.", "Okafor was arrested by Moreau.",
        "Okafor was arrested by Moreau", "Moreau was arrested by Okafor.",
    ),
    "phrases without a name": (
        "pt", "en", "A polícia atacou os manifestantes.", "The protesters attacked the police.",
        "The protesters attacked the police", "The police attacked the protesters.",
    ),
    "into Portuguese": (
        "en", "pt", "Lind praised Petersen yesterday.", "Petersen elogiou Lind ontem.",
        "Petersen elogiou Lind", "Lind elogiou Petersen ontem.",
    ),
}  # fmt: skip
CLEAN = {
    "right": (
        "pt",
        "en",
        "Ontem, Bettencourt acusou Lindqvist.",
        "Yesterday, Bettencourt accused Lindqvist.",
    ),
    "turned into the passive": ("pt", "en", "Okafor prendeu Moreau.", "Moreau was arrested by Okafor."),
    "turned into the converse": ("pt", "en", "O Porto venceu o Benfica.", "Benfica lost to Porto."),
    "out of the passive": ("pt", "en", "O juiz foi criticado por Okafor.", "Okafor criticised the judge."),
    "a list in another order": ("pt", "en", "Vieram Lind e Petersen.", "Petersen and Lind came."),
    "one party": ("pt", "en", "O ministro renunciou.", "The minister resigned."),
    "into Portuguese": ("en", "pt", "Lind praised Petersen.", "Lind elogiou Petersen."),
}


@pytest.mark.parametrize(
    ("source_language", "language", "source", "target", "words", "right"), CAUGHT.values(), ids=CAUGHT
)
def test_caught(
    source_language: str, language: str, source: str, target: str, words: str, right: str
) -> None:
    document = article(target, source, source_language=source_language, language=language)
    found = asked("roles-swapped", document)
    assert marked(document, found) == [words]
    assert repaired(document, found) == right


@pytest.mark.parametrize(("source_language", "language", "source", "target"), CLEAN.values(), ids=CLEAN)
def test_clean(source_language: str, language: str, source: str, target: str) -> None:
    document = article(target, source, source_language=source_language, language=language)
    assert asked("roles-swapped", document) == []


def test_without_models_nothing_is_said() -> None:
    document = article("Okafor arrested Moreau.", "Moreau prendeu Okafor.", source_language="pt")
    assert issues("roles-swapped", document) == []
