"""Who is named where and how: the data that the checks of names and titles stand on."""

import pytest

from checks.articles import article
from checks.house import DAY, HOUSE
from transcheck.glossary.naming.mentions import Mention, Mentions
from transcheck.glossary.naming.reading import read_mentions
from transcheck.glossary.naming.standings import Standing


def mentions(text: str, language: str = "en", source: str | None = None) -> Mentions:
    document = article(text, source, language=language, source_language="pt" if source else None)
    return read_mentions(document, HOUSE, language, source_language="pt" if source else None, date=DAY)


def told(found: Mentions) -> list[tuple[str, str, str]]:
    return [(one.entry.id, one.reference.value, one.text) for one in found.all]


ROWS = {
    # id -> (text, language, [(entry, reference, words)])
    "full": ("Karim Salem Nassiri spoke.", "en", [("nassiri", "full", "Karim Salem Nassiri")]),
    "admitted": ("Karim S. Nassiri spoke.", "en", [("nassiri", "full", "Karim S. Nassiri")]),
    "the end of the name": ("He saw Salem Nassiri.", "en", [("nassiri", "full", "Salem Nassiri")]),
    "short": ("He saw Nassiri’s car.", "en", [("nassiri", "short", "Nassiri")]),
    "inside a longer name": ("He saw Hamid Nassiri.", "en", [("nassiri", "longer", "Nassiri")]),
    "a particle before it": ("He saw Omar bin Nassiri.", "en", [("nassiri", "longer", "Nassiri")]),
    "an organisation": ("The ISA left.", "en", [("isa", "short", "ISA")]),
    "never the last word": ("Abu Karam spoke.", "en", [("abu-karam", "short", "Abu Karam")]),
    "ru, inflected": ("Он видел Карима Салема Нассири.", "ru", [("nassiri", "full", "Карима Салема Нассири")]),
    "zh": ("林德说不。", "zh", [("lind", "short", "林德")]),
    "a web page’s rest": ("[boilerplate] Nassiri", "en", []),
}  # fmt: skip


@pytest.mark.parametrize(("text", "language", "expected"), ROWS.values(), ids=ROWS)
def test_references(text: str, language: str, expected: list[tuple[str, str, str]]) -> None:
    assert told(mentions(text, language)) == expected


def test_reading_order_and_what_was_introduced() -> None:
    found = mentions("# Nassiri says no\nNassiri left.\nKarim Salem Nassiri came.\nNassiri left again.")
    assert [found.introduced(one) for one in found.all] == [False, False, False, True]
    assert [one.running for one in found.all] == [False, True, True, True]
    assert found.introduced_before(found.all[3].segment) == {"nassiri"}
    assert found.introduced_before(found.all[2].segment) == frozenset()


def test_a_part_of_a_name_may_be_known_from_the_source_alone() -> None:
    text = "On Monday, Karim said no."
    assert told(mentions(text)) == []
    assert told(mentions(text, source="Nassiri disse que não.")) == [("nassiri", "part", "Karim")]


def test_a_shared_short_form_is_the_last_one_named() -> None:
    found = mentions("Bo Lind came.\nLind left.\nAnna Lind came.\nLind left.")
    assert [one.entry.id for one in found.all] == ["bo-lind", "bo-lind", "lind", "lind"]
    assert found.namesakes(found.all[1]) == {"lind"}


def test_the_office_tells_who_is_meant() -> None:
    (one,) = mentions("They met Foreign Minister Lind.").all
    assert one.entry.id == "lind"


def title_of(text: str, language: str = "en") -> Mention:
    return next(one for one in mentions(text, language).all if one.title)


def test_a_title_and_how_the_person_stands_to_it() -> None:
    one = title_of("The then acting foreign minister, Anna Lind, left.")
    assert one.title is not None
    assert [office.id for office in one.title.offices] == ["foreign"]
    assert (one.title.before, one.title.apart) == (True, True)
    assert one.title.standing is Standing.THEN
    after = title_of("Anna Lind, the former Island foreign minister, left.")
    assert after.title is not None
    assert (after.title.before, after.title.standing) == (False, Standing.FORMER)


def test_a_title_is_one_person_s() -> None:
    found = mentions("Anna Lind, President Rui Lopes Prado’s aide, met Nassiri.")
    assert [(one.entry.id, one.title is not None) for one in found.all] == [
        ("lind", False),
        ("prado", True),
        ("nassiri", False),
    ]


def test_a_quotation_goes_on_over_sentences_of_a_paragraph() -> None:
    found = mentions("“I saw Nassiri”, she said, and Nassiri left.")
    assert [one.quoted for one in found.all] == [True, False]
