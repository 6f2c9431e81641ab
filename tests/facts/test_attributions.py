"""attributions: the name beside a verb of speech, in either order, is the speaker; nobody else is."""

import pytest

from transcheck.facts.attributions import compare_speakers, is_named, read_speakers

# id -> (language, sentence, the speakers; None for one who is not named)
SPEAKERS = {
    "en: before": ("en", "Rui Prado said no.", ["Rui Prado"]),
    "en: behind a quotation": ("en", "“No,” said Rui Prado.", ["Rui Prado"]),
    "en: with an adverb": ("en", "Prado later said no.", ["Prado"]),
    "en: with an apposition": ("en", "Prado, who owns the boat, said no.", ["Prado"]),
    "en: with a title": ("en", "“No,” said the mayor Rui Prado.", ["Rui Prado"]),
    "en: according to": ("en", "The port is closed, according to Prado.", ["Prado"]),
    "en: what is said of somebody": ("en", "He said Prado would pay.", [None]),
    "en: a pronoun": ("en", "“No,” she said.", [None]),
    "en: the United States": ("en", "The boat is from the United States.", []),
    "pt: behind": ("pt", "“Não”, disse o capitão Rui Prado.", ["Rui Prado"]),
    "pt: according to": ("pt", "Segundo Prado, o porto fechou.", ["Prado"]),
    "es: before": ("es", "Prado también dijo que no.", ["Prado"]),
    "fr: with an auxiliary": ("fr", "Prado a déclaré que non.", ["Prado"]),
    "de: behind": ("de", "„Nein“, sagte Prado.", ["Prado"]),
    "ru: behind": ("ru", "«Нет», — сказал Прадо.", ["Прадо"]),
    "zh: capitals mark nothing": ("zh", "普拉多说不。", []),
}


@pytest.mark.parametrize(("language", "sentence", "names"), SPEAKERS.values(), ids=SPEAKERS)
def test_speakers(language: str, sentence: str, names: list[str | None]) -> None:
    assert [fact and fact.text for fact in read_speakers(sentence, language)] == names


def test_speakers_in_each_other_s_place_are_paired_with_those_of_the_original() -> None:
    (pair,) = compare_speakers("Lind disse que Prado mentiu.", "Prado said Lind lied.", ("pt", "en")).changed
    assert tuple(fact.text for fact in pair) == ("Lind", "Prado")


@pytest.mark.parametrize(
    ("name", "text", "languages", "named"),
    [
        ("Kabulov", "сказал Кабулов", ("en", "ru"), True),
        ("Alemanha", "Germany said no", ("pt", "en"), True),
        ("Lind", "Prado said no", ("pt", "en"), False),
    ],
)
def test_a_name_is_found_as_the_language_writes_it(
    name: str, text: str, languages: tuple[str, str], named: bool
) -> None:
    assert is_named(name, text, languages) is named
