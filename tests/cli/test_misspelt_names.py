"""transcheck fix on an article that misspells the house's names: what is proven is put right, the rest is said."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

GLOSSARY = """id\tkind\ten\ten:second\tpt\tpt:second
zakhar-orlovsky\tperson\tZakhar Orlovsky\tOrlovsky\tZakhar Orlovsky\tOrlovsky
"""
ARTICLE = """ORLOWSKY LEAVES THE TALKS

The envoy Zakhar Orlowsky left the talks on Monday. Orlofsky gave no reason.
"""
SOURCE = """ORLOVSKY DEIXA AS CONVERSAÇÕES

O enviado Zakhar Orlovsky deixou as conversações na segunda-feira. Orlovsky não deu motivo.
"""
ALONE = """ORLOWSKY LEAVES THE TALKS

The envoy Zakhar Orlovsky left the talks on Monday. Orlofsky gave no reason.
"""
WITH_SOURCE = ALONE.replace("ORLOWSKY", "ORLOVSKY").replace("Orlofsky", "Orlovsky")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in (("house.tsv", GLOSSARY), ("article.txt", ARTICLE), ("original.txt", SOURCE)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def fix(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    start = [sys.executable, "-c", "from transcheck.cli.main import main; main()"]
    command = [*start, "fix", "article.txt", "-g", "house.tsv", "--to", "en", *options]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=300)


def test_without_a_source_the_full_name_is_put_right_and_the_rest_is_asked(folder: Path) -> None:
    done = fix(folder)
    assert (folder / "article.fixed.txt").read_text(encoding="utf-8") == ALONE
    assert "“Orlofsky”: the house writes “Orlovsky”" in done.stdout + done.stderr


def test_with_a_source_every_mention_is(folder: Path) -> None:
    done = fix(folder, "--source", "original.txt", "--from", "pt")
    assert done.returncode in (0, 1), done.stderr
    assert (folder / "article.fixed.txt").read_text(encoding="utf-8") == WITH_SOURCE
