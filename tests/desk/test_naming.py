"""Patterns by which a desk names the files that belong to an article."""

from __future__ import annotations

from pathlib import Path

import pytest

from desk.desks import found
from transcheck.desk.naming import Naming
from transcheck.errors import ConfigError

# id -> (pattern, article below what was named, folder it stands in, path)
PATHS = {
    "beside it": ("{stem}.pt.txt", "sport/a.txt", "wire/sport", "wire/sport/a.pt.txt"),
    "with its whole name": ("{name}.pt", "a.txt", "wire", "wire/a.txt.pt"),
    "with its suffix": ("{stem}.pt.{ext}", "a.html", "wire", "wire/a.pt.html"),
    "several dots": ("{stem}.pt.txt", "a.b.c.txt", "wire", "wire/a.b.c.pt.txt"),
    "no suffix": ("{stem}.pt", "a", "wire", "wire/a.pt"),
    "braces in the name": ("{stem}.pt.txt", "{name}.txt", "wire", "wire/{name}.pt.txt"),
    "braces in the pattern": ("{{pt}}/{name}", "a.txt", "wire", "wire/{pt}/a.txt"),
    "a folder beside": ("../pt/{name}", "en/a.txt", "wire/en", "wire/en/../pt/a.txt"),
    "a folder below": ("pt/{name}", "a.txt", "wire", "wire/pt/a.txt"),
    "one name for all": ("source.txt", "story/a.txt", "wire/story", "wire/story/source.txt"),
    "another tree": ("pt/{path}/{stem}.txt", "sport/old/a.html", "wire/sport/old", "desk/pt/sport/old/a.txt"),
    "another tree, at its top": ("pt/{path}/{stem}.txt", "a.html", "wire", "desk/pt/a.txt"),
    "an absolute path": ("/pt/{path}/{name}", "sport/a.txt", "wire/sport", "/pt/sport/a.txt"),
    "an absolute folder for all": ("/pt/{name}", "sport/a.txt", "wire/sport", "/pt/a.txt"),
    "the current folder": ("{stem}.pt.txt", "a.txt", "", "a.pt.txt"),
}


@pytest.mark.parametrize(("pattern", "article", "place", "path"), PATHS.values(), ids=PATHS)
def test_where_a_file_is(pattern: str, article: str, place: str, path: str) -> None:
    assert Naming(pattern, Path("desk")).path(article, place) == path


MARKED = [
    ("{stem}.pt.txt", "a.pt.txt"),
    ("{stem}.pt.txt", "sport/a.b.pt.txt"),
    ("{name}.html", "a.txt.html"),
    ("report-{stem}.md", "sport/report-a.md"),
    ("pt/{name}", "sport/pt/a.txt"),
    ("reports/{stem}.html", "reports/a.html"),
    ("source.txt", "story/source.txt"),
]
UNMARKED = [
    ("{stem}.pt.txt", "a.txt"),
    ("{stem}.pt.txt", "a.pt.html"),
    ("{stem}.pt.txt", "pt.txt"),
    ("{stem}.txt", "a.txt"),
    ("{name}", "a.txt"),
    ("{stem}.{ext}", "a.txt"),
    ("../{stem}.txt", "sport/a.txt"),
    ("pt/{name}", "apt/a.txt"),
    ("reports/{stem}.html", "reports/sport/a.html"),
    ("source.txt", "story/resource.txt"),
]


@pytest.mark.parametrize(("pattern", "file"), MARKED)
def test_a_file_that_no_article_is_named_like(pattern: str, file: str) -> None:
    assert Naming(pattern).marks(file)


@pytest.mark.parametrize(("pattern", "file"), UNMARKED)
def test_a_file_that_may_be_an_article(pattern: str, file: str) -> None:
    assert not Naming(pattern).marks(file)


HOMES = [
    ("pt/{path}/{name}", "desk/pt"),
    ("/archive/pt/{path}/{name}", "/archive/pt"),
    ("/archive/pt/{name}", "/archive/pt"),
    ("{path}/{name}.html", None),
    ("pt/{name}", None),
    ("{stem}.pt.txt", None),
]


@pytest.mark.parametrize(("pattern", "home"), HOMES)
def test_the_folder_that_all_are_in(pattern: str, home: str | None) -> None:
    assert Naming(pattern, Path("desk")).home == home


WRONG = {
    "an unknown field": "{stm}.pt.txt",
    "a field without a name": "{}.pt.txt",
    "a brace too few": "{stem.pt.txt",
    "a brace too many": "stem}.pt.txt",
    "a field's field": "{stem.upper}.txt",
    "a field with a width": "{stem:>9}.txt",
    "a field by another way": "{stem!r}.txt",
    "a folder": "pt/{path}/",
}


@pytest.mark.parametrize("pattern", WRONG.values(), ids=WRONG)
def test_what_is_no_pattern_is_told(pattern: str, tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as caught:
        found(f'\nsource-pattern = "{pattern}"', tmp_path)
    (fault,) = caught.value.faults
    assert f"transcheck.toml:2: “source-pattern” cannot be '{pattern}'; it is a path with {{stem}}" in fault


def test_patterns_are_relative_to_the_file(tmp_path: Path) -> None:
    text = 'report-pattern = "reports/{path}/{name}.html"\nreference-pattern = "{stem}.ref.txt"'
    settings = found(text, tmp_path).settings
    (report,) = settings.get("report-pattern")
    assert report.path("sport/a.txt", "out/sport") == str(tmp_path / "reports/sport/a.txt.html")
    assert settings.get("reference-pattern").path("sport/a.txt", "wire/sport") == "wire/sport/a.ref.txt"


def test_several_reports(tmp_path: Path) -> None:
    settings = found('report-pattern = ["{name}.html", "{name}.json"]', tmp_path).settings
    assert [str(one) for one in settings.get("report-pattern")] == ["{name}.html", "{name}.json"]
