"""negation-mismatch: a denial that only one side has; words alone prove little, so it only asks."""

import pytest

from checks.articles import article, issues, marked

# id -> (source language, source, target, words marked)
CAUGHT = {
    "denial put in": ("pt", "O ministro assinou.", "The minister did not sign.", "not"),
    "denial lost": ("pt", "O ministro não assinou.", "The minister signed.", ""),
    "short form": ("es", "El puerto abrirá.", "The port won't open.", "n't"),
    "two words, one denial": ("fr", "Il n’a rien signé.", "He signed.", ""),
}
CLEAN = {
    "both deny": ("pt", "Ninguém ficou ferido.", "No one was hurt."),
    "neither denies": ("pt", "O porto fechou.", "The port closed."),
    "doubled in the source": ("pt", "Não disse nada a ninguém.", "She told nobody anything."),
}


@pytest.mark.parametrize(("language", "source", "target", "words"), CAUGHT.values(), ids=CAUGHT)
def test_caught(language: str, source: str, target: str, words: str) -> None:
    document = article(target, source, source_language=language)
    found = issues("negation-mismatch", document)
    assert marked(document, found) == [words]
    assert found[0].confidence < 0.5


@pytest.mark.parametrize(("language", "source", "target"), CLEAN.values(), ids=CLEAN)
def test_clean(language: str, source: str, target: str) -> None:
    assert issues("negation-mismatch", article(target, source, source_language=language)) == []
