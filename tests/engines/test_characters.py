"""What a vocabulary cannot spell is simplified, and comes back where it was."""

from __future__ import annotations

import pytest

from transcheck.core.hypothesis import WordLink
from transcheck.core.span import Span
from transcheck.engines.characters import Characters
from transcheck.engines.words import words

KNOWN = set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,;:!?'\"()-$%/áãçéíóÁÉ")


def unspelled(text: str) -> list[Span]:
    return [Span(place, place + 1) for place, one in enumerate(text) if one not in KNOWN]


ENGLISH, PORTUGUESE = Characters(unspelled, "en"), Characters(unspelled, "pt")

SIMPLIFIED = {
    "nothing-to-do": ('Disse "sim", e saiu.', 'Disse "sim", e saiu.'),
    "curly-quotes": ("Disse “sim” e ‘não’", "Disse \"sim\" e 'não'"),
    "guillemets": ("Disse «sim»", 'Disse "sim"'),
    "apostrophe": ("It’s late", "It's late"),
    "dash-between-spaces": ("Ele — dizem — saiu", "Ele - dizem - saiu"),
    "dash-without-spaces": ("He—they say—left", "He - they say - left"),
    "dash-before-comma": ("— Vou — disse —, e foi", "- Vou - disse -, e foi"),
    "range": ("2010–2014", "2010-2014"),
    "minus": ("−5 graus", "-5 graus"),
    "ellipsis": ("Bem…", "Bem..."),
    "currency": ("€ 5 e £6", "EUR 5 e GBP 6"),
    "rare-currency": ("a ₹5 e ₽ 6", "a XQZ1 5 e XQZ2 6"),
    "bullet": ("• um", "- um"),
    "square-metres": ("20 m²", "20 m2"),
    "half": ("2½ horas", "2 1/2 horas"),
    "times": ("5 × 3", "5 x 3"),
    "accents-of-other-languages": ("Müslüm e Łukasz", "Muslum e Lukasz"),
    "known-accents-stay": ("São Müé", "São Mué"),
    "another-script": ("Путин veio", "Putin veio"),
    "word-in-capitals": ("A EDUCAÇÃO vale", "A educação vale"),
    "headline-in-capitals": ("DÓLAR CAI ANTE REAL", "Dólar cai ante real"),
    "acronym-stays": ("A ONU diz", "A ONU diz"),
    "symbol-is-left-out": ("© Foto", " Foto"),
    "address": ("Veja www.jornal.pt/a_b?c=1.", "Veja XQZ1."),
    "mail-and-handle": ("a@b.pt ou @casa", "XQZ1 ou XQZ2"),
    "hashtag": ("com #eleições hoje", "com XQZ1 hoje"),
}


@pytest.mark.parametrize(("written", "read"), SIMPLIFIED.values(), ids=SIMPLIFIED)
def test_simplified(written: str, read: str) -> None:
    assert ENGLISH.simplify(written).text == read


@pytest.mark.parametrize("written", [written for written, _ in SIMPLIFIED.values()], ids=SIMPLIFIED)
def test_every_character_read_stands_for_one_that_was_written(written: str) -> None:
    simple = ENGLISH.simplify(written)
    for place, character in enumerate(simple.text):
        origin = simple.original(Span(place, place + 1))
        assert len(origin) >= 1
        if character in "abcdefghijklmnopqrstuvwxyz" and not written.isupper() and len(origin) == 1:
            assert origin.of(written).isalnum() or origin.of(written) in "×"


