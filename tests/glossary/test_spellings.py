"""spellings: which words are another spelling of a house name, and by what evidence."""

import datetime
import time

import pytest

from transcheck.core.segment import Role, Segment
from transcheck.core.span import Span
from transcheck.core.term import TermEntry, TermKind, Wording
from transcheck.glossary.glossary import Glossary
from transcheck.glossary.spellings.evidence import Evidence, misspellings
from transcheck.glossary.spellings.house_names import HouseNames, words_of


def person(name: str, **wordings: str) -> TermEntry:
    """A person whose short form is the last word of each full name."""
    spelt = {tag: Wording(full, second=full.split()[-1]) for tag, full in wordings.items()}
    return TermEntry(name, TermKind.PERSON, spelt)


GLOSSARY = Glossary(
    (
        person(
            "orlov", en="Zakhar Orlovsky", pt="Zakhar Orlovsky", ru="Захар Орловский", ar="زاخار أورلوفسكي"
        ),
        person("ibarra", en="Inés Ibarrola", pt="Inés Ibarrola"),
        person("lindqvist", en="Anna Lindqvist"),
        person("mountan", en="Ole Mountan"),
        TermEntry("orlov-zh", TermKind.PERSON, {"zh": Wording("奥尔洛夫"), "en": Wording("Pavel Orlov")}),
        TermEntry("vilasol", TermKind.PLACE, {"en": Wording("Vilassol"), "fr": Wording("Villasol")}),
        TermEntry("bank", TermKind.ORGANISATION, {"en": Wording("Bank of Merendia")}),
        TermEntry(
            "old",
            TermKind.PERSON,
            {"en": Wording("Marek Dvorzak", second="Dvorzak")},
            valid_to=datetime.date(2020, 1, 1),
        ),
    )
)


def found(
    *targets: str, source: str | None = None, to: str = "en", of: str | None = None
) -> list[tuple[str, str, Evidence]]:
    """(as it stands, what the house writes, evidence) in sentences, of which the first has a source."""
    sources = [source, *[None] * len(targets)]
    segments = [
        Segment(f"p{number}.s1", Role.BODY, f"p{number}", Span(0, len(text)), sources[number], text)
        for number, text in enumerate(targets)
    ]
    said = misspellings(segments, GLOSSARY, to, source_language=of, date=datetime.date(2026, 3, 1))
    texts = dict(zip((one.id for one in segments), targets, strict=True))
    return [(one.span.of(texts[one.segment]), one.house, one.evidence) for one in said]


# id -> (article, source, language, language of the source, as it stands, the house, evidence)
CAUGHT = {
    "the source names the person": (
        *("Then Orlowski spoke.", "Depois falou Orlovsky.", "en", "pt"),
        *("Orlowski", "Orlovsky", Evidence.SOURCE),
    ),
    "a first name, by the source": (
        *("Then Zahar Orlovsky spoke.", "Falou Zakhar Orlovsky.", "en", "pt"),
        *("Zahar", "Zakhar", Evidence.SOURCE),
    ),
    "only heard, by the source": (
        *("Then Orloffskiy spoke.", "Захар Орловский выступил.", "en", "ru"),
        *("Orloffskiy", "Orlovsky", Evidence.SOURCE),
    ),
    "the full name": (
        *("Then Zakhar Orlowsky spoke.", None, "en", None, "Orlowsky", "Orlovsky", Evidence.NAME),
    ),
    "elsewhere in the article": (
        *("Then Zakhar Orlovsky spoke.|Later Orlowsky left.", None, "en", None),
        *("Orlowsky", "Orlovsky", Evidence.ARTICLE),
    ),
    "nothing but the spelling": (
        *("Then Orlowsky spoke.", None, "en", None, "Orlowsky", "Orlovsky", Evidence.ALONE),
    ),
    "a place": (*("They met in Vilasol.", None, "en", None, "Vilasol", "Vilassol", Evidence.ALONE),),
    "a lost accent": (*("Then Ines Ibarrola spoke.", None, "en", None, "Ines", "Inés", Evidence.NAME),),
    "Russian left in English": (
        *("Then Захар Орловский spoke.", None, "en", None),
        *("Захар Орловский", "Zakhar Orlovsky", Evidence.SCRIPT),
    ),
    "a Russian case left in English": (
        *("Then Орловского spoke.", None, "en", None, "Орловского", "Orlovsky", Evidence.SCRIPT),
    ),
    "Arabic left in English": (
        *("Then أورلوفسكي spoke.", None, "en", None, "أورلوفسكي", "Orlovsky", Evidence.SCRIPT),
    ),
    "a script that the glossary has not for this name": (
        *("Then Линдквист spoke.", None, "en", None, "Линдквист", "Lindqvist", Evidence.ALONE),
    ),
    "Latin left in Russian": (
        *("Затем выступил Orlovsky.", "Then Orlovsky spoke.", "ru", "en"),
        *("Orlovsky", "Орловский", Evidence.SCRIPT),
    ),
    "Arabic": (*("قال أرلوفسكي", "Orlovsky said", "ar", "en", "أرلوفسكي", "أورلوفسكي", Evidence.SOURCE),),
    "Chinese characters that sound alike": (
        *("特使奥尔罗夫说", "Envoy Pavel Orlov said", "zh", "en", "奥尔罗夫", "奥尔洛夫", Evidence.SOURCE),
    ),
}


