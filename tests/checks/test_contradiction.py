"""contradiction: two places of an article do not say opposite things."""

import pytest

from checks.articles import article, context, issues
from transcheck.checks.catalogue import find_check
from transcheck.checks.run import run_checks

# id -> (language, text)
CAUGHT = {
    "denied and said": (
        "en",
        "The ministry of Norland will sign the harbour treaty.\n"
        "The ministry of Norland will not sign the harbour treaty.",
    ),
    "opposite verbs": (
        "en",
        "Exports of copper from Varna rose in March.\nExports of copper from Varna fell in March.",
    ),
    "not withheld and not given": (
        "en",
        "The ministry is not withholding recognition of the pilots' union.\n"
        "Recognition of the pilots' union is not planned, the envoy said.",
    ),
    "not held back, and not recognised": (
        "en",
        "The palace is not holding back recognition of the union.\n"
        "The palace has not recognised the pilots' union so far.",
    ),
    "Portuguese": (
        "pt",
        "O ministério vai assinar o tratado do porto de Varna.\n"
        "O ministério não vai assinar o tratado do porto de Varna.",
    ),
    "German": (
        "de",
        "Das Ministerium unterschreibt den Hafenvertrag mit Norland.\n"
        "Das Ministerium unterschreibt den Hafenvertrag mit Norland nicht.",
    ),
}
CLEAN = {
    "both deny": (
        "en",
        "The ministry of Norland will not sign the harbour treaty.\n"
        "The ministry of Norland will not sign the harbour treaty.",
    ),
    "opposite of opposites": (
        "en",
        "Exports of copper from Varna rose in March.\nImports of copper from Varna fell in March.",
    ),
    "another matter": (
        "en",
        "The ministry of Norland will sign the harbour treaty.\n"
        "The ministry of Norland will not raise the harbour fees.",
    ),
    "condition": (
        "en",
        "The ministry of Norland will not sign the harbour treaty.\n"
        "It would be a scandal if the ministry of Norland signs the harbour treaty.",
    ),
    "question": (
        "en",
        "The ministry of Norland will not sign the harbour treaty.\n"
        "Will the ministry of Norland sign the harbour treaty?",
    ),
    "withheld and not given": (
        "en",
        "The ministry is withholding recognition of the pilots' union.\n"
        "Recognition of the pilots' union is not planned, the envoy said.",
    ),
    "another thing not withheld": (
        "en",
        "The ministry is not withholding wages of the pilots.\n"
        "Recognition of the cooks' union is not planned, the envoy said.",
    ),
}


@pytest.mark.parametrize(("language", "text"), CAUGHT.values(), ids=CAUGHT)
def test_caught(language: str, text: str) -> None:
    (issue,) = issues("contradiction", article(text, language=language))
    assert {issue.segment, *(place.segment for place in issue.related)} == {"p1.s1", "p2.s1"}
    assert issue.confidence >= 0.5


@pytest.mark.parametrize(("language", "text"), CLEAN.values(), ids=CLEAN)
def test_clean(language: str, text: str) -> None:
    assert issues("contradiction", article(text, language=language)) == []


def test_of_a_language_without_a_list_of_function_words_it_says_nothing() -> None:
    document = article("Satama suljettiin.", language="fi")
    found, (not_run,) = run_checks(document, context(document), [find_check("contradiction")])
    assert found == ()
    assert "function words" in not_run.reason
