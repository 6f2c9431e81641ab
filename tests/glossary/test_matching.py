"""Which terms of a glossary stand in a text, and which are missing."""

import datetime

import pytest

from transcheck.core.term import CasePolicy, TermEntry, TermKind, Wording
from transcheck.glossary.glossary import Glossary
from transcheck.glossary.index import Status


def entry(name: str, kind: TermKind = TermKind.TERM, **wordings: Wording) -> TermEntry:
    return TermEntry(name, kind, {tag.replace("_", "-"): one for tag, one in wordings.items()})


GLOSSARY = Glossary(
    (
        entry("turkey", TermKind.PLACE, en=Wording("Turkey"), pt=Wording("Turquia")),
        entry("quota", en=Wording("quota", forms=("quotas",)), pt=Wording("quota", forms=("quotas",))),
        entry("tuna-quota", en=Wording("tuna quota"), pt=Wording("quota do atum")),
        entry("port", en=Wording("harbour", deprecated=("harbor",)), pt=Wording("porto")),
        entry("ministry", en=Wording("ministry"), zh=Wording("外交部")),
        entry("who", TermKind.ORGANISATION, en=Wording("WHO"), pt=Wording("OMS")),
        entry("death", en=Wording("death"), pt=Wording("morte")),
        entry("mask", en=Wording("face mask"), pt=Wording("máscara facial")),
        entry("oneill", TermKind.PERSON, en=Wording("Ciara O'Neill"), ar=Wording("كيارا أونيل")),
        entry("lavrin", TermKind.PERSON, ru=Wording("Семён Лаврин"), en=Wording("Semyon Lavrin")),
        entry("wards", en=Wording("COVID-19 wards"), de=Wording("COVID-19-Stationen")),
        entry("chancellery", TermKind.ORGANISATION, de=Wording("Kanzleramt"), en=Wording("Chancellery")),
        entry("skippers", TermKind.ORGANISATION, en=Wording("Skippers' Union")),
        entry("prado", TermKind.PERSON, zh=Wording("鲁伊·普拉多"), en=Wording("Rui Prado")),
    )
)
# id -> (text, language, ids found)
FOUND = {
    "whole word": ("The quota rose.", "en", ["quota"]),
    "listed form": ("The quotas rose.", "en", ["quota"]),
    "form that is not listed": ("Two harbours closed.", "en", ["port"]),
    "longest wins": ("The tuna quota rose.", "en", ["tuna-quota"]),
    "at the beginning of a sentence": ("Quota talks failed.", "en", ["quota"]),
    "all capitals": ("TURKEY ANSWERS", "en", ["turkey"]),
    "abbreviation among capitals": ("WHO WARNS TURKEY", "en", ["who", "turkey"]),
    "title case": ("Ministers Drop the Face Mask", "en", ["mask"]),
    "a lone capital in the middle": ("the lower Quota", "en", ["quota"]),
    "possessive": ("Turkey's answer", "en", ["turkey"]),
    "hyphen": ("the quota-based plan", "en", ["quota"]),
    "hyphen for a space": ("a face-mask factory", "en", ["mask"]),
    "space for a hyphen": ("the COVID 19 wards", "en", ["wards"]),
    "another apostrophe": ("Ciara O’Neill’s plan", "en", ["oneill"]),
    "another apostrophe at the end of a word": ("the Skippers’ Union said", "en", ["skippers"]),
    "avoided wording": ("The harbor is shut.", "en", ["port"]),
    "no spaces between words": ("外交部说", "zh", ["ministry"]),
    "a dot between Chinese names": ("记者鲁伊・普拉多说", "zh", ["prado"]),
    "regional variant of the language": ("O porto fechou.", "pt-BR", ["port"]),
    "several words inflected": ("Vendem-se máscaras faciais.", "pt", ["mask"]),
    "Russian case of a name": ("Встреча с Семёном Лавриным.", "ru", ["lavrin"]),
    "German genitive": ("der Chef des Kanzleramts", "de", ["chancellery"]),
    "Arabic with a preposition": ("لكيارا أونيل", "ar", ["oneill"]),
    "line break and wide space": ("a face\n mask", "en", ["mask"]),
}
NOT_FOUND = {
    "part of a word": ("The misquotation stands.", "en"),
    "small letter for a name": ("We ate turkey.", "en"),
    "small word for an abbreviation": ("the minister who left", "en"),
    "part of a longer name": ("They opened the Black Death Museum again.", "en"),
    "words of two sentences": ("They hid the face. Mask makers left.", "en"),
    "another language": ("A Turquia respondeu.", "en"),
    "a name does not become a word": ("Schiffe der Kanzler", "de"),
    "another person": ("Семёнова Лаврина", "en"),
}