@pytest.mark.parametrize(
    ("article", "source", "to", "of", "wrong", "right", "evidence"), CAUGHT.values(), ids=CAUGHT
)
def test_another_spelling_is_found(
    article: str, source: str | None, to: str, of: str | None, wrong: str, right: str, evidence: Evidence
) -> None:
    assert found(*article.split("|"), source=source, to=to, of=of) == [(wrong, right, evidence)]


# id -> (article, source, language, language of the source)
CLEAN = {
    "as the house writes it": ("Then Orlovsky spoke.", "Depois falou Orlovsky.", "en", "pt"),
    "possessive": ("It was Orlovsky’s plan.", None, "en", None),
    "case in Russian": ("Слова Орловского.", "Words of Orlovsky.", "ru", "en"),
    "somebody whom the source has": ("Then Orlowsky spoke.", "Depois falou Orlowsky.", "en", "pt"),
    "somebody whom the source has in another script": (
        *("Then Lindquist spoke.", "Линдквист выступила.", "en", "ru"),
    ),
    "another first name": ("Then Boris Orlowsky spoke.|Orlovsky left.", None, "en", None),
    "another surname": ("Then Zahar Petrenko spoke.|Zakhar Orlovsky left.", None, "en", None),
    "no source, too short": ("Then Inez spoke.", None, "en", None),
    "the source is there and names nobody": ("Then Orlowsky spoke.", "Depois falou ela.", "en", "pt"),
    "inhabitants": ("The Vilassolians voted.", None, "en", None),
    "one word of an organisation": ("They flew to Merrendia.", None, "en", None),
    "in its own script in brackets": ("Then Zakhar Orlovsky (Захар Орловский) spoke.", None, "en", None),
    "no longer in force": ("Then Marek Dvorsak spoke.", None, "en", None),
    "no names in this language": ("Sitten Orlowsky puhui.", None, "fi", None),
    "a word of the language": ("Mountain rescue came.", None, "en", None),
    "nothing": ("", None, "en", None),
    "marks only": ("— … !", None, "en", None),
}


@pytest.mark.parametrize(("article", "source", "to", "of"), CLEAN.values(), ids=CLEAN)
def test_a_right_text_is_left_alone(article: str, source: str | None, to: str, of: str | None) -> None:
    assert found(*article.split("|"), source=source, to=to, of=of) == []


def test_the_words_of_a_name() -> None:
    assert words_of("Ciara O’Neill-Moore") == ("Ciara", "O", "Neill", "Moore")


def test_two_names_that_are_as_near_leave_the_question_open() -> None:
    entries = (person("a", en="Karl Bergstrand"), person("b", en="Karl Bergsträng"))
    segment = Segment("p1.s1", Role.BODY, "p1", Span(0, 17), None, "Bergstrant spoke.")
    assert list(misspellings([segment], Glossary(entries), "en")) == []


def test_a_hundred_thousand_names_are_searched_as_ten() -> None:
    parts = ("bar", "den", "fol", "gim", "kur", "les", "mon", "nat", "pir", "sev")
    names = [
        f"{a}{b}{c}{d}{e}".title() for a in parts for b in parts for c in parts for d in parts for e in parts
    ]
    entries = [TermEntry(name, TermKind.PLACE, {"en": Wording(name)}) for name in names]
    house = HouseNames(entries, "en")
    clock = time.process_time()
    for _ in range(100):
        assert "Barfolmonpirsev" in {word.text for word in house.near("Barffolmonpirsew")}
    assert time.process_time() - clock < 1
