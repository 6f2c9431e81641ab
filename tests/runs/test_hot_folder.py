"""The hot folder: what is an article in it, and which folders and patterns are refused before the work."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from runs.trees import grow
from transcheck.desk.naming import Naming
from transcheck.errors import InputError, OutputError
from transcheck.runs.hot_folder import HotFolder, prepare
from transcheck.runs.plan import Wanted

BEING_WRITTEN = [
    ".a.txt",
    ".a.txt.Xb1k2f",
    "a.txt.part",
    "a.txt.tmp",
    "a.txt.filepart",
    "a.txt.crdownload",
    "a.txt~",
    "~a.tmp",
    "a.txt.error.json",
]


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "in").mkdir()
    monkeypatch.chdir(tmp_path)


def hot(output: str = "out", failed: str = "in-failed", done: str | None = None, **wanted: Any) -> HotFolder:
    asked = Wanted(paths=("in",), output=output, **wanted)
    return HotFolder(asked, Path(failed), Path(done) if done else None)


def names(folder: HotFolder) -> list[str]:
    return [job.name for job in folder.articles()]


def test_articles_keep_their_layout() -> None:
    grow(Path("in"), "a.txt", "sport/cup.html")
    assert [(job.name, str(job.output)) for job in hot().articles()] == [
        ("a.txt", "out/a.txt"),
        ("sport/cup.html", "out/sport/cup.html"),
    ]


@pytest.mark.parametrize("name", BEING_WRITTEN)
def test_a_name_that_says_it_is_being_written_is_left_alone(name: str) -> None:
    grow(Path("in"), name)
    assert names(hot()) == []


def test_an_empty_folder_is_no_mistake() -> None:
    assert names(hot()) == []


def test_a_share_that_is_away_for_a_while_is_no_mistake() -> None:
    Path("in").rmdir()
    assert names(hot()) == []


def test_a_source_that_comes_before_its_article_is_none() -> None:
    grow(Path("in"), "a.pt.txt")
    assert names(hot(source_pattern=Naming("{stem}.pt.txt"))) == []


def test_what_is_moved_or_written_inside_does_not_arrive() -> None:
    grow(Path("in"), "a.txt", "out/a.txt", "failed/b.txt", "done/c.txt", "sport/out/d.txt")
    inside = hot(output="in/out", failed="in/failed", done="in/done")
    prepare(inside)
    assert names(inside) == ["a.txt", "sport/out/d.txt"]


def test_folders_to_move_to_are_made() -> None:
    prepare(hot(done="archive/done"))
    assert Path("in-failed").is_dir()
    assert Path("archive/done").is_dir()


def test_a_folder_that_cannot_be_made_is_told() -> None:
    grow(Path(), "file")
    with pytest.raises(OutputError, match=r"file/failed: cannot be made \(Not a directory\)"):
        prepare(hot(failed="file/failed"))


REFUSED: dict[str, tuple[dict[str, Any], str]] = {
    "results into the watched folder": ({"output": "in"}, "in: this is the watched folder"),
    "the watched folder among the results": ({"output": "."}, r"\.: this is the watched folder, or it holds"),
    "failures back into it": ({"failed": "in/../in"}, "in/../in: this is the watched folder"),
    "a folder around it for what is done": ({"done": ".."}, r"\.\.: this is the watched folder, or it holds"),
    "failures among the results": ({"failed": "out"}, "out: results go there"),
    "inputs over the results": ({"output": "out/", "done": "out"}, "out: results go there"),
    "standard output": ({"output": "-"}, "results need a folder"),
    "one source for all": ({"source": "a.pt.txt"}, r"a\.pt\.txt: this is no folder"),
    "one reference for all": ({"reference": "a.txt"}, r"a\.txt: this is no folder"),
    "a report for a.txt and a.html": ({"report_patterns": [Naming("{stem}.r.html")]}, "get the same report"),
    "a report for a/a.txt and b/a.txt": (
        {"report_patterns": [Naming("/r/{name}.md")]},
        "get the same report",
    ),
}


@pytest.mark.parametrize(("asked", "fault"), REFUSED.values(), ids=REFUSED)
def test_what_does_not_go_together_is_refused(asked: dict[str, Any], fault: str) -> None:
    with pytest.raises(InputError, match=fault):
        prepare(hot(**asked))


@pytest.mark.parametrize("pattern", ["{name}.report.html", "{path}/{name}.html", "reports/{stem}.{ext}.md"])
def test_reports_that_no_two_articles_share_are_fine(pattern: str) -> None:
    prepare(hot(report_patterns=[Naming(pattern)]))


def test_a_folder_that_is_not_there_is_refused() -> None:
    with pytest.raises(InputError, match="nowhere: there is no such folder"):
        prepare(replace(hot(), wanted=Wanted(paths=("nowhere",), output="out")))
