"""The baseline: what was known before is quiet, and what is new speaks."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from desk.desks import article, desk, issue
from transcheck.core.suppressed import Settled
from transcheck.desk.baseline import render_baseline
from transcheck.desk.desk import Desk
from transcheck.desk.settle import settle
from transcheck.errors import ConfigError

OLD = article("Ferry late", "It had 12 seats.", "It had 12 seats.", name="news/old.txt")
TWICE = [replace(issue("12", OLD), segment=segment) for segment in ("p2.s1", "p3.s1")]


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def knowing(folder: Path, *found: object) -> Desk:
    """A desk whose baseline has these issues of the old article."""
    path = folder / "known.json"
    path.write_text(render_baseline(path, [(OLD, found)]), encoding="utf-8")  # type: ignore[list-item]
    return desk('baseline = "known.json"', folder)


def test_what_is_known_is_settled(tmp_path: Path) -> None:
    kept, suppressed = settle(TWICE, OLD, knowing(tmp_path, *TWICE))
    assert kept == ()
    assert {(one.settled, one.where) for one in suppressed} == {(Settled.BASELINE, "known.json")}


def test_one_more_of_the_same_is_new(tmp_path: Path) -> None:
    kept, suppressed = settle(TWICE, OLD, knowing(tmp_path, TWICE[0]))
    assert (len(kept), len(suppressed)) == (1, 1)


def test_it_stays_known_where_the_article_around_it_changes(tmp_path: Path) -> None:
    later = article("Ferry late again", "Rain fell.", "It had  12 seats.", name="news/old.txt")
    assert settle([issue("12", later)], later, knowing(tmp_path, TWICE[0]))[0] == ()


@pytest.mark.parametrize(
    "other",
    [
        article("Ferry late", "It had 12 beds.", name="news/old.txt"),
        article("Ferry late", "It had 12 seats.", name="news/new.txt"),
    ],
    ids=["another-sentence", "another-article"],
)
def test_what_is_not_known_is_kept(other: object, tmp_path: Path) -> None:
    made = knowing(tmp_path, *TWICE)
    kept, _ = settle([issue("12", other)], other, made)  # type: ignore[arg-type]
    assert len(kept) == 1


def test_it_is_written_the_same_whatever_the_order(tmp_path: Path) -> None:
    path = tmp_path / "known.json"
    new = article("Ferry", "It had 9 seats.", name="news/new.txt")
    found = [(OLD, TWICE), (new, [issue("9", new)])]
    text = render_baseline(path, found)
    assert text == render_baseline(path, [(document, issues[::-1]) for document, issues in found[::-1]])
    content = json.loads(text)
    assert list(content["articles"]) == ["news/new.txt", "news/old.txt"]
    assert list(content["articles"]["news/old.txt"].values()) == [{"check": "number-mismatch", "count": 2}]


def test_articles_are_named_from_the_baseline_s_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = knowing(tmp_path, *TWICE)
    (tmp_path / "news").mkdir()
    monkeypatch.chdir(tmp_path / "news")
    assert settle(TWICE, replace(OLD, id="old.txt"), made)[0] == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (None, "there is no such baseline"),
        ("", "is no baseline"),
        ("[]", "is no baseline"),
        ('{"schema": "other"}', "is no baseline"),
        ('{"schema": "transcheck.baseline/1.0", "articles": {"a": [1]}}', "is no baseline"),
    ],
    ids=["missing", "empty", "list", "schema", "entries"],
)
def test_what_is_no_baseline(text: str | None, said: str, tmp_path: Path) -> None:
    if text is not None:
        (tmp_path / "known.json").write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError, match=said):
        desk('baseline = "known.json"', tmp_path)
