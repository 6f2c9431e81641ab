"""A figure is replaced where it stands, and the words stay linked."""

from __future__ import annotations

import pytest

from transcheck.core.hypothesis import Hypothesis, WordLink
from transcheck.core.span import Span
from transcheck.facts.base import Facts
from transcheck.translation.account import account
from transcheck.translation.figures import with_figures

REPLACED = {
    "digit": ("Morreram 783.562 pessoas.", "Some 733,562 people died.", "Some 783,562 people died."),
    "separator": ("Custa 2.200.112 euros.", "It costs 2,200.112 euros.", "It costs 2,200,112 euros."),
    "with-its-scale": ("São 125 milhões.", "It is 120 million.", "It is 125 million."),
    "two": ("De 11.000 a 22.500.", "From 1,000 to 2,500.", "From 11,000 to 22,500."),
}


def mended(source: str, target: str, links: tuple[WordLink, ...] = ()) -> Hypothesis | None:
    changed = account(Facts(source, "pt"), Facts(target, "en")).changed
    return with_figures(Hypothesis(target, "engine", -0.1, links), changed, "en")


@pytest.mark.parametrize(("source", "target", "expected"), REPLACED.values(), ids=REPLACED)
def test_replaced(source: str, target: str, expected: str) -> None:
    made = mended(source, target)
    assert made is not None
    assert made.text == expected


def test_what_is_missing_cannot_be_replaced() -> None:
    assert mended("Morreram 783.562 pessoas.", "People died.") is None


def test_words_behind_a_longer_figure_move() -> None:
    links = (WordLink(Span(9, 14), Span(0, 5)), WordLink(Span(15, 22), Span(6, 12)))
    made = mended("Morreram 83.56 pessoas.".replace("83.56", "83.562"), "1,562 people died.", links)
    assert made is not None
    assert [link.target.of(made.text) for link in made.alignment] == ["83,562", "people"]