RESTORED = {
    "nothing-to-do": ('Disse "sim"', 'He said "yes"', 'He said "yes"'),
    "curly-quotes": ("Disse “sim”.", 'He said "yes".', "He said “yes”."),
    "more-pairs-than-in-the-source": ("“Sim”, disse ele", '"Yes," he said, "yes"', "“Yes,” he said, “yes”"),
    "nested": ("Leu “O ‘bom’ dia”", "He read \"The 'good' day\"", "He read “The ‘good’ day”"),
    "quote-in-brackets": ("Um (“só”)", 'One ("only")', "One (“only”)"),
    "guillemets-into-english": ("Disse «sim»", 'He said "yes"', "He said “yes”"),
    "contraction": ("“Não vou”", '"I won\'t"', "“I won’t”"),
    "dash": ("Ele — dizem — saiu", "He - they say - left", "He — they say — left"),
    "fewer-dashes": ("Ele — dizem — saiu", "He left - they say", "He left — they say"),
    "tight-dash": ("Ele—dizem—saiu", "He - they say - left", "He—they say—left"),
    "range": ("de 2010–2014", "from 2010-2014", "from 2010–2014"),
    "ellipsis": ("Bem…", "Well...", "Well…"),
    "currencies-change-places": ("€5 (£ 6)", "GBP 6 (EUR 5)", "£ 6 (€5)"),
    "currency-in-words": ("€5", "five euros", "five euros"),
    "rare-currency": ("a ₹5", "at XQZ1 5", "at ₹5"),
    "half": ("Tem 2½ anos", "He is 2 1/2", "He is 2½"),
    "fraction-alone": ("Caiu ¾ de ponto", "It fell 3/4 point", "It fell ¾ point"),
    "name": ("Müslüm cantou", "Muslum sang", "Müslüm sang"),
    "hyphen-in-a-name": ("Zoë Ávila-Ñúñez", "Zoe Ávila-Nunez", "Zoë Ávila-Ñúñez"),
    "name-translated": ("Müslüm cantou", "He sang", "He sang"),
    "script": ("Путин veio", "Putin came", "Путин came"),
    "headline": ("DÓLAR CAI ANTE REAL", "Dollar falls against real", "DOLLAR FALLS AGAINST REAL"),
    "address": ("Veja a@b.pt e #x1", "See XQZ1 and XQZ2", "See a@b.pt and #x1"),
    "symbol-at-the-start": ("© Foto", "Photo", "© Photo"),
    "symbol-at-the-end": ("Venceu 😀", "He won", "He won 😀"),
    "soft-hyphen-is-gone": ("auto\u00admóvel", "car", "car"),
    "spanish-question": ("¿Vem?", "Coming?", "Coming?"),
}


@pytest.mark.parametrize(("source", "target", "expected"), RESTORED.values(), ids=RESTORED)
def test_restored(source: str, target: str, expected: str) -> None:
    assert ENGLISH.restore(source, target, ())[0] == expected


def test_portuguese_keeps_guillemets() -> None:
    assert PORTUGUESE.restore("He said «yes»", 'Disse "sim"', ())[0] == "Disse «sim»"


def link(source: str, one: str, target: str, other: str) -> WordLink:
    start, place = source.index(one), target.index(other)
    return WordLink(Span(start, start + len(one)), Span(place, place + len(other)))


def test_which_of_two_hyphens_was_a_dash_is_told_by_alignment() -> None:
    source, target = "2010–2014", "vice-president 2010-2014"
    second = target.rindex("-")
    links = [WordLink(Span(4, 5), Span(second, second + 1))]
    assert ENGLISH.restore(source, target, links)[0] == "vice-president 2010–2014"


def test_a_symbol_goes_with_its_word() -> None:
    source, target = "Segundo o § 5 da lei", "Under the law, 5"
    links = [link(source, "5", target, "5"), link(source, "lei", target, "law")]
    assert ENGLISH.restore(source, target, links)[0] == "Under the law, § 5"


def test_a_word_in_capitals_is_so_again() -> None:
    source, target = "A EDUCAÇÃO vale", "Schooling matters"
    links = [link(source, "EDUCAÇÃO", target, "Schooling")]
    assert ENGLISH.restore(source, target, links)[0] == "SCHOOLING matters"


def test_links_move_with_what_is_restored() -> None:
    source, target = "Ele—a@b.pt—viu “tudo”", 'He - XQZ1 - saw "everything"'
    links = [link(source, "viu", target, "saw"), link(source, "tudo", target, "everything")]
    restored, moved = ENGLISH.restore(source, target, links)
    assert restored == "He—a@b.pt—saw “everything”"
    assert [one.target.of(restored) for one in moved] == ["saw", "everything"]
    assert all(one.target in words(restored) for one in moved)
