"""`transcheck cache` as a user meets it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from transcheck.core.hypothesis import Hypothesis
from transcheck.engines.kept.file import FILE
from transcheck.engines.kept.store import TranslationCache

COMMAND = [sys.executable, "-c", "from transcheck.cli.main import main; main()", "cache"]


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"TRANSCHECK_CACHE": str(folder)}
    command = [*COMMAND, *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    cache = TranslationCache(tmp_path)
    cache.keep({bytes([number]): Hypothesis("It rained.", "scripted", -0.1) for number in range(3)})
    cache.close()
    return tmp_path


def test_stats(folder: Path) -> None:
    done = run(folder, "stats")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"translations: 3; size: 0.0 MB of 500.0 MB at most; {folder / FILE}\n"


def test_stats_for_a_program(folder: Path) -> None:
    found = json.loads(run(folder, "stats", "--format", "json").stdout)
    assert (found["translations"], found["limit"]) == (3, 500_000_000)
    assert found["file"] == str(folder / FILE)
    assert 0 < found["size"] < 50_000


def test_clear(folder: Path) -> None:
    assert run(folder, "clear").returncode == 0
    assert json.loads(run(folder, "stats", "--format", "json").stdout)["translations"] == 0
    assert run(folder, "clear").returncode == 0


def test_nothing_is_made_by_asking(tmp_path: Path) -> None:
    assert run(tmp_path / "none", "stats").stdout.startswith("translations: 0; size: 0.0 MB of")
    assert run(tmp_path / "none", "clear").returncode == 0
    assert not (tmp_path / "none").exists()


def test_a_damaged_file_is_told_and_can_be_cleared(folder: Path) -> None:
    (folder / FILE).write_bytes(bytes(5_000))
    done = run(folder, "stats")
    assert done.returncode == 2
    assert "is damaged" in done.stderr
    assert "hint: remove it with “transcheck cache clear”" in done.stderr
    assert run(folder, "clear").returncode == 0
    assert run(folder, "stats").returncode == 0
