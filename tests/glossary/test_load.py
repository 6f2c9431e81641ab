"""Glossaries from files: every fault at once, nothing half loaded, and later files win."""

import logging
from pathlib import Path

import pytest

from glossary.tables import table
from transcheck.errors import GlossaryError
from transcheck.glossary.load import load_glossary


def test_all_faults_of_all_files_at_once(tmp_path: Path) -> None:
    first = table(
        tmp_path,
        "id    kind    en    de    valid_from\n"
        "a    person    Ann    Ann    yesterday\n"
        "a    persona    Bob    Bob    \n"
        "    term    quota | quotas    Quote    \n",
    )
    second = table(tmp_path, "id    kind    en    en:plural\n", "more.tsv")
    with pytest.raises(GlossaryError) as error:
        load_glossary([first, second, tmp_path / "none.tsv"])
    faults = "\n".join(error.value.faults)
    for said in (
        "terms.tsv:2: valid_from",
        "terms.tsv:3: “persona”",
        "terms.tsv:3: the id “a” stands already in line 2",
        "terms.tsv:4: the id is empty",
        "terms.tsv:4: “quota | quotas”",
        "more.tsv:1: “en:plural”",
        "none.tsv: there is no such file",
    ):
        assert said in faults
    assert error.value.message == "the glossary has 7 faults; nothing was done"


HEADER = "id    kind    en    de\n"


def test_later_files_win(tmp_path: Path) -> None:
    first = table(tmp_path, HEADER + "haven    term    port    Hafen\n", "a.tsv")
    second = table(tmp_path, HEADER + "haven    term    harbour    Hafen\n", "b.tsv")
    (entry,) = load_glossary([first, second]).entries
    assert entry.wordings["en"].preferred == "harbour"
    assert entry.origin == "b.tsv:2"


def test_what_a_later_file_replaces_is_told_in_a_line(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    rows = ["haven    term    {}    Hafen\n", "quay    term    {}    Kai\n", "tide    term    tide    Flut\n"]
    first = table(tmp_path, HEADER + "".join(rows).format("port", "dock"), "a.tsv")
    second = table(tmp_path, HEADER + "".join(reversed(rows)).format("quay", "harbour"), "b.tsv")
    with caplog.at_level(logging.WARNING):
        load_glossary([first, second])
    (told,) = caplog.messages
    assert told.startswith("glossary: 2 entries of b.tsv replace those of a.tsv (")


def test_the_same_file_twice_is_no_replacement(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    path = table(tmp_path, HEADER + "haven    term    port    Hafen\n")
    assert len(load_glossary([path, path]).entries) == 1
    assert caplog.messages == []


def test_the_signs_of_regular_expressions_are_letters_like_others(tmp_path: Path) -> None:
    exploding = "(a+)+$"
    glossary = load_glossary([table(tmp_path, HEADER + f"trap    term    {exploding}    x.*y\n")])
    assert [match.wording for match in glossary.matches(f"He wrote {exploding} there", "en")] == [exploding]
    assert not glossary.matches("a" * 5_000 + "!", "en")
    assert not glossary.matches("xzzy", "de")
