"""negation-mismatch: a denial that only one side has; words alone prove little, so it only asks."""

import pytest

from checks.articles import article, issues, marked
from checks.reading import issues_by_model, reading
from transcheck.core.issue import Severity

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


# id -> (source, text, words of the source in doubt, words of the text in doubt)
CAUGHT_BY_MODELS = {
    "denial put in": ("O ministro assinou.", "The minister will not sign.", set[str](), {"not"}),
    "the text stops at its denial": ("O ministro assinou.", "The minister will not", set[str](), {"not"}),
    "denial lost": ("O ministro não assinou.", "The minister signed.", {"não"}, set[str]()),
    "another denial stands there": (
        "Ninguém veio; ela não ligou.",
        "Nobody came; she called.",
        {"não"},
        set[str](),
    ),
}
CLEAN_BY_MODELS = {
    "said in words that are no denial": ("Ele não veio.", "He stayed away.", set[str](), set[str]()),
    "a denial for a failure": ("O plano falhou.", "The plan did not work.", set[str](), set[str]()),
}


@pytest.mark.parametrize(
    ("source", "target", "unsaid", "unfounded"), CAUGHT_BY_MODELS.values(), ids=CAUGHT_BY_MODELS
)
def test_caught_by_models(source: str, target: str, unsaid: set[str], unfounded: set[str]) -> None:
    said = reading(source, target, unsaid, unfounded)
    found = issues_by_model("negation-mismatch", source, target, said)
    assert len(found) == 1
    assert found[0].severity is Severity.CRITICAL
    assert found[0].confidence > 0.5


@pytest.mark.parametrize(
    ("source", "target", "unsaid", "unfounded"), CLEAN_BY_MODELS.values(), ids=CLEAN_BY_MODELS
)
def test_clean_by_models(source: str, target: str, unsaid: set[str], unfounded: set[str]) -> None:
    said = reading(source, target, unsaid, unfounded)
    assert issues_by_model("negation-mismatch", source, target, said) == []


def test_the_models_may_prefer_the_denial() -> None:
    source, target = "O ministro assinou.", "The minister will not sign."
    said = reading(source, target, unfounded={"not"})
    assert issues_by_model("negation-mismatch", source, target, said, likes=[target]) == []


def test_the_models_may_prove_that_the_denial_is_wrong() -> None:
    source, target = "O ministro assinou.", "The minister will not sign."
    said = reading(source, target, unfounded={"not"})
    (issue,) = issues_by_model("negation-mismatch", source, target, said, likes=["The minister will sign."])
    assert issue.confidence > 0.9
    assert "model preference" in issue.edits[0].evidence


def test_where_what_is_denied_is_said_otherwise_too_it_only_asks() -> None:
    source, target = "Eles não paravam de gritar.", "They were yelling."
    said = reading(source, target, unsaid={"não", "paravam"})
    (issue,) = issues_by_model("negation-mismatch", source, target, said)
    assert 0.2 < issue.confidence < 0.6
