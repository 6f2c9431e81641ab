"""gazetteer: one thing by all its names in eight languages, and no other thing of the same letters."""

import pytest

from transcheck.facts.gazetteer import read_known, related

# id -> (language, text, what is found in it)
FOUND = {
    "country and people": ("pt", "Os russos deixaram a Ucrânia.", [("russos", "ru"), ("Ucrânia", "ua")]),
    "several words": ("en", "He left North Korea.", [("North Korea", "kp")]),
    "hyphens": ("fr", "les États-Unis", [("États-Unis", "us")]),
    "full stops": ("en", "the U.S. army", [("U.S", "us")]),
    "elided": ("fr", "L’Allemagne et l’ONU", [("Allemagne", "de"), ("ONU", "united-nations")]),
    "Russian cases": (
        "ru",
        "немцы в Китае и Германии",
        [("немцы", "de"), ("Китае", "cn"), ("Германии", "de")],
    ),
    "Russian peoples end like nothing else": (
        "ru",
        "россияне и россиянин",
        [("россияне", "ru"), ("россиянин", "ru")],
    ),
    "German endings": (
        "de",
        "Deutschlands britischen Gästen",
        [("Deutschlands", "de"), ("britischen", "gb")],
    ),
    "Arabic clitics": ("ar", "وبفرنسا وللولايات المتحدة", [("وبفرنسا", "fr"), ("وللولايات المتحدة", "us")]),
    "Chinese": ("zh", "俄罗斯总统在北京", [("俄罗斯", "ru"), ("北京", "capital-cn")]),
    "capitals tell": ("en", "Polish the turkey.", [("Polish", "pl")]),
    "letters tell": ("en", "They told us.", []),
    "a Russian surname": ("ru", "Сказал Кабулов.", []),
    "a person’s surname": ("en", "Yevgeny Jordan", []),
    "a longer name": ("en", "in New Mexico", [("New Mexico", "new-mexico")]),
    "a language without a table": ("ja", "ロシア", []),
}
# id -> (text, language, text, language)
SAME = {
    "people and country": ("Bolivian", "en", "Bolívia", "pt"),
    "capital and country": ("Moscow", "en", "Россия", "ru"),
    "house and country": ("White House", "en", "EUA", "pt"),
    "short for either": ("Coreia", "pt", "North Korea", "en"),
    "abbreviation": ("OMS", "es", "World Health Organization", "en"),
    "company": ("微软", "zh", "Microsoft", "en"),
}
OTHER = {
    "two countries": ("Romania", "en", "Moldávia", "pt"),
    "two peoples": ("romeno", "pt", "Moldovan", "en"),
    "two cities of one country": ("Chicago", "en", "Вашингтон", "ru"),
    "two nations of one state": ("Scottish", "en", "englisch", "de"),
    "two Koreas": ("Coreia do Norte", "pt", "South Korea", "en"),
}


@pytest.mark.parametrize(("language", "text", "found"), FOUND.values(), ids=FOUND)
def test_names_are_found(language: str, text: str, found: list[tuple[str, str]]) -> None:
    assert [(fact.text, fact.value) for fact in read_known(text, language)] == found


@pytest.mark.parametrize(("one", "language", "other", "another"), SAME.values(), ids=SAME)
def test_one_may_stand_for_the_other(one: str, language: str, other: str, another: str) -> None:
    assert related(read_known(one, language)[0], read_known(other, another)[0])


@pytest.mark.parametrize(("one", "language", "other", "another"), OTHER.values(), ids=OTHER)
def test_one_may_not_stand_for_the_other(one: str, language: str, other: str, another: str) -> None:
    assert not related(read_known(one, language)[0], read_known(other, another)[0])
