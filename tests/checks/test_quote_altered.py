"""quote-altered: a quotation keeps its length, its numbers and its names."""

import pytest

from checks.articles import article, issues
from checks.asked import asked
from transcheck.core.issue import Severity

# id -> (source language, source, target)
CAUGHT = {
    "cut": (
        *("pt", "“Não assinámos nada com o governo nem vamos assinar antes de outubro”, disse ela."),
        "“We have signed nothing,” said the woman who led the talks with the government in October.",
    ),
    "another number inside": (
        *("pt", "“Perdemos 40 barcos naquela noite”, disse Rui Prado."),
        "“We lost 14 boats on that night,” Rui Prado said.",
    ),
    "another name inside": (
        *("pt", "“Foi o Kabulov quem fechou o porto”, disse ela."),
        "“It was Petrenko who closed the port,” she said.",
    ),
}
CLEAN = {
    "whole": (
        *("pt", "“Não assinámos nada com o governo nem vamos assinar antes de outubro”, disse ela."),
        "“We have signed nothing with the government and will not sign before October,” she said.",
    ),
    "Chinese needs fewer signs": (
        *("zh", "她说：“我们没有同政府签署任何文件，十月之前也不会签。”"),
        "She said: “We have signed nothing with the government and will not sign before October.”",
    ),
    "a name in another alphabet": (
        *("ru", "«Порт закрыл Кабулов, и никто другой», — сказала она."),
        "“It was Kabulov who closed the port, and nobody else,” she said.",
    ),
    "cut in two by the speaker": (
        *("pt", "“Não assinámos nada com o governo e não vamos assinar”, disse ela."),
        "“We have signed nothing with the government,” she said, “and we will not sign.”",
    ),
}


@pytest.mark.parametrize(("language", "source", "target"), CAUGHT.values(), ids=CAUGHT)
def test_caught(language: str, source: str, target: str) -> None:
    found = issues("quote-altered", article(target, source, source_language=language))
    assert len(found) == 1
    assert found[0].severity is Severity.CRITICAL


@pytest.mark.parametrize(("language", "source", "target"), CLEAN.values(), ids=CLEAN)
def test_clean(language: str, source: str, target: str) -> None:
    assert issues("quote-altered", article(target, source, source_language=language)) == []


def test_the_edit_points_at_what_changed() -> None:
    language, source, target = CAUGHT["another number inside"]
    (issue,) = issues("quote-altered", article(target, source, source_language=language))
    assert issue.source_span is not None
    assert issue.target_span is not None
    assert (issue.source_span.of(source), issue.target_span.of(target)) == ("40", "14")


def test_models_tell_another_content_from_a_free_translation() -> None:
    source = "“O porto abre amanhã de manhã para todos os barcos”, disse a ministra."
    for quoted, found in (
        ("The harbour will be open to every boat from tomorrow morning,", 0),
        ("We never wanted to sell these old houses to strangers,", 1),
    ):
        document = article(f"“{quoted}” the minister said.", source, source_language="pt")
        assert len(asked("quote-altered", document)) == found
