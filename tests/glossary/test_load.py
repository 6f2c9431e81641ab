"""Glossaries from files: every fault at once, later files win, and the starters are right."""

from pathlib import Path

import pytest

from transcheck.errors import GlossaryError
from transcheck.glossary.exchange import csv_to_table, entries_to_csv
from transcheck.glossary.lint import lint
from transcheck.glossary.load import load_glossary

ROOT = Path(__file__).parents[2]
SHIPPED = [*sorted((ROOT / "glossaries").glob("*.tsv")), ROOT / "samples" / "glossary.tsv"]
LANGUAGES = {"en", "pt", "es", "fr", "de", "ru", "ar", "zh"}


def table(folder: Path, text: str, name: str = "terms.tsv") -> Path:
    path = folder / name
    path.write_text(text.replace("    ", "\t"), encoding="utf-8")
    return path


def test_all_faults_at_once(tmp_path: Path) -> None:
    path = table(
        tmp_path,
        "id    kind    en    de    valid_from\n"
        "a    person    Ann    Ann    yesterday\n"
        "a    persona    Bob    Bob    \n"
        "    term    quota | quotas    Quote    \n",
    )
    with pytest.raises(GlossaryError) as error:
        load_glossary([path])
    faults = "\n".join(error.value.faults)
    for said in (
        ":2: valid_from",
        ":3: “persona”",
        ":3: the id “a”",
        ":4: the id is empty",
        ":4: “quota | quotas”",
    ):
        assert said in faults


# id -> (text of the file, what the fault says)
FAULTY = {
    "no such column": ("id    kind    en:plural\n", "“en:plural” is no column"),
    "commas": ("id,kind,en\n", "not divided by tabs"),
    "no id": ("kind    en\n", "lacks the column “id”"),
    "a column twice": ("id    kind    en    en\n", "stands there twice"),
    "too many cells": ("id    kind    en\na    term    b    c    d\n", "5 cells, but the header has 3"),
    "only avoided": ("id    kind    en    en:deprecated\na    term        b\n", "no preferred one"),
}


@pytest.mark.parametrize(("text", "said"), FAULTY.values(), ids=FAULTY)
def test_a_fault_is_named(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(GlossaryError) as error:
        load_glossary([table(tmp_path, text)])
    assert any(said in fault for fault in error.value.faults)


def test_a_missing_file_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(GlossaryError) as error:
        load_glossary([tmp_path / "none.tsv"])
    assert "no such file" in error.value.faults[0]


def test_later_files_win(tmp_path: Path) -> None:
    first = table(tmp_path, "id    kind    en    de\nhaven    term    port    Hafen\n", "a.tsv")
    second = table(tmp_path, "id    kind    en    de\nhaven    term    harbour    Hafen\n", "b.tsv")
    (entry,) = load_glossary([first, second]).entries
    assert entry.wordings["en"].preferred == "harbour"
    assert entry.origin == "b.tsv:2"


# id -> (rows, what the doubt says)
DOUBTFUL = {
    "one language": (["a    term    port        "], "in one language only"),
    "avoided and allowed": (
        ["a    term    port        Hafen", "b    term    harbour    port    Hafen"],
        "“port” is avoided here and allowed at terms.tsv:2",
    ),
    "one wording, two meanings": (
        ["a    term    bank        Ufer", "b    term    bank        Bank"],
        "“bank” (en) is also a wording of “a”",
    ),
}


@pytest.mark.parametrize(("rows", "said"), DOUBTFUL.values(), ids=DOUBTFUL)
def test_a_doubt_is_named_and_stops_nothing(tmp_path: Path, rows: list[str], said: str) -> None:
    path = table(tmp_path, "\n".join(["id    kind    en    en:deprecated    de", *rows]))
    faults = lint([path])
    assert any(said in fault.message for fault in faults)
    assert not any(fault.error for fault in faults)
    load_glossary([path])


@pytest.mark.parametrize("path", SHIPPED, ids=[path.stem for path in SHIPPED])
def test_every_row_that_we_ship_is_right(path: Path) -> None:
    assert [str(fault) for fault in lint([path])] == []


@pytest.mark.parametrize("path", SHIPPED[:-1], ids=[path.stem for path in SHIPPED[:-1]])
def test_a_starter_has_every_language_and_says_where_it_comes_from(path: Path) -> None:
    assert "Origin:" in path.read_text(encoding="utf-8").splitlines()[0]
    for entry in load_glossary([path]).entries:
        assert set(entry.wordings) == LANGUAGES


def test_two_columns_come_in_and_go_out(tmp_path: Path) -> None:
    path = table(tmp_path, 'Hafen,harbour\n"Bund, Länder",federal and state\n', "terms.csv")
    converted = table(tmp_path, csv_to_table(path, "de", "en"), "terms.tsv")
    glossary = load_glossary([converted])
    assert entries_to_csv(glossary.entries, "de", "en") == path.read_text(encoding="utf-8")


def test_rows_that_are_not_two_cells_are_all_named(tmp_path: Path) -> None:
    path = table(tmp_path, "Hafen,harbour\nBund\nLand,\n", "terms.csv")
    with pytest.raises(GlossaryError) as error:
        csv_to_table(path, "de", "en")
    assert [fault.split(":")[1] for fault in error.value.faults] == ["2", "3"]
