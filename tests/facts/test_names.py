"""names: a name is known by its sound in any alphabet, or by what the other language calls it."""

import pytest

from facts.pairs import differences
from transcheck.facts.base import Facts

# id -> (language, sentence, English with a gap, the name there, the name of another)
SOUNDS = {
    "pt: spelled alike": (
        "pt",
        "Ontem o barqueiro viu Figueira.",
        "The boatman saw {}.",
        "Figueira",
        "Novak",
    ),
    "es: without accents": (
        "es",
        "Ayer el barquero vio a Núñez.",
        "The boatman saw {}.",
        "Nunez",
        "Kowalski",
    ),
    "fr: without accents": (
        "fr",
        "Hier, le pêcheur a vu Hélène.",
        "The boatman saw {}.",
        "Helene",
        "Brigitte",
    ),
    "fr: elided": (
        "fr",
        "Hier, il a parlé d’Édouard.",
        "Yesterday he talked about {}.",
        "Edouard",
        "Brigitte",
    ),
    "ru: genitive": ("ru", "Вчера рыбак увидел Кузнецова.", "The boatman saw {}.", "Kuznetsov", "Ibragimov"),
    "ru: instrumental": (
        "ru",
        "Рыбак говорил с Горбачёвым.",
        "The man talked to {}.",
        "Gorbachev",
        "Tolstoy",
    ),
    "ru: щ": ("ru", "Вчера рыбак увидел Хрущёва.", "The boatman saw {}.", "Khrushchev", "Tolstoy"),
    "ru: W is У": ("ru", "Вчера рыбак увидел Уилсона.", "The boatman saw {}.", "Wilson", "Tolstoy"),
    "ru: J is Дж": ("ru", "Вчера рыбак увидел Джонсона.", "The boatman saw {}.", "Johnson", "Kowalski"),
    "ru: Schw is Шв": ("ru", "Вчера рыбак увидел Шварца.", "The boatman saw {}.", "Schwarz", "Lehmann"),
    "ru: H is Х": ("ru", "Рыбак говорил о Хьюстоне.", "The man talked about {}.", "Houston", "Chicago"),
}
EXONYMS = {
    "pt: country": ("pt", "Ela mora na Alemanha.", "She lives in {}.", "Germany", "Denmark"),
    "pt: city": ("pt", "Ela mora em Pequim.", "She lives in {}.", "Beijing", "Shanghai"),
    "pt: city in CLDR": ("pt", "Ela mora em Londres.", "She lives in {}.", "London", "Lisbon"),
    "pt: city in Scotland": ("pt", "Ela mora em Edimburgo.", "She lives in {}.", "Edinburgh", "Glasgow"),
    "pt: Greek": ("pt", "Ela estuda Pitágoras.", "She studies {}.", "Pythagoras", "Kowalski"),
    "pt: Greek by Latin": ("pt", "A sonda viu Encélado.", "The probe saw {}.", "Enceladus", "Kowalski"),
    "es: country": ("es", "Ella vive en Suecia.", "She lives in {}.", "Sweden", "Norway"),
    "es: city": ("es", "Ella vive en Ginebra.", "She lives in {}.", "Geneva", "Zurich"),
    "fr: plural": ("fr", "Elle vit aux Pays-Bas.", "She lives in the {}.", "Netherlands", "Philippines"),
    "fr: accent first": ("fr", "Elle vit en Écosse.", "She lives in {}.", "Scotland", "Ireland"),
    "fr: city": ("fr", "Elle vit à Varsovie.", "She lives in {}.", "Warsaw", "Vilnius"),
    "de: city": ("de", "Sie wohnt in Köln.", "She lives in {}.", "Cologne", "Munich"),
    "de: adjective": ("de", "Sie mag den polnischen Käse.", "She likes cheese from {}.", "Poland", "Norway"),
    "ru: country": ("ru", "Она живёт в Японии.", "She lives in {}.", "Japan", "Norway"),
    "ru: city": ("ru", "Она живёт в Гааге.", "She lives in {}.", "Hague", "Antwerp"),
    "ru: initials": ("ru", "Она живёт в США.", "She lives in {}.", "America", "Norway"),
}
RULES = {f"sounds, {name}": row for name, row in SOUNDS.items()} | {
    f"exonyms, {name}": row for name, row in EXONYMS.items()
}
every_rule = pytest.mark.parametrize(
    ("language", "sentence", "english", "same", "other"), RULES.values(), ids=RULES
)


