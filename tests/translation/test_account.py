"""What a translation lost, and what it made up; what it says in other words is neither."""

from __future__ import annotations

import pytest

from transcheck.facts.base import Facts
from transcheck.translation.account import Account, account

LOST = {
    "digit": ("Morreram 783.562 pessoas.", "733,562 people died.", ["783.562"]),
    "number-in-brackets": ("Tem 645 milhas (1.040 km).", "It is 1,040 km long.", ["645"]),
    "name-dropped": ("O governo deu a Valdarno o cargo.", "The government gave the post.", ["Valdarno"]),
    "place-exchanged": ("Um sismo na Indonésia matou dez.", "A quake in Japan killed ten.", ["Indonésia"]),
    "denial": ("O ministro não assinou.", "The minister signed.", ["não"]),
}
KEPT = {
    "number-in-a-word": ("Morreram 13 pessoas.", "Thirteen people died."),
    "exonym": ("O avião saiu de Munique.", "The plane left Munich."),
    "greek-name": ("A sonda viu Encélado.", "The probe saw Enceladus."),
    "people-in-small-letters": ("Chegaram os assírios.", "The Assyrians arrived."),
    "web": ("Uma nova era da Web começa.", "A new web era begins."),
    "people-by-their-country": ("Venceu os espanhóis ontem.", "He beat Spain yesterday."),
    "letters-with-points": ("O órgão da ONU saiu.", "The U.N. body left."),
    "money-of-a-country": ("Custa US$ 14 milhões.", "It costs $14 million."),
    "denial-in-a-verb": ("Ele não conseguiu sair.", "He failed to leave."),
    "century-with-a-hyphen": ("A casa é de meados do século 17.", "The house is mid-17th-century."),
}


def read(source: str, target: str) -> Account:
    return account(Facts(source, "pt"), Facts(target, "en"))


@pytest.mark.parametrize(("source", "target", "facts"), LOST.values(), ids=LOST)
def test_lost(source: str, target: str, facts: list[str]) -> None:
    assert [fact.text for fact in read(source, target).lost] == facts


@pytest.mark.parametrize(("source", "target"), KEPT.values(), ids=KEPT)
def test_kept(source: str, target: str) -> None:
    assert read(source, target).clean


def test_made_up() -> None:
    (fact,) = read("Morreram pessoas.", "Some 70 people died.").invented
    assert fact.text == "70"


def test_bare() -> None:
    assert [fact.text for fact in read("Custou 2.500 euros.", "It cost 2,500.").bare] == ["2.500"]
    assert not read("Custou 2.500 euros.", "It cost €2,500.").bare
