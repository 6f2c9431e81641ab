"""A desk's habits as its people meet them: configuration, waivers, a baseline, advice."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ARTICLE = """# Port stays shut as strike goes on

The port of Horta stayed shut on Monday, the mayor said, because the fishermen went on strike.

The talks will go on the day after ” that.

Leave a Reply
"""
STRICT = 'to = "en"\nfail-on = "major"\n'


def run(*arguments: str | Path, folder: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from transcheck.cli.main import main; main()", *map(str, arguments)]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=120)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A desk that is strict, with two articles that have the same two defects."""
    (tmp_path / "sport").mkdir()
    (tmp_path / "transcheck.toml").write_text(STRICT, encoding="utf-8")
    (tmp_path / "a.md").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "sport" / "b.md").write_text(ARTICLE, encoding="utf-8")
    return tmp_path


def test_the_configuration_of_a_folder_above_holds(folder: Path) -> None:
    assert run("check", "b.md", folder=folder / "sport").returncode == 1
    assert run("check", "b.md", "--no-config", folder=folder / "sport").returncode == 0
    assert run("check", "b.md", "--fail-on", "never", folder=folder / "sport").returncode == 0


def test_config_show_says_who_says_so(folder: Path) -> None:
    done = run("config", "show", "--profile", "breaking", folder=folder / "sport")
    lines = [line.split() for line in done.stdout.splitlines()]
    assert ["fail-on", "major", "../transcheck.toml:2"] in lines
    assert ["min-confidence", "0.5", "profile", "breaking:5"] in lines
    assert ["fail-confidence", "0.5", "default"] in lines


def test_all_faults_of_a_configuration_are_told(folder: Path) -> None:
    (folder / "transcheck.toml").write_text('fail-om = "major"\n\n[checks.spacin]\n', encoding="utf-8")
    done = run("check", "a.md", folder=folder)
    assert done.returncode == 2
    assert "transcheck.toml has 2 faults; nothing was done" in done.stderr
    assert "transcheck.toml:1: “fail-om” is not known here; did you mean “fail-on”?" in done.stderr
    assert "transcheck.toml:3: there is no check “spacin”; did you mean “spacing”?" in done.stderr


def test_two_options_that_contradict_each_other(folder: Path) -> None:
    done = run("check", "a.md", "--no-config", "--config", "transcheck.toml", folder=folder)
    assert done.returncode == 2
    assert "contradict" in done.stderr


def test_an_archive_is_quiet_the_second_time_and_a_new_defect_speaks(folder: Path) -> None:
    first = run("check", ".", "--write-baseline", "known.json", folder=folder)
    assert first.returncode == 0
    assert "baseline: 4 issues of 2 articles: known.json" in first.stderr
    assert "(advice only)" in first.stdout
    with (folder / "transcheck.toml").open("a", encoding="utf-8") as file:
        file.write('baseline = "known.json"\n')
    second = run("check", ".", folder=folder)
    assert second.returncode == 0
    assert second.stdout.rstrip().endswith("4 issues settled: 4 baseline")
    (folder / "a.md").write_text(f"{ARTICLE}\nSubscribe now\n", encoding="utf-8")
    third = run("check", ".", folder=folder / "sport")
    assert third.returncode == 0
    assert run("check", ".", folder=folder).returncode == 1
    written = (folder / "known.json").read_bytes()
    (folder / "a.md").write_text(ARTICLE, encoding="utf-8")
    run("check", ".", "--write-baseline", "known.json", folder=folder)
    assert (folder / "known.json").read_bytes() == written


def test_a_configured_baseline_can_be_written_for_the_first_time(folder: Path) -> None:
    (folder / "transcheck.toml").write_text('baseline = "known.json"', encoding="utf-8")
    assert "there is no such baseline" in run("check", "a.md", folder=folder).stderr
    assert run("check", "a.md", "--write-baseline", "known.json", folder=folder).returncode == 0
    assert "2 baseline" in run("check", "a.md", folder=folder).stdout


def test_advice_stops_nothing_but_a_failure_stays_one(folder: Path) -> None:
    done = run("check", "a.md", "--advisory", folder=folder)
    assert done.returncode == 0
    assert "advice only: not to be published yet: 1 issue at or above “major”" in done.stdout
    (folder / "empty.md").write_text("", encoding="utf-8")
    assert run("check", "empty.md", "--advisory", folder=folder).returncode == 2


def test_a_waiver_settles_and_is_counted(folder: Path) -> None:
    waive = ("waive", "sport/b.md", "--check", "boilerplate", "--words", "Reply")
    assert run(*waive, "--by", "Ana", "--reason", "her column", folder=folder).returncode == 0
    done = run("check", "sport/b.md", "--show-suppressed", folder=folder)
    assert done.returncode == 0
    assert "her column, Ana, " in done.stdout
    assert done.stdout.rstrip().endswith("1 issue settled: 1 waiver")
    assert run("check", "a.md", folder=folder).returncode == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("a.md", "--check", "boilerplat", "--words", "x"), "did you mean boilerplate?"),
        (("a.md", "--check", "boilerplate"), "either --words or --fingerprint"),
        (("nothing.md", "--check", "boilerplate", "--words", "x"), "there is no such file"),
    ],
    ids=["check", "which", "article"],
)
def test_a_waiver_that_says_too_little(folder: Path, arguments: tuple[str, ...], said: str) -> None:
    done = run("waive", *arguments, "--by", "Ana", "--reason", "r", folder=folder)
    assert done.returncode == 2
    assert said in done.stderr
    assert not (folder / "transcheck.waivers.toml").exists()


def test_what_is_waived_is_not_repaired(folder: Path) -> None:
    run("fix", "a.md", folder=folder)
    assert "Leave a Reply" not in (folder / "a.fixed.md").read_text(encoding="utf-8")
    remark = "<!-- transcheck: ignore boilerplate her column -->\nLeave a Reply"
    (folder / "a.md").write_text(ARTICLE.replace("Leave a Reply", remark), encoding="utf-8")
    assert run("fix", "a.md", folder=folder).returncode == 0
    assert remark in (folder / "a.fixed.md").read_text(encoding="utf-8")


def test_a_remark_that_does_nothing_is_told(folder: Path) -> None:
    (folder / "a.md").write_text(f"<!-- transcheck: ignore boilerplat -->\n{ARTICLE}", encoding="utf-8")
    done = run("check", "a.md", folder=folder)
    assert "a.md:1: there is no check “boilerplat”; did you mean “boilerplate”?" in done.stderr


def test_what_is_settled_is_in_the_json_report(folder: Path) -> None:
    (folder / "transcheck.toml").write_text("[checks]\nboilerplate.enabled = false", encoding="utf-8")
    (report,) = json.loads(run("check", "a.md", "--format", "json", folder=folder).stdout)["reports"]
    (one,) = report["suppressed"]
    assert one["issue"]["check"] == "boilerplate"
    assert (one["settled"], one["where"]) == ("setting", "transcheck.toml:2")
