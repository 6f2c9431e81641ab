"""Translations that show by their look that they are none."""

from __future__ import annotations

import pytest

from transcheck.translation.flaws import flaws

LONG = "O ministro anunciou ontem à noite que as obras da nova ponte vão começar em março."
FLAWED = {
    "empty": ("O ministro saiu.", "", "says nothing"),
    "marks-alone": ("O ministro saiu.", "...", "says nothing"),
    "cut-short": (LONG, "The minister announced.", "is cut short"),
    "word-twice": ("O antigo prefeito saiu.", "The former former mayor left.", "says “former” twice"),
    "phrase-twice": ("“Fim”, disse ele.", "“End,” said the man said the man.", "says “said the man” twice"),
    "list-of-one-word": (
        "Ele viu casas.",
        "He saw houses, more houses, more houses.",
        "says “houses , more” twice",
    ),
}
FINE = {
    "nothing-to-say": ("...", "..."),
    "short": ("Não sei.", "Dunno."),
    "source-says-it-twice": ("Duran Duran tocou.", "Duran Duran played."),
    "little-words": ("Disse que isso é bom.", "He said that that is good."),
    "day-to-day": ("Sai do dia a dia para relaxar.", "He leaves his day to day to relax."),
    "one-word-for-two": ("Falou com sócios e parceiros.", "He talked to partners, partners said."),
    "numbers": ("Entre 2018 e 2018.", "Between 2018 2018."),
}


@pytest.mark.parametrize(("source", "target", "flaw"), FLAWED.values(), ids=FLAWED)
def test_flawed(source: str, target: str, flaw: str) -> None:
    assert flaws(source, target, "pt", "en") == (flaw,)


@pytest.mark.parametrize(("source", "target"), FINE.values(), ids=FINE)
def test_fine(source: str, target: str) -> None:
    assert flaws(source, target, "pt", "en") == ()


def test_chinese_is_shorter() -> None:
    assert flaws(LONG, "部长昨晚宣布新桥三月开工。", "pt", "zh-CN") == ()
