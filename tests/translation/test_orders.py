"""What is ordered of a fact that was lost, and what is not."""

from __future__ import annotations

import pytest

from transcheck.facts.base import Facts
from transcheck.facts.gazetteer import read_known
from transcheck.translation.orders import order_for

ORDERED = {
    "thousands": ("São 2.200.112 votos.", "pt", "2.200.112", "2,200,112"),
    "decimals": ("Subiu 12,5 milhões.", "pt", "12,5", "12.5"),
    "zeros-behind-the-sign": ("Custa 5,20 reais.", "pt", "5,20", "5.20"),
    "other-way-round": ("It cost 1,600.50 dollars.", "en", "1,600.50", "1.600,50"),
    "no-separator": ("Foram 1200 empresas.", "pt", "1200", "1200"),
    "half": ("Venceu por 14½ pontos.", "pt", "14½", "14½"),
    "word": ("Dezoito por cento votaram.", "pt", "Dezoito", "Eighteen"),
    "name": ("Ontem deram a Delgado o cargo.", "pt", "Delgado", "Delgado"),
    "name-after-an-article": ("O Valdarno venceu de novo.", "pt", "Valdarno", "Valdarno"),
    "country": ("Houve um sismo na Indonésia.", "pt", "Indonésia", "Indonesia"),
}
NOT_ORDERED = {
    "people": ("Venceu os espanhóis ontem.", "pt", "espanhóis"),
    "part-of-a-longer-name": ("A polícia da Nova Gales agiu.", "pt", "Gales"),
    "one": ("Ele tem uma casa.", "pt", "uma"),
}


def facts(text: str, language: str, wanted: str) -> list[object]:
    original, other = Facts(text, language), "en" if language == "pt" else "pt"
    found = (*original.numbers, *original.names, *read_known(text, language))
    orders = [order_for(fact, original, other) for fact in found if wanted in fact.text]
    return [(one.source.of(text), one.targets[0]) for one in orders if one]


@pytest.mark.parametrize(("text", "language", "wanted", "written"), ORDERED.values(), ids=ORDERED)
def test_ordered(text: str, language: str, wanted: str, written: str) -> None:
    assert (wanted, written) in facts(text, language, wanted)


@pytest.mark.parametrize(("text", "language", "wanted"), NOT_ORDERED.values(), ids=NOT_ORDERED)
def test_not_ordered(text: str, language: str, wanted: str) -> None:
    assert facts(text, language, wanted) == []