@every_rule
def test_the_same_name_agrees(language: str, sentence: str, english: str, same: str, other: str) -> None:
    assert differences("names", language, sentence, english.format(same)) == []


@every_rule
def test_the_direction_does_not_matter(
    language: str, sentence: str, english: str, same: str, other: str
) -> None:
    assert differences("names", "en", english.format(same), sentence, language) == []


@every_rule
def test_the_name_of_another_is_seen(
    language: str, sentence: str, english: str, same: str, other: str
) -> None:
    [(name, stranger)] = differences("names", language, sentence, english.format(other))
    assert name in sentence
    assert stranger == other


# id -> (language, sentence, English that is right, English that is not, what is seen in it)
LEEWAY = {
    "a name may go": (
        *("pt", "Ontem o prefeito Azevedo sorriu.", "Yesterday the mayor smiled."),
        *("Yesterday the mayor of Krakow smiled.", [("Azevedo", "Krakow")]),
    ),
    "a name may not come": (
        *("fr", "Hier, le maire a souri.", "Yesterday the mayor smiled."),
        *("Yesterday, mayor Kowalski smiled.", [("", "Kowalski")]),
    ),
    "titles are no names": (
        *("es", "Ayer habló el senador.", "Yesterday the Senator spoke."),
        *("Yesterday Senator Kowalski spoke.", [("", "Kowalski")]),
    ),
    "weekdays are no names": (
        *("de", "Sie kam am Montag.", "She came on Monday."),
        *("She came on Kowalski.", [("", "Kowalski")]),
    ),
    "acronyms are other letters": (
        *("pt", "Ela trabalha na ONU.", "She works at the UN."),
        *("She works at Unilever.", [("", "Unilever")]),
    ),
    "possessive": (
        *("pt", "O barco de Azevedo chegou.", "Then Azevedo’s boat came."),
        *("Then Kowalski’s boat came.", [("Azevedo", "Kowalski")]),
    ),
}


@pytest.mark.parametrize(("language", "sentence", "right", "wrong", "seen"), LEEWAY.values(), ids=LEEWAY)
def test_only_a_strange_name_is_held_against_a_text(
    language: str, sentence: str, right: str, wrong: str, seen: list[tuple[str, str]]
) -> None:
    assert differences("names", language, sentence, right) == []
    assert differences("names", language, sentence, wrong) == seen


def test_a_name_that_stands_twice_needs_two_counterparts() -> None:
    twice = "Ontem Tarvik disse a Azevedo que Tarvik partiria."
    other = "Yesterday Tarvik told Azevedo that Kesmonov would leave."
    assert differences("names", "pt", twice, other.replace("Kesmonov", "Tarvik")) == []
    assert differences("names", "pt", twice, other) == [("Tarvik", "Kesmonov")]


# id -> (language, sentence, the names in it beyond doubt)
READ = {
    "en": ("en", "Then Ada Kowalski of Krakow spoke.", ["Ada", "Kowalski", "Krakow"]),
    "pt": ("pt", "Então Ada Azevedo, do Recife, falou.", ["Ada", "Azevedo", "Recife"]),
    "ru": ("ru", "Потом говорила Анна Кузнецова.", ["Анна", "Кузнецова"]),
    "first word": ("es", "Mañana viene Peralta.", ["Peralta"]),
    "Roman numerals": ("fr", "Puis Louis XIV a parlé.", ["Louis"]),
    "German capitals prove nothing": ("de", "Dann sprach Frau Kowalski.", []),
    "Arabic has no capitals": ("ar", "ثم تحدثت آنا.", []),
    "nor has Chinese": ("zh", "然后安娜说话了。", []),
}


@pytest.mark.parametrize(("language", "sentence", "names"), READ.values(), ids=READ)
def test_names_are_read_by_their_capitals(language: str, sentence: str, names: list[str]) -> None:
    assert [fact.text for fact in Facts(sentence, language).names if not fact.weak] == names


@pytest.mark.parametrize(("language", "sentence"), [("ar", "ثم تحدثت آنا."), ("zh", "然后安娜说话了。")])
def test_a_script_that_hides_names_accuses_nobody(language: str, sentence: str) -> None:
    assert differences("names", language, sentence, "Then Kowalski spoke.") == []
    assert differences("names", "ru", "Потом говорила Анна.", "Then Kowalski spoke.") != []
