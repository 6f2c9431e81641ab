"""quote-altered: a quotation is kept, whole, and none is made."""

import pytest

from checks.articles import article, issues
from transcheck.core.issue import Severity

# id -> (source language, source, target)
CAUGHT = {
    "marks lost": (
        *("pt", "“Não assinámos nada com o governo”, disse ela."),
        "She said that nothing had been signed with the government.",
    ),
    "quotation made up": (
        *("pt", "A ministra disse que o porto reabre amanhã cedo."),
        "“The port will reopen early tomorrow,” the minister said.",
    ),
    "cut": (
        *("pt", "“Não assinámos nada com o governo nem vamos assinar antes de outubro”, disse ela."),
        "“We have signed nothing,” said the woman who led the talks with the government in October.",
    ),
}
CLEAN = {
    "guillemets": ("fr", "«Nous n’avons rien signé», a-t-elle dit.", "“We have signed nothing,” she said."),
    "low and high marks": (
        "de",
        "„Wir haben nichts unterschrieben“, sagte sie.",
        "“We signed nothing,” she said.",
    ),
    "straight marks": ("es", '"No hemos firmado nada", dijo.', "“We have signed nothing,” he said."),
    "corner brackets": ("zh", "她说：「我们什么都没签。」", "She said: “We have signed nothing.”"),
}


@pytest.mark.parametrize(("language", "source", "target"), CAUGHT.values(), ids=CAUGHT)
def test_caught(language: str, source: str, target: str) -> None:
    found = issues("quote-altered", article(target, source, source_language=language))
    assert len(found) == 1
    assert found[0].severity >= Severity.MAJOR


@pytest.mark.parametrize(("language", "source", "target"), CLEAN.values(), ids=CLEAN)
def test_clean(language: str, source: str, target: str) -> None:
    assert issues("quote-altered", article(target, source, source_language=language)) == []


def test_a_word_in_marks_is_no_lost_speech() -> None:
    document = article("The so-called reform failed.", "A chamada “reforma” falhou.", source_language="pt")
    assert issues("quote-altered", document) == []
