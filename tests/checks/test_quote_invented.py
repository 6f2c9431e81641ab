"""quote-invented: what the source does not quote is not quoted."""

import pytest

from checks.articles import article, issues, marked
from transcheck.core.issue import Severity

# id -> (source language, source, target, the words)
CAUGHT = {
    "reported speech": (
        *("pt", "A ministra disse que o porto reabre amanhã cedo."),
        "“The port will reopen early tomorrow,” the minister said.",
        "The port will reopen early tomorrow,",
    ),
    "a second quotation": (
        *("pt", "“O porto abre outra vez amanhã cedo”, disse ela. Ele não sabia de mais nada."),
        "“The port opens again early tomorrow,” she said. “I know nothing else,” he said.",
        "I know nothing else,",
    ),
    "from Russian": (
        *("ru", "Министр сказала, что порт откроется завтра утром."),
        "“The port will reopen tomorrow morning,” the minister said.",
        "The port will reopen tomorrow morning,",
    ),
}
CLEAN = {
    "quoted there too": (
        "fr",
        "«Nous n’avons rien signé», a-t-elle dit.",
        "“We have signed nothing,” she said.",
    ),
    "scare quotes": ("pt", "A chamada reforma falhou.", "The “reform” failed."),
    "a title": ("pt", "Leu As Cinco Abelhas do Norte.", "She read “The Five Bees of the North”."),
    "a mark without its partner in the source": (
        *("ar", 'قال الوزير: الميناء يفتح غدا في الصباح الباكر".'),
        "“The port will open early in the morning,” the minister said.",
    ),
    "a name in marks, a speech in marks": (
        *("ar", "قالت: «الميناء يفتح غدا في الصباح الباكر»."),
        "“The port will open early in the morning,” she said.",
    ),
}


@pytest.mark.parametrize(("language", "source", "target", "words"), CAUGHT.values(), ids=CAUGHT)
def test_caught(language: str, source: str, target: str, words: str) -> None:
    document = article(target, source, source_language=language)
    found = issues("quote-invented", document)
    assert marked(document, found) == [words]
    assert found[0].severity is Severity.CRITICAL


@pytest.mark.parametrize(("language", "source", "target"), CLEAN.values(), ids=CLEAN)
def test_clean(language: str, source: str, target: str) -> None:
    assert issues("quote-invented", article(target, source, source_language=language)) == []
