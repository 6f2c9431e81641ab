"""Import and export as a person meets them: what is left out is said, and a fault leaves nothing behind."""

from __future__ import annotations

from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from transcheck.cli.glossary import command as glossary
from transcheck.cli.glossary.export_terms import command as export_command
from transcheck.errors import GlossaryError, InputError
from transcheck.glossary.exchange.catalogue import WRITERS, format_of

HOUSE = "id\tkind\tde\ten\tvalid_to\nkai\tplace\tKai\tquay\t2026-10-14\n"


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(glossary, list(map(str, arguments)))


def test_an_import_says_what_it_did(tmp_path: Path) -> None:
    (tmp_path / "terms.csv").write_text("Kai,quay\nKai,wharf\n", encoding="utf-8")
    done = run("import", tmp_path / "terms.csv", "--from", "de", "--to", "en", "-o", tmp_path / "terms.tsv")
    assert "the others are admitted: 1 (“Kai”)" in done.stderr
    assert done.stderr.endswith(f"1 term from {tmp_path / 'terms.csv'}\n")
    assert (tmp_path / "terms.tsv").read_text(encoding="utf-8") == (
        "# Imported from terms.csv\nid\tkind\tde\ten\ten:admitted\nkai\tterm\tKai\tquay\twharf\n"
    )


def test_a_fault_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "terms.csv").write_text("Kai,quay\nMole\n", encoding="utf-8")
    done = run("import", tmp_path / "terms.csv", "--from", "de", "--to", "en", "-o", tmp_path / "terms.tsv")
    assert isinstance(done.exception, GlossaryError)
    assert not (tmp_path / "terms.tsv").exists()


# options -> what is wrong with them
WRONG = {
    ("--from", "de"): "only one language is named",
    ("--from", "de", "--to", "de"): "are both “de”",
}


@pytest.mark.parametrize("options", WRONG)
def test_two_languages_or_none(tmp_path: Path, options: tuple[str, ...]) -> None:
    done = run("import", tmp_path / "none.csv", *options, "-o", "-")
    assert isinstance(done.exception, InputError)
    assert WRONG[options] in done.exception.message


@pytest.mark.parametrize("suffix", [".csv", ".tsv", ".tbx", ".tmx"])
def test_what_goes_out_comes_back(tmp_path: Path, suffix: str) -> None:
    (tmp_path / "house.tsv").write_text(HOUSE, encoding="utf-8")
    done = run("export", tmp_path / "house.tsv", "-o", tmp_path / f"out{suffix}")
    assert "valid_to (1 entry)" in done.stderr
    done = run("import", tmp_path / f"out{suffix}", "-o", "-")
    assert "Kai\tquay" in done.stdout


def test_an_older_tbx_by_name(tmp_path: Path) -> None:
    (tmp_path / "house.tsv").write_text(HOUSE, encoding="utf-8")
    assert "<martif" in run("export", tmp_path / "house.tsv", "--format", "tbx2", "-o", "-").stdout


def test_every_format_can_be_named() -> None:
    (option,) = (one for one in export_command.params if one.name == "format_")
    assert isinstance(option.type, click.Choice)
    assert list(option.type.choices) == [writer.name for writer in WRITERS]


def test_a_name_that_tells_no_format() -> None:
    with pytest.raises(InputError) as error:
        format_of("terms.docx")
    assert error.value.hint == "name it .csv, .tsv, .txt, .tbx, .tmx, or give --format"
