"""The options that say which articles: what is typed goes before what the desk's file says."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner

from transcheck.cli.options import config_options
from transcheck.cli.selection import input_options, make_selection, selection_options
from transcheck.errors import TranscheckError
from transcheck.runs.plan import Wanted
from transcheck.runs.shard import Shard


@pytest.fixture(autouse=True)
def _desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A desk with habits."""
    text = """exclude = ["drafts/"]
source-pattern = "{stem}.pt.txt"
report-pattern = "reports/{path}/{name}.html"
"""
    (tmp_path / "transcheck.toml").write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)


def selected(*arguments: str, only: Any = input_options) -> Wanted:
    """What a command makes of its arguments; raises what it raises."""
    made = []

    @click.command()
    @only
    @config_options
    def command(**options: Any) -> None:
        made.append(make_selection(options, output="out"))
        assert "paths" not in options

    result = CliRunner().invoke(command, arguments, standalone_mode=False)
    if result.exception is not None:
        raise result.exception
    return made[0]


def test_what_is_typed() -> None:
    wanted = selected(
        "w", "v/*.txt", "--files-from", "night", "--exclude", "a", "--exclude", "b", "--shard", "2/3"
    )
    assert (wanted.paths, wanted.files_from) == (("w", "v/*.txt"), "night")
    assert (wanted.exclude, wanted.shard, wanted.output) == (("a", "b"), Shard(2, 3), "out")


def test_what_the_file_says() -> None:
    wanted = selected("w")
    assert wanted.exclude == ("drafts/",)
    assert str(wanted.source_pattern) == "{stem}.pt.txt"
    (report,) = wanted.report_patterns
    assert report.path("sport/a.txt", "out/sport") == str(Path.cwd() / "reports/sport/a.txt.html")


def test_a_pattern_that_is_typed_starts_from_the_current_folder(tmp_path: Path) -> None:
    wanted = selected("w", "--report-pattern", "r/{path}/{stem}.json", "--report-pattern", "{name}.md")
    assert [one.path("s/a.txt", "out/s") for one in wanted.report_patterns] == [
        "r/s/a.json",
        "out/s/a.txt.md",
    ]


def test_a_source_that_is_named_goes_before_the_file_s_pattern() -> None:
    wanted = selected("a.txt", "--source", "b.txt")
    assert (wanted.source, wanted.source_pattern) == ("b.txt", None)
    assert selected("a.txt", "--reference", "b.txt").source_pattern is not None


def test_a_command_without_sources_looks_for_none() -> None:
    wanted = selected("a.txt", only=selection_options)
    assert (wanted.source_pattern, wanted.report_patterns) == (None, ())
    assert wanted.exclude == ("drafts/",)


def test_no_configuration() -> None:
    wanted = selected("w", "--no-config")
    assert (wanted.exclude, wanted.source_pattern, wanted.report_patterns) == ((), None, ())


# id -> (arguments, what is said)
WRONG: dict[str, tuple[tuple[str, ...], str]] = {
    "nothing": ((), "name articles: PATH… or --files-from"),
    "two sources": (("w", "--source", "pt", "--source-pattern", "{stem}.pt.txt"), "contradict each other"),
    "an unknown field": (("w", "--source-pattern", "{stm}.txt"), "--source-pattern cannot be '{stm}.txt'"),
    "a brace alone": (("w", "--reference-pattern", "{stem.txt"), "--reference-pattern cannot be"),
    "a report of no field that there is": (
        ("w", "--report-pattern", "{}.html"),
        "--report-pattern cannot be",
    ),
    "no part": (("w", "--shard", "5/4"), "--shard 5/4: this is no part of a run"),
}


@pytest.mark.parametrize(("arguments", "said"), WRONG.values(), ids=WRONG)
def test_bad_options_get_one_clear_sentence(arguments: tuple[str, ...], said: str) -> None:
    with pytest.raises((TranscheckError, click.ClickException)) as caught:
        selected(*arguments)
    error = caught.value
    assert error.exit_code == 2
    assert said in error.message


def test_what_may_be_many_articles_or_none(tmp_path: Path) -> None:
    (tmp_path / "w").mkdir()
    many = [("w",), ("w/*.txt",), ("a.txt", "b.txt"), ("--files-from", "night"), ("a.txt", "--shard", "1/2")]
    assert all(selected(*arguments).names_many for arguments in many)
    assert not any(selected(path).names_many for path in ("a.txt", "-"))
