"""meaning-reversed: a word that says the opposite; the embedded models say which one the source means."""

import pytest

from checks.articles import article, issues, marked, repaired
from checks.asked import asked
from transcheck.core.issue import Severity

# id -> (source language, target language, source, target, words marked, repaired)
CAUGHT = {
    "rose for fell": (
        "pt", "en", "O desemprego caiu em julho.", "Unemployment rose in July.",
        "rose", "Unemployment fell in July.",
    ),
    "guilty for innocent": (
        "pt", "en", "O júri declarou o pescador inocente.", "The jury found the fisherman guilty.",
        "guilty", "The jury found the fisherman innocent.",
    ),
    "banned for allowed": (
        "pt", "en", "O município permitiu a venda de álcool.", "The town banned the sale of alcohol.",
        "banned", "The town allowed the sale of alcohol.",
    ),
    "the article goes with the word": (
        "pt", "en", "O relatório mostra um aumento dos crimes.", "The report shows a decrease in crime.",
        "decrease", "The report shows an increase in crime.",
    ),
    "before for after": (
        "pt", "en", "O prefeito saiu depois da votação.", "The mayor left before the vote.",
        "before", "The mayor left after the vote.",
    ),
    "into Portuguese": (
        "en", "pt", "The price of bread fell yesterday.", "O preço do pão subiu ontem.",
        "subiu", "O preço do pão caiu ontem.",
    ),
}  # fmt: skip
CLEAN = {
    "right": ("pt", "en", "O desemprego caiu em julho.", "Unemployment fell in July."),
    "another word for the same": (
        "pt",
        "en",
        "O desemprego caiu em julho.",
        "Unemployment declined in July.",
    ),
    "said by denying the opposite": ("pt", "en", "A ponte continua fechada.", "The bridge is not open yet."),
    "said by the converse": ("pt", "en", "O Porto venceu o Benfica.", "Benfica lost to Porto."),
    "into Portuguese": ("en", "pt", "The senator left early.", "A senadora saiu cedo."),
}


@pytest.mark.parametrize(
    ("source_language", "language", "source", "target", "words", "right"), CAUGHT.values(), ids=CAUGHT
)
def test_caught(
    source_language: str, language: str, source: str, target: str, words: str, right: str
) -> None:
    document = article(target, source, source_language=source_language, language=language)
    found = asked("meaning-reversed", document)
    assert marked(document, found) == [words]
    assert repaired(document, found) == right
    assert found[0].confidence >= 0.5
    assert "model preference" in found[0].edits[0].evidence


@pytest.mark.parametrize(("source_language", "language", "source", "target"), CLEAN.values(), ids=CLEAN)
def test_clean(source_language: str, language: str, source: str, target: str) -> None:
    document = article(target, source, source_language=source_language, language=language)
    assert asked("meaning-reversed", document) == []


def test_against_a_reference_no_model_is_needed() -> None:
    document = article("The court denied bail.", reference="The court granted bail.")
    assert marked(document, issues("meaning-reversed", document)) == ["denied"]


def test_a_reference_that_has_the_opposite_elsewhere() -> None:
    document = article(
        "The court denied bail and left.",
        reference="Bail was denied by the court, whose judges arrived late.",
    )
    assert issues("meaning-reversed", document) == []


def test_without_models_a_source_proves_nothing() -> None:
    document = article("Unemployment rose.", "O desemprego caiu.", source_language="pt")
    assert issues("meaning-reversed", document) == []


# id -> (text, reference)
KEPT_BACK = {
    "not held back": ("The bank is not holding back the loan.", "The bank is withholding the loan."),
    "held back": ("The bank withheld the loan.", "The bank did not refuse the loan."),
}
NOT_KEPT_BACK = {
    "both keep it": ("The bank is holding back the loan.", "The bank is withholding the loan."),
    "both deny it": ("The bank is not holding back the loan.", "The bank has not withheld the loan."),
    "the denial is of something else": (
        "The bank is withholding the loan.",
        "Not today: the bank withholds the loan.",
    ),
}


@pytest.mark.parametrize(("text", "reference"), KEPT_BACK.values(), ids=KEPT_BACK)
def test_what_is_kept_back_in_one_text_and_not_in_the_reference(text: str, reference: str) -> None:
    (issue,) = issues("meaning-reversed", article(text, reference=reference))
    assert issue.severity is Severity.CRITICAL
    assert issue.confidence >= 0.5


@pytest.mark.parametrize(("text", "reference"), NOT_KEPT_BACK.values(), ids=NOT_KEPT_BACK)
def test_what_is_kept_back_in_both_or_in_neither(text: str, reference: str) -> None:
    assert issues("meaning-reversed", article(text, reference=reference)) == []
