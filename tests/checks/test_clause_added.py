"""clause-added: several words of the text in a row that nothing in the source says."""

import pytest

from checks.articles import article, issues
from checks.reading import issues_by_model, reading, words_at
from transcheck.core.issue import Severity

SOURCE = "O porto fecha na segunda-feira."
GROWN = "The port closes on Monday after weeks of violence in Horta."

# id -> (doubted words of the text, what is reported, how bad)
CAUGHT = {
    "a whole clause": (
        {"after", "weeks", "of", "violence", "in", "Horta"},
        "after weeks of violence in Horta",
        Severity.CRITICAL,
    ),
    "a phrase": ({"weeks", "of", "violence"}, "weeks of violence", Severity.MAJOR),
    "a clause that holds no fact": (
        {"after", "weeks", "of", "violence", "in"},
        "after weeks of violence in",
        Severity.MAJOR,
    ),
}
CLEAN = {
    "all is in the source": set[str](),
    "two words in a row": {"weeks", "of"},
    "words here and there": {"port", "weeks", "Horta"},
}


@pytest.mark.parametrize(("doubted", "words", "severity"), CAUGHT.values(), ids=CAUGHT)
def test_caught(doubted: set[str], words: str, severity: Severity) -> None:
    (issue,) = issues_by_model("clause-added", SOURCE, GROWN, reading(SOURCE, GROWN, unfounded=doubted))
    assert words_at(GROWN, issue.target_span) == words
    assert issue.severity is severity


@pytest.mark.parametrize("doubted", CLEAN.values(), ids=CLEAN)
def test_clean(doubted: set[str]) -> None:
    assert issues_by_model("clause-added", SOURCE, GROWN, reading(SOURCE, GROWN, unfounded=doubted)) == []


def test_without_a_model_nothing_is_said() -> None:
    assert issues("clause-added", article(GROWN, SOURCE, source_language="pt")) == []
