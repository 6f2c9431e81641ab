"""The house's archive at the command line: added to, searched, and used where nothing else is given."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from archive.stories import BRIDGE, BRIDGE_SPUN, OF_NOTHING, STORIES, STRIKE, write

STRIKE_SPUN = STRIKE.replace("Fishermen", "Fisher folk").replace("boats", "vessels").replace("340", "430")


def run(*arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from transcheck.cli.main import main; main()", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=120)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("house")
    write(folder / "wire", STORIES)
    write(folder, {"spun.txt": BRIDGE_SPUN, "strike.txt": STRIKE_SPUN, "nothing.txt": OF_NOTHING})
    added = run("archive", "add", "wire", "--archive", "kept", folder=folder)
    assert added.returncode == 0, added.stderr
    assert added.stdout == "kept: 4 added, 0 known already, 0 left out\n"
    return folder


def test_adding_again_adds_nothing_and_says_what_is_left_out(folder: Path) -> None:
    write(folder / "more", {"bridge.txt": BRIDGE, "empty.txt": ""})
    done = run("archive", "add", "more", "--archive", "kept", folder=folder)
    assert done.stdout == "kept: 0 added, 1 known already, 1 left out\n"
    assert "left out: more/empty.txt: the file is empty" in done.stderr


def test_stats(folder: Path) -> None:
    done = run("archive", "stats", "--archive", "kept", folder=folder)
    assert done.stdout.startswith("stories: 4; sentences: ")
    assert {"de", "en", "es", "pt"} <= set(done.stdout.split())


def test_find_shows_the_story_and_why(folder: Path) -> None:
    done = run("archive", "find", "spun.txt", "--archive", "kept", folder=folder)
    assert done.returncode == 0, done.stderr
    assert f"spun.txt: found: {folder / 'wire' / 'bridge.txt'}" in done.stdout
    assert "(pt, 2026-05-12)" in done.stdout
    assert done.stdout.count("\n    = ") == 3
    assert "names in common: " in done.stdout
    assert "numbers in common: " in done.stdout


def test_find_for_a_program(folder: Path) -> None:
    done = run("archive", "find", "spun.txt", "--archive", "kept", "--format", "json", folder=folder)
    found = json.loads(done.stdout)
    assert (found["schema"], found["answer"]) == ("transcheck.stories/1.0", "found")
    (story,) = found["stories"]
    assert (story["language"], story["date"]) == ("pt", "2026-05-12")
    assert 0.8 <= story["likeness"] <= 1
    assert "Sobral" in story["names"]


def test_find_says_none(folder: Path) -> None:
    done = run("archive", "find", "nothing.txt", "--archive", "kept", folder=folder)
    assert done.returncode == 0
    assert done.stdout == "nothing.txt: none: no story of the archive is near enough\n"


def test_check_holds_an_article_against_its_story_in_another_language(folder: Path) -> None:
    report = _checked("spun.txt", folder)
    assert report["situation"] == "with-source"
    assert report["story"]["side"] == "source"
    assert report["story"]["name"].endswith("bridge.txt")
    assert any("fissuras" in (one["source"] or "") for one in report["segments"])


def test_check_holds_an_article_against_its_story_in_its_own_language(folder: Path) -> None:
    report = _checked("strike.txt", folder)
    assert report["situation"] == "alone"
    assert report["story"]["side"] == "reference"
    assert any("Some 340 boats" in (one["reference"] or "") for one in report["segments"])
    assert f"|story:{report['story']['digest'][:12]}" in report["signature"]


def test_an_article_whose_story_is_not_there_is_read_alone(folder: Path) -> None:
    report = _checked("nothing.txt", folder)
    assert (report["situation"], report["story"]) == ("alone", None)


def _checked(article: str, folder: Path) -> dict[str, object]:
    done = run(
        "check", article, "--archive", "kept", "--rules-only", "--format", "json", "--fail-on", "never",
        folder=folder,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    (report,) = json.loads(done.stdout)["reports"]
    return report


def test_fix_says_which_story_it_used(folder: Path) -> None:
    done = run("fix", "strike.txt", "--archive", "kept", "-o", "out.txt", "--fail-on", "never", folder=folder)
    assert done.returncode == 0, done.stderr
    first = " ".join(done.stdout.partition("may be")[0].partition("not judged")[0].split())
    assert "held against the story" in first
    assert "of your archive as its reference, found by" in first


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(("archive", "find", "spun.txt"), "no archive is named", id="not named"),
        pytest.param(
            ("archive", "find", "spun.txt", "--archive", "no"), "there is no archive", id="not there"
        ),
        pytest.param(
            ("check", "spun.txt", "--archive", "no"), "there is no archive", id="not there, to check"
        ),
    ],
)
def test_an_archive_that_is_none_is_said(arguments: tuple[str, ...], said: str, folder: Path) -> None:
    done = run(*arguments, folder=folder)
    assert done.returncode == 2
    assert said in done.stderr
