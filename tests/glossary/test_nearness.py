"""nearness: another spelling of a word, a form of it, and another word are three things."""

import pytest

from transcheck.glossary.spellings.nearness import Nearness, nearness, respelt

# id -> (language, as it stands, as the house writes it, how near)
NEAR = {
    "accent lost": ("es", "Ibanez", "Ibáñez", Nearness.MARKS),
    "accent too many": ("pt", "Lúpez", "Lupez", Nearness.MARKS),
    "another transcription": ("en", "Kaboulow", "Kabulov", Nearness.SOUND),
    "doubled consonant": ("en", "Brannddt", "Branndt", Nearness.SOUND),
    "letters swapped": ("en", "Peksov", "Peskov", Nearness.SLIP),
    "a letter more": ("en", "Johnston", "Johnson", Nearness.SLIP),
    "another vowel": ("en", "Andersen", "Anderson", Nearness.SLIP),
    "z for s at the end": ("en", "Guterrez", "Guterres", Nearness.SLIP),
    "z for s at the beginning": ("en", "Zorensen", "Sorensen", Nearness.SLIP),
    "last consonant lost": ("en", "Petrosya", "Petrosyan", Nearness.SLIP),
    "short": ("en", "Brtet", "Brett", Nearness.SLIP),
    "two things at once": ("en", "Shevtchenko", "Chevchenko", Nearness.HEARD),
    "another script": ("en", "Кабулов", "Kabulov", Nearness.HEARD),
    "Russian case": ("ru", "Кабуллову", "Кабулов", Nearness.SOUND),
    "German genitive": ("de", "Kabulows", "Kabulov", Nearness.SOUND),
    "Arabic with a preposition": ("ar", "لروبنسن", "روبنسون", Nearness.SLIP),
}
NOT_NEAR = {
    "the same": ("en", "Kabulov", "Kabulov"),
    "capitals": ("en", "KABULOV", "Kabulov"),
    "Russian case": ("ru", "Кабулову", "Кабулов"),
    "German genitive": ("de", "Merkels", "Merkel"),
    "inhabitants": ("en", "Lisboans", "Lisboa"),
    "language": ("en", "Angolan", "Angola"),
    "another first name": ("en", "Petra", "Peter"),
    "another gender": ("en", "Maria", "Mario"),
    "another country with the same beginning": ("en", "Iraq", "Iran"),
    "a longer country": ("en", "Nigeria", "Niger"),
    "another country": ("en", "Australia", "Austria"),
    "short names": ("en", "Kim", "Kym"),
    "strangers": ("en", "Moreau", "Kabulov"),
}


@pytest.mark.parametrize(("language", "found", "house", "near"), NEAR.values(), ids=NEAR)
def test_another_spelling(language: str, found: str, house: str, near: Nearness) -> None:
    assert nearness(found, house, language) is near


@pytest.mark.parametrize(("language", "found", "house"), NOT_NEAR.values(), ids=NOT_NEAR)
def test_no_other_spelling(language: str, found: str, house: str) -> None:
    assert nearness(found, house, language) is None


# (language, as it stands, as the house writes it, what is to be written)
WRITTEN = [
    ("en", "Kaboulow", "Kabulov", "Kabulov"),
    ("en", "KABOULOW", "Kabulov", "KABULOV"),
    ("ru", "Кабуллова", "Кабулов", "Кабулова"),
    ("ru", "Аннны", "Анна", "Анны"),
    ("de", "Kabulows", "Kabulov", "Kabulovs"),
    ("ar", "لروبنسن", "روبنسون", "لروبنسون"),
    ("en", "Кабулова", "Kabulov", "Kabulov"),
]


@pytest.mark.parametrize(("language", "found", "house", "written"), WRITTEN)
def test_the_capitals_and_the_case_stay(language: str, found: str, house: str, written: str) -> None:
    assert respelt(found, house, language) == written
