"""exonyms: what a name is called in the other language, by the beginnings of words."""

import pytest

from transcheck.facts.exonyms import counterparts, mentions, plain

# id -> (name, its language, a sentence in Portuguese that names it)
SAID = {
    "a place of the tables": ("Warsaw", "en", "A balsa veio de Varsóvia."),
    "by its people": ("Swedes", "en", "Os suecos venceram a regata."),
    "a short one": ("EU", "en", "A União Europeia comprou a balsa."),
    "another alphabet": ("Бавария", "ru", "O barco foi feito na Baviera."),
    "in two rows of the list": ("USA", "en", "Os Estados Unidos pediram duas balsas."),
    "of several words": ("the Hague", "en", "O tribunal de Haia ouviu o capitão."),
}
NOT_SAID = {
    "a short one is no beginning of a longer word": ("Usain", "en", "Os Estados Unidos pediram duas balsas."),
    "nor has a longer word a short one in it": ("EU", "en", "O barco levou os eucaliptos e o Eugênio."),
    "another place": ("Warsaw", "en", "A balsa veio de Veneza."),
    "an unknown name": ("Tarvik", "en", "A balsa veio de Varsóvia."),
    "no name": ("", "en", "A balsa veio de Varsóvia."),
}


def is_said(name: str, language: str, sentence: str) -> bool:
    return mentions(plain(sentence), counterparts(name, language, "pt"))


@pytest.mark.parametrize(("name", "language", "sentence"), SAID.values(), ids=SAID)
def test_a_name_is_found_under_what_the_other_language_calls_it(
    name: str, language: str, sentence: str
) -> None:
    assert is_said(name, language, sentence)


@pytest.mark.parametrize(("name", "language", "sentence"), NOT_SAID.values(), ids=NOT_SAID)
def test_nothing_else_is_taken_for_it(name: str, language: str, sentence: str) -> None:
    assert not is_said(name, language, sentence)
