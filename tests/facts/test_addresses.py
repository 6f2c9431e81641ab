"""addresses: web and mail addresses, handles and tags are the same in every language, letter by letter."""

import pytest

from facts.pairs import differences
from transcheck.facts.base import Facts

# id -> (language, sentence, English with a gap, the address, another one)
RULES = {
    "pt: path": (
        *("pt", "Veja https://example.org/peixe/123.", "See {}."),
        *("https://example.org/peixe/123", "https://example.org/peixe/132"),
    ),
    "es: no protocol": (
        "es",
        "Visite www.example.org hoy.",
        "Visit {} today.",
        "www.example.org",
        "www.example.com",
    ),
    "fr: query in brackets": (
        *("fr", "(Voir https://example.org/a?b=1)", "(See {})"),
        *("https://example.org/a?b=1", "https://example.org/a?b=2"),
    ),
    "de: mail": (
        "de",
        "Schreiben Sie an post@example.org.",
        "Write to {}.",
        "post@example.org",
        "past@example.org",
    ),
    "de: case": (
        "de",
        "Schreiben Sie an Post@Example.org.",
        "Write to {}.",
        "post@example.org",
        "past@example.org",
    ),
    "ru: mail": ("ru", "Пишите на post@example.org.", "Write to {}.", "post@example.org", "post@example.com"),
    "ar: handle": ("ar", "تابعوا @lighthouse على الشبكة.", "Follow {} online.", "@lighthouse", "@lightship"),
    "pt: tag": (
        "pt",
        "A etiqueta #SalvemABaía cresceu.",
        "The tag {} grew.",
        "#SalvemABaía",
        "#SalvemABahia",
    ),
    "zh: full stop behind": (
        *("zh", "请看https://example.org/yu。", "See {}."),
        *("https://example.org/yu", "https://example.org/yi"),
    ),
    "zh: no space behind": (
        *("zh", "打开https://example.org/yu就能看到。", "You see it at {}."),
        *("https://example.org/yu", "https://example.org/yi"),
    ),
    "zh: no space before": (
        "zh",
        "请写信至post@example.org。",
        "Write to {}.",
        "post@example.org",
        "past@example.org",
    ),
}
every_rule = pytest.mark.parametrize(
    ("language", "sentence", "english", "same", "other"), RULES.values(), ids=RULES
)


@every_rule
def test_the_same_address_agrees(language: str, sentence: str, english: str, same: str, other: str) -> None:
    assert differences("addresses", language, sentence, english.format(same)) == []
    assert differences("addresses", "en", english.format(same), sentence, language) == []


@every_rule
def test_another_address_is_seen(language: str, sentence: str, english: str, same: str, other: str) -> None:
    [(address, stranger)] = differences("addresses", language, sentence, english.format(other))
    assert address.casefold() == same.casefold()
    assert stranger == other


def test_an_address_that_is_gone_is_missing_and_a_new_one_extra() -> None:
    sentence = "Veja www.example.org ou escreva a post@example.org."
    assert differences("addresses", "pt", sentence, "See www.example.org.") == [("post@example.org", "")]
    assert differences("addresses", "pt", "Veja lá.", "See www.example.org.") == [("", "www.example.org")]


# id -> a sentence with a sign of addresses that has none
NO_ADDRESS = {
    "number sign": "She was the #1 baker of the town.",
    "at": "Five loaves @ 2 euros.",
    "entity": "The baker&#39;s oven.",
    "point without a space": "The oven was cold.Nobody came.",
}


@pytest.mark.parametrize("sentence", NO_ADDRESS.values(), ids=NO_ADDRESS)
def test_a_sign_alone_is_no_address(sentence: str) -> None:
    assert Facts(sentence, "en").addresses == ()