@pytest.mark.parametrize(("text", "language", "ids"), FOUND.values(), ids=FOUND)
def test_found(text: str, language: str, ids: list[str]) -> None:
    assert [match.entry.id for match in GLOSSARY.matches(text, language)] == ids


@pytest.mark.parametrize(("text", "language"), NOT_FOUND.values(), ids=NOT_FOUND)
def test_not_found(text: str, language: str) -> None:
    assert GLOSSARY.matches(text, language) == []


# id -> (policy, wording, texts that have it, texts that have not)
POLICIES = {
    "exact": (CasePolicy.EXACT, "Will", ["Then Will left."], ["will he?", "WILL HE?"]),
    "any": (CasePolicy.ANY, "bitcoin", ["Bitcoin", "BITCOIN", "BitCoin"], ["bit coin"]),
}


@pytest.mark.parametrize(("policy", "wording", "texts", "others"), POLICIES.values(), ids=POLICIES)
def test_case_policy(policy: CasePolicy, wording: str, texts: list[str], others: list[str]) -> None:
    glossary = Glossary((TermEntry("a", TermKind.TERM, {"en": Wording(wording)}, case=policy),))
    assert [bool(glossary.matches(text, "en")) for text in (*texts, *others)] == [
        *[True] * len(texts),
        *[False] * len(others),
    ]


VARIANTS = Glossary(
    (
        entry("bus", pt_PT=Wording("autocarro"), pt_BR=Wording("ônibus"), en=Wording("bus")),
        entry("law", zh_Hans=Wording("法律"), en=Wording("law")),
    )
)


def test_the_wording_of_another_variant_is_found_and_not_wanted() -> None:
    (match,) = VARIANTS.matches("O ônibus parou.", "pt-PT")
    assert match.status is Status.DEPRECATED
    (match,) = VARIANTS.matches("O ônibus parou.", "pt")
    assert match.status is Status.PREFERRED


def test_each_variant_is_asked_for_its_own_wording() -> None:
    for language, wording in (("pt-PT", "autocarro"), ("pt-BR", "ônibus"), ("pt", "autocarro")):
        (constraint,) = VARIANTS.constraints("The bus stopped.", "en", language)
        assert constraint.targets == (wording,)


def test_a_script_that_the_glossary_lacks_is_not_written_in_another() -> None:
    assert VARIANTS.constraints("The law passed.", "en", "zh-Hant") == ()


def test_constraints_name_the_place_and_the_wordings() -> None:
    (constraint,) = GLOSSARY.constraints("Sobre as quotas", "pt", "en")
    assert constraint.source.of("Sobre as quotas") == "quotas"
    assert constraint.targets[:2] == ("quota", "quotas")


def test_a_constraint_says_that_the_source_is_inflected() -> None:
    (constraint,) = GLOSSARY.constraints("Two face masks", "en", "pt")
    assert constraint.inflected
    (constraint,) = GLOSSARY.constraints("A face mask", "en", "pt")
    assert not constraint.inflected


def test_of_two_entries_of_one_wording_the_later_counts() -> None:
    glossary = Glossary((entry("a", en=Wording("bank")), entry("b", en=Wording("bank"))))
    assert [match.entry.id for match in glossary.matches("The bank fell.", "en")] == ["b"]


def test_missing_terms() -> None:
    missing = GLOSSARY.missing_terms("O porto e a quota", "The quota", "pt", "en")
    assert [match.entry.id for match in missing] == ["port"]


def test_an_avoided_wording_does_not_count_as_present() -> None:
    assert len(GLOSSARY.missing_terms("O porto", "The harbor", "pt", "en")) == 1


def test_only_what_was_valid_on_the_day() -> None:
    day = datetime.date(2026, 3, 1)
    old = TermEntry("old", TermKind.OFFICE, {"en": Wording("envoy")}, valid_to=datetime.date(2025, 1, 1))
    assert Glossary((old,)).matches("The envoy left.", "en", day) == []
    assert len(Glossary((old,)).matches("The envoy left.", "en")) == 1
