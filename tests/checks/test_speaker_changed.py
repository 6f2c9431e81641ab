"""speaker-changed: who said it in the source says it in the text."""

import pytest

from checks.articles import article, issues, marked, repaired
from checks.asked import asked
from transcheck.core.issue import Severity

# id -> (source language, source, target, the speaker in the text)
CAUGHT = {
    "somebody else, behind the verb": (
        *("pt", "“Não assinámos nada”, disse Rui Prado.", "“We signed nothing,” said Anna Lind."),
        "Anna Lind",
    ),
    "somebody else, before the verb": (
        *("fr", "Prado a déclaré que le port rouvrirait.", "Lind said that the port would reopen."),
        "Lind",
    ),
    "two speakers in each other's place": (
        *("pt", "Lind disse que Prado não assinou.", "Prado said that Lind had not signed."),
        "Prado",
    ),
    "according to": (
        *("es", "El puerto abre mañana, según Prado.", "The port opens tomorrow, according to Lind."),
        "Lind",
    ),
    "with an apposition": (
        *("pt", "Rui Prado, dono do barco, disse que não pagará."),
        "Anna Lind, who owns the boat, said she would not pay.",
        "Anna Lind",
    ),
    "from another alphabet": (
        *("ru", "«Порт закрыт», — сказал Кабулов.", "“The port is closed,” Petrenko said."),
        "Petrenko",
    ),
}
CLEAN = {
    "the same, in another order": ("pt", "“Não assinámos”, disse Prado.", "Prado said: “We did not sign.”"),
    "the same, in another alphabet": (
        *("ru", "«Порт закрыт», — сказал Кабулов.", "“The port is closed,” Kabulov said."),
    ),
    "a pronoun for the name": ("pt", "“Não assinámos”, disse Prado.", "“We did not sign,” he said."),
    "a name for the pronoun": ("pt", "“Não assinámos”, disse ele.", "“We did not sign,” Prado said."),
    "a country, called otherwise": (
        *("pt", "A Alemanha disse que o porto reabre.", "Germany said that the port would reopen."),
    ),
    "an institution, translated": (
        *("es", "La Armada dijo que el puerto está cerrado.", "The Navy said that the port is closed."),
    ),
    "the agency's spokesman": (
        *("pt", "O porta-voz da Marisul, Rui Prado, disse que o porto está fechado."),
        "Rui Prado, spokesman for Marisul, said that the port is closed.",
    ),
    "a language without capitals": ("zh", "林德说港口关闭了。", "Lind said that the port is closed."),
}


@pytest.mark.parametrize(("language", "source", "target", "speaker"), CAUGHT.values(), ids=CAUGHT)
def test_caught(language: str, source: str, target: str, speaker: str) -> None:
    document = article(target, source, source_language=language)
    found = issues("speaker-changed", document)
    assert marked(document, found) == [speaker]
    assert found[0].severity is Severity.CRITICAL


@pytest.mark.parametrize(("language", "source", "target"), CLEAN.values(), ids=CLEAN)
def test_clean(language: str, source: str, target: str) -> None:
    assert issues("speaker-changed", article(target, source, source_language=language)) == []


def test_a_reference_is_held_against_the_text_too() -> None:
    document = article("Lind said no.", reference="“No,” Prado said.")
    (issue,) = issues("speaker-changed", document)
    assert issue.side == "reference"
    assert repaired(document, [issue]) == "Prado said no."


def test_the_models_bring_the_name_of_a_fresh_translation() -> None:
    document = article(
        "“The port is closed,” Petrenko said.", "«O porto está fechado», disse Kabulov.", source_language="pt"
    )
    found = asked("speaker-changed", document)
    assert repaired(document, found) == "“The port is closed,” Kabulov said."
    assert found[0].confidence > 0.7


def test_the_models_let_the_right_speaker_pass() -> None:
    document = article("“The port is closed,” Prado said.", "Prado: “O porto fechou”.", source_language="pt")
    assert asked("speaker-changed", document) == []
