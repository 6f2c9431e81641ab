"""hedge-added: what the source tells as a fact is not only alleged."""

import pytest

from checks.articles import article, issues, marked, repaired
from transcheck.core.issue import Severity

# id -> (source language, source, target, the hedge)
CAUGHT = {
    "allegedly": ("pt", "O capitão vendeu o barco.", "The captain allegedly sold the boat.", "allegedly"),
    "reportedly": ("fr", "Le capitaine a vendu le bateau.", "The captain reportedly sold it.", "reportedly"),
    "may": ("de", "Der Hafen ist zu.", "The port may be closed.", "may"),
    "perhaps": ("zh", "港口关闭了。", "The port perhaps closed.", "perhaps"),
}
CLEAN = {
    "in both": ("pt", "O capitão supostamente vendeu o barco.", "The captain allegedly sold the boat."),
    "the mood of the verb": ("fr", "Le capitaine aurait vendu le bateau.", "He reportedly sold the boat."),
    "accused there": ("es", "Lo acusan de vender el barco.", "He allegedly sold the boat."),
    "can": ("pt", "O porto pode fechar.", "The port may close."),
    "the month": ("pt", "O porto fechou em maio.", "The port closed in May."),
    "the prime minister": ("pt", "Theresa May fechou o porto.", "Theresa May closed the port."),
    "supposed to": ("pt", "O barco tinha de sair.", "The boat was supposed to leave."),
}


@pytest.mark.parametrize(("language", "source", "target", "hedge"), CAUGHT.values(), ids=CAUGHT)
def test_caught(language: str, source: str, target: str, hedge: str) -> None:
    document = article(target, source, source_language=language)
    assert marked(document, issues("hedge-added", document)) == [hedge]


@pytest.mark.parametrize(("language", "source", "target"), CLEAN.values(), ids=CLEAN)
def test_clean(language: str, source: str, target: str) -> None:
    assert issues("hedge-added", article(target, source, source_language=language)) == []


def test_the_text_without_the_hedge_is_proposed() -> None:
    document = article(
        "He allegedly sold it.\nIt may be shut.", "Vendeu.\nEstá fechado.", source_language="pt"
    )
    found = issues("hedge-added", document)
    assert [issue.severity for issue in found] == [Severity.CRITICAL, Severity.MAJOR]
    assert repaired(document, found) == "He sold it.\nIt is shut."
