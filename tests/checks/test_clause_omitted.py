"""clause-omitted: several words of the source in a row that nothing in the text says."""

import pytest

from checks.articles import article, issues
from checks.reading import issues_by_model, reading, words_at
from transcheck.core.issue import Severity

SOURCE = "O porto fecha, se a greve continuar em Horta, na segunda-feira."
WHOLE = "The port closes on Monday if the strike goes on in Horta."
CUT = "The port closes on Monday."

# id -> (text, doubted words of the source, what is reported, how bad)
CAUGHT = {
    "a whole clause": (
        CUT,
        {"se", "a", "greve", "continuar", "em", "Horta"},
        "se a greve continuar em Horta",
        Severity.CRITICAL,
    ),
    "a phrase": (CUT, {"greve", "continuar", "em"}, "greve continuar em", Severity.MAJOR),
    "one word of it is found by chance": (
        CUT,
        {"se", "a", "greve", "em", "Horta"},
        "se a greve continuar em Horta",
        Severity.CRITICAL,
    ),
}
CLEAN = {
    "all is said": (WHOLE, set[str]()),
    "two words in a row": (WHOLE, {"greve", "continuar"}),
    "words here and there": (WHOLE, {"porto", "greve", "segunda-feira"}),
}


@pytest.mark.parametrize(("text", "doubted", "words", "severity"), CAUGHT.values(), ids=CAUGHT)
def test_caught(text: str, doubted: set[str], words: str, severity: Severity) -> None:
    (issue,) = issues_by_model("clause-omitted", SOURCE, text, reading(SOURCE, text, unsaid=doubted))
    assert words_at(SOURCE, issue.source_span) == words
    assert issue.severity is severity
    assert words in issue.message


@pytest.mark.parametrize(("text", "doubted"), CLEAN.values(), ids=CLEAN)
def test_clean(text: str, doubted: set[str]) -> None:
    assert issues_by_model("clause-omitted", SOURCE, text, reading(SOURCE, text, unsaid=doubted)) == []


def test_without_a_model_nothing_is_said() -> None:
    assert issues("clause-omitted", article(CUT, SOURCE, source_language="pt")) == []
