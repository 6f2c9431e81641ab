"""quote-lost: what the source quotes is quoted."""

import pytest

from checks.articles import article, issues
from transcheck.core.issue import Severity

# id -> (source language, source, target)
CAUGHT = {
    "marks lost": (
        *("pt", "“Não assinámos nada com o governo”, disse ela."),
        "She said that nothing had been signed with the government.",
    ),
    "French marks lost": (
        *("fr", "« Nous n’avons rien signé avec eux », a-t-elle dit."),
        "She said that nothing had been signed with them.",
    ),
    "Chinese marks lost": (
        *("zh", "她说：“我们没有同政府签署任何文件。”"),
        "She said that nothing had been signed with the government.",
    ),
    "one of two": (
        *("pt", "“O porto abre amanhã cedo”, disse ela. “Não sabemos de mais nada”, disse ele."),
        "“The port opens early tomorrow,” she said. He said that nothing else was known.",
    ),
}
CLEAN = {
    "guillemets": ("fr", "«Nous n’avons rien signé», a-t-elle dit.", "“We have signed nothing,” she said."),
    "low and high marks": (
        *("de", "„Wir haben nichts unterschrieben“, sagte sie."),
        "“We signed nothing,” she said.",
    ),
    "straight marks": ("es", '"No hemos firmado nada", dijo.', "“We have signed nothing,” he said."),
    "corner brackets": ("zh", "她说：「我们什么都没签。」", "She said: “We have signed nothing.”"),
    "a word in marks": ("pt", "A chamada “reforma” falhou.", "The so-called reform failed."),
    "a piece of a sentence": (
        *("pt", "Chamou ao acordo “uma vergonha para todos nós” e saiu."),
        "She called the deal a disgrace to everybody and left.",
    ),
    "runs on into the next paragraph": (
        *("pt", "“O porto abre amanhã. Não sabemos de mais nada."),
        "“The port opens tomorrow. Nothing else is known.",
    ),
    "closed in the source, runs on in the text": (
        *("pt", "“O porto abre amanhã. Não sabemos de mais nada.”"),
        "“The port opens tomorrow. Nothing else is known.",
    ),
}


@pytest.mark.parametrize(("language", "source", "target"), CAUGHT.values(), ids=CAUGHT)
def test_caught(language: str, source: str, target: str) -> None:
    found = issues("quote-lost", article(target, source, source_language=language))
    assert [issue.severity for issue in found] == [Severity.CRITICAL]


@pytest.mark.parametrize(("language", "source", "target"), CLEAN.values(), ids=CLEAN)
def test_clean(language: str, source: str, target: str) -> None:
    assert issues("quote-lost", article(target, source, source_language=language)) == []


def test_a_reference_is_held_against_the_text_too() -> None:
    document = article(
        "She said they signed nothing at all.", reference="“We signed nothing at all,” she said."
    )
    assert [issue.side for issue in issues("quote-lost", document)] == ["reference"]
