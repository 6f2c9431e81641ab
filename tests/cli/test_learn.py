"""`transcheck learn` as a desk meets it: what its editors made of the article is not lost."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from transcheck.glossary.load import load_glossary
from transcheck.memory.store import Memory
from transcheck.memory.unit import Unit

SOURCE = """O porto de Vilamar reabre na terça-feira

O presidente da câmara de Vilamar, Joel Quintas, disse que 12 barcos partiram na segunda-feira.

Os pescadores de Vilamar queixam-se do preço do gasóleo desde o início do ano.

A lota de Vilamar vendeu 40 toneladas de sardinha em setembro.

O porto ficou fechado durante três semanas por causa das tempestades.
"""
FIXED = """The port of Villamar reopens on Tuesday

The mayor of Villamar, Joel Quintas, said that 21 boats left on Monday.

The fishermen of Villamar are complaining about the price of diesel since the beginning of the year.

The fish market of Villamar sold 40 tonnes of sardines in September.

The port was closed for three weeks because of the storms.
"""
PUBLISHED = """The port of Vilamar reopens on Tuesday

The mayor of Vilamar, Joel Quintas, said that 12 boats left on Monday.

The fishermen of Vilamar are complaining about the cost of diesel since the beginning of the year.

The fish market of Vilamar, the oldest on the coast by some way, sold 40 tonnes of sardines in September.

The port was closed for three weeks because of the storms.
"""


def run(*arguments: str | Path, folder: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from transcheck.cli.main import main; main()", *map(str, arguments)]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=120)


def learn(*arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    done = run("learn", "fixed/port.txt", "published/port.txt", *arguments, folder=folder)
    assert done.returncode == 0, done.stderr
    return done


def units(folder: Path) -> list[Unit]:
    with Memory(str(folder / "desk.db"), write=False) as memory:
        return list(memory.units())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A desk that asks no model."""
    (tmp_path / "transcheck.toml").write_text("rules-only = true\n", encoding="utf-8")
    for name, text in (("source", SOURCE), ("fixed", FIXED), ("published", PUBLISHED)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "port.txt").write_text(text, encoding="utf-8")
    return tmp_path


WITH_SOURCE = ("--source", "source/port.txt", "--memory", "desk.db")


def test_sentences_go_into_the_memory_with_where_they_are_from(folder: Path) -> None:
    done = learn(*WITH_SOURCE, folder=folder)
    assert "into the memory: 4 sentences, and 0 that it had" in done.stdout
    assert "not put into it: 1 longer or shorter than the source" in done.stdout
    second = units(folder)[1]
    assert second.target == "The mayor of Vilamar, Joel Quintas, said that 12 boats left on Monday."
    assert second.document == "published/port.txt"
    assert second.origin == "learnt from published/port.txt"


def test_what_was_learnt_is_found_again_in_context(folder: Path) -> None:
    learn(*WITH_SOURCE, folder=folder)
    headline, mayor = SOURCE.split("\n\n")[:2]
    with Memory(str(folder / "desk.db"), write=False) as memory:
        found = memory.exact(mayor, "pt", "en", before=headline)
    assert found is not None
    assert (found.percent, "12 boats" in found.unit.target) == (101, True)


def test_learning_twice_adds_nothing(folder: Path) -> None:
    first = learn(*WITH_SOURCE, folder=folder)
    again = learn(*WITH_SOURCE, folder=folder)
    assert "into the memory: 0 sentences, and 4 that it had" in again.stdout
    assert first.stdout.split("left by fix")[1] == again.stdout.split("left by fix")[1]


def test_a_later_correction_takes_the_place_of_the_old_sentence(folder: Path) -> None:
    learn(*WITH_SOURCE, folder=folder)
    revised = PUBLISHED.replace("12 boats left", "12 boats set out")
    (folder / "published" / "port.txt").write_text(revised, encoding="utf-8")
    learn(*WITH_SOURCE, folder=folder)
    about_boats = [unit.target for unit in units(folder) if "boats" in unit.target]
    assert about_boats == ["The mayor of Vilamar, Joel Quintas, said that 12 boats set out on Monday."]


