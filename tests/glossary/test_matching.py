"""Which terms of a glossary stand in a text, and which are missing."""

import datetime

import pytest

from transcheck.core.term import TermEntry, TermKind, Wording
from transcheck.glossary.glossary import Glossary


def entry(name: str, kind: TermKind = TermKind.TERM, **wordings: Wording) -> TermEntry:
    return TermEntry(name, kind, {tag.replace("_", "-"): one for tag, one in wordings.items()})


GLOSSARY = Glossary(
    (
        entry("turkey", TermKind.PLACE, en=Wording("Turkey"), pt=Wording("Turquia")),
        entry("quota", en=Wording("quota", forms=("quotas",)), pt=Wording("quota", forms=("quotas",))),
        entry("tuna-quota", en=Wording("tuna quota"), pt=Wording("quota do atum")),
        entry("port", en=Wording("harbour", deprecated=("harbor",)), pt=Wording("porto")),
        entry("ministry", en=Wording("ministry"), zh=Wording("部")),
    )
)
# id -> (text, language, ids found)
FOUND = {
    "whole word": ("The quota rose.", "en", ["quota"]),
    "listed form": ("The quotas rose.", "en", ["quota"]),
    "longest wins": ("The tuna quota rose.", "en", ["tuna-quota"]),
    "at the beginning of a sentence": ("Quota talks failed.", "en", ["quota"]),
    "all capitals": ("TURKEY ANSWERS", "en", ["turkey"]),
    "possessive": ("Turkey's answer", "en", ["turkey"]),
    "hyphen": ("the quota-based plan", "en", ["quota"]),
    "avoided wording": ("The harbor is shut.", "en", ["port"]),
    "no spaces between words": ("外交部说", "zh", ["ministry"]),
    "regional variant of the language": ("O porto fechou.", "pt-BR", ["port"]),
}
NOT_FOUND = {
    "part of a word": ("The misquotation stands.", "en"),
    "small letter for a name": ("We ate turkey.", "en"),
    "another language": ("A Turquia respondeu.", "en"),
}


@pytest.mark.parametrize(("text", "language", "ids"), FOUND.values(), ids=FOUND)
def test_found(text: str, language: str, ids: list[str]) -> None:
    assert [match.entry.id for match in GLOSSARY.matches(text, language)] == ids


@pytest.mark.parametrize(("text", "language"), NOT_FOUND.values(), ids=NOT_FOUND)
def test_not_found(text: str, language: str) -> None:
    assert GLOSSARY.matches(text, language) == []


def test_constraints_name_the_place_and_the_wordings() -> None:
    (constraint,) = GLOSSARY.constraints("Sobre as quotas", "pt", "en")
    assert constraint.source.of("Sobre as quotas") == "quotas"
    assert constraint.targets == ("quota", "quotas")


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
