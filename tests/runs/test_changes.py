"""A glossary changed: the articles that an entry may be about are done again, and no others."""

from __future__ import annotations

from pathlib import Path

import pytest

from transcheck.core.term import TermEntry, TermKind, Wording
from transcheck.glossary.glossary import Glossary
from transcheck.runs.changes import GlossaryChange, keep_glossary, kept_entries
from transcheck.runs.plan import Job


def entry(id_: str, english: str, portuguese: str, **options: str) -> TermEntry:
    wordings = {"en": Wording(english), "pt": Wording(portuguese)}
    return TermEntry(id_, TermKind.ORGANISATION, wordings, **options)


PORT = entry("port", "Harbour Board", "Junta do Porto", origin="house.tsv:2")
BANK = entry("bank", "Bank of Lurenia", "Banco da Lurénia", origin="house.tsv:3")
MAYOR = TermEntry(
    "mayor", TermKind.PERSON, {"en": Wording("Olena Kovalenko"), "ru": Wording("Олена Коваленко")}
)
CITY = TermEntry("city", TermKind.PLACE, {"en": Wording("Linhai"), "zh": Wording("临海市")})


def concerned(tmp_path: Path, changed: TermEntry, text: str) -> list[bool]:
    """For each changed entry that the text may be about, whether the text names it."""
    path = tmp_path / "article.txt"
    path.write_text(text, encoding="utf-8")
    change = GlossaryChange([PORT], [PORT, changed])
    found = change.concerning(Job("article.txt", str(path)))
    assert found is not None
    return [one.named for one in found]


NAMED = {
    "as listed": (BANK, "The Bank of Lurenia raised its rate."),
    "in the other language": (BANK, "O Banco da Lurénia subiu a taxa."),
    "another alphabet": (MAYOR, "Мэр Олена Коваленко уехала."),
    "no spaces between words": (CITY, "台风在临海市登陆。"),
}
PERHAPS = {
    "a letter is wrong": (MAYOR, "Mayor Olena Kovalneko left for talks."),
    "inflected": (MAYOR, "Город поблагодарил мэра Коваленку."),
    "spelt by its own rules in markup": (BANK, "<p>O banqueiro da Lur&eacute;nia demitiu-se.</p>"),
    "part of a name without spaces": (CITY, "台风在临海登陆。"),
}
NOT = {
    "another subject": (BANK, "Rain is expected in the north until Thursday."),
    "only the little words are shared": (BANK, "The end of the day da manhã."),
    "another city": (CITY, "台风在温州登陆。"),
}


@pytest.mark.parametrize(("changed", "text"), NAMED.values(), ids=NAMED)
def test_an_article_that_names_a_changed_entry_is_concerned(
    tmp_path: Path, changed: TermEntry, text: str
) -> None:
    assert concerned(tmp_path, changed, text) == [True]


@pytest.mark.parametrize(("changed", "text"), PERHAPS.values(), ids=PERHAPS)
def test_one_that_may_name_it_otherwise_is_taken_to_be(tmp_path: Path, changed: TermEntry, text: str) -> None:
    assert concerned(tmp_path, changed, text) == [False]


@pytest.mark.parametrize(("changed", "text"), NOT.values(), ids=NOT)
def test_others_are_not(tmp_path: Path, changed: TermEntry, text: str) -> None:
    assert concerned(tmp_path, changed, text) == []


def test_an_entry_that_moved_down_the_file_did_not_change() -> None:
    moved = entry("port", "Harbour Board", "Junta do Porto", origin="house.tsv:7")
    assert GlossaryChange([PORT], [BANK, moved]).entries == [
        entry("bank", "Bank of Lurenia", "Banco da Lurénia")
    ]


def test_what_an_entry_was_before_concerns_as_well_as_what_it_is_now() -> None:
    now = entry("port", "Port Authority", "Junta do Porto")
    change = GlossaryChange([PORT], [now])
    assert change.entries is not None
    assert [one.wordings["en"].preferred for one in change.entries] == ["Harbour Board", "Port Authority"]


def test_where_entries_change_places_all_are_taken_to_have_changed() -> None:
    assert GlossaryChange([PORT, BANK], [BANK, PORT]).entries is None


def test_an_article_that_cannot_be_read_is_taken_to_be_concerned(tmp_path: Path) -> None:
    job = Job("gone.txt", str(tmp_path / "gone.txt"))
    assert GlossaryChange([PORT], [PORT, BANK]).concerning(job) is None


def test_a_glossary_is_kept_under_its_digest(tmp_path: Path) -> None:
    glossary = Glossary((PORT, MAYOR))
    keep_glossary(tmp_path, glossary)
    assert kept_entries(tmp_path, glossary.digest) == glossary.entries


@pytest.mark.parametrize("content", [b"", b"[{}]", b'[{"id": "port"'], ids=["empty", "other", "torn"])
def test_one_that_is_damaged_is_as_good_as_none(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "abc.json").write_bytes(content)
    assert kept_entries(tmp_path, "abc") is None
    assert kept_entries(tmp_path, "never kept") is None