def test_what_was_said_in_vain_is_shown_and_kept(folder: Path) -> None:
    done = learn(*WITH_SOURCE, "--format", "json", folder=folder)
    numbers = next(one for one in json.loads(done.stdout)["outcomes"] if one["name"] == "number-mismatch")
    assert numbers["fates"] == {"changed": 1}
    shown = run("learn", "--show", "--memory", "desk.db", "--format", "json", folder=folder)
    assert json.loads(shown.stdout)["outcomes"] == json.loads(done.stdout)["outcomes"]


def test_what_was_let_stand_may_have_been_waived_since(folder: Path) -> None:
    (folder / "published" / "port.txt").write_text(FIXED, encoding="utf-8")
    waive = ("--check", "number-mismatch", "--words", "21", "--by", "Ana Prado", "--reason", "she counted")
    assert run("waive", "fixed/port.txt", *waive, folder=folder).returncode == 0
    done = learn("--source", "source/port.txt", "--format", "json", folder=folder)
    fates = {one["name"]: one["fates"] for one in json.loads(done.stdout)["outcomes"]}
    assert fates["number-mismatch"] == {"waived": 1}


def test_corrections_are_proposed_for_the_glossary(folder: Path) -> None:
    done = learn(*WITH_SOURCE, "-o", "proposals.tsv", folder=folder)
    assert "Villamar → Vilamar" in done.stdout
    (entry,) = load_glossary([folder / "proposals.tsv"]).entries
    assert entry.wordings["en"].deprecated == ("Villamar",)
    assert entry.wordings["pt"].preferred == "Vilamar"


def test_the_report_says_what_fix_did_and_what_was_translated(folder: Path) -> None:
    """No source is named: the report has its sentences."""
    source = ("--source", "source/port.txt", "--report", "report.json")
    fixed = run("fix", "fixed/port.txt", *source, "--fail-on", "never", folder=folder)
    assert fixed.returncode == 0, fixed.stderr
    done = run(
        *("learn", "fixed/port.fixed.txt", "published/port.txt"),
        *("--report", "report.json", "--memory", "desk.db", "--format", "json"),
        folder=folder,
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["memory"]["new"] == 4
    assert [unit.source for unit in units(folder)][1].startswith("O presidente da câmara")


def test_folders_are_paired_and_a_bad_file_does_not_stop_the_others(folder: Path) -> None:
    (folder / "fixed" / "empty.txt").write_text("\n", encoding="utf-8")
    (folder / "published" / "empty.txt").write_text("The port is shut.\n", encoding="utf-8")
    done = run("learn", "fixed", "published", "--memory", "desk.db", folder=folder)
    assert done.returncode == 2
    assert "learnt from 1 article" in done.stdout
    assert "fixed/empty.txt: the file is empty" in done.stderr


REFUSED = {
    "nothing to learn from": (("learn",), "what “fix” wrote and what was published are wanted"),
    "a folder for a file": (("learn", "fixed/port.txt", "published"), "one of them is a folder"),
    "standard input": (("learn", "fixed/port.txt", "-"), "an article to learn from has a name"),
    "nothing to show": (("learn", "--show"), "--show shows what a memory has learnt"),
    "no memory there": (("learn", "--show", "--memory", "none.db"), "none.db: there is no such file"),
    "no report": (
        ("learn", "fixed/port.txt", "published/port.txt", "--report", "source/port.txt"),
        "not a JSON report",
    ),
}


@pytest.mark.parametrize(("arguments", "words"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_done_is_said_in_a_sentence(
    folder: Path, arguments: tuple[str, ...], words: str
) -> None:
    done = run(*arguments, folder=folder)
    assert done.returncode == 2
    assert words in done.stderr
    assert "internal error" not in done.stderr


def test_no_text_of_an_article_is_logged(folder: Path) -> None:
    assert learn(*WITH_SOURCE, folder=folder).stderr == ""
