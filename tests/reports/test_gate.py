"""The gate as a CI server meets it, in every format: what crashed or could not run is never fine."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

import pytest

from transcheck.checks.base import Check, TextCheck
from transcheck.checks.boilerplate import Boilerplate
from transcheck.checks.context import CheckContext
from transcheck.cli.main import cli
from transcheck.core.document import Document
from transcheck.core.issue import Category, Issue, Severity
from transcheck.core.record import Record
from transcheck.reports.catalogue import NAMES
from transcheck.runs.plan import Job
from transcheck.runs.work import ArticleWork

FORMATS = ("text", *NAMES)
SOURCE = "Hafnin er lokuð áfram\n\nHöfnin var lokuð á mánudag, sagði bæjarstjórinn.\n"
TEXT = "Port stays shut as strike goes on\n\nThe port stayed shut on Monday, the mayor said.\n"


class Fragile(TextCheck):
    """Crashes on a storm."""

    category = Category.OTHER
    severity = Severity.MINOR

    def find(self, document: Document, context: CheckContext) -> Iterator[Issue]:
        if any("storm" in block.text for block in document.blocks):
            raise KeyError("storm")
        yield self.issue("p1.s1", "a doubt", confidence=1.0)


class Blocked(Fragile):
    """Crashes before it begins."""

    def obstacle(self, document: Document, context: CheckContext) -> str | None:
        return None if any("port" in block.text for block in document.blocks) else str(1 // 0)


class WithFragile(ArticleWork):
    """Work in whose process that is the only check."""

    check: ClassVar[type[TextCheck]] = Fragile

    def __call__(self, job: Job) -> Record:
        with pytest.MonkeyPatch.context() as monkeypatch:
            only(monkeypatch, self.check())
            return super().__call__(job)


class WithBlocked(WithFragile):
    check = Blocked


@pytest.fixture
def wire(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "wire"
    folder.mkdir()
    (folder / "calm.txt").write_text(TEXT, encoding="utf-8")
    (folder / "storm.txt").write_text("A storm is coming\n\nThe storm came on Monday.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    only(monkeypatch, Boilerplate())
    return folder


def only(monkeypatch: pytest.MonkeyPatch, *checks: Check) -> None:
    """Run these checks alone."""
    monkeypatch.setattr("transcheck.checks.run.all_checks", lambda: checks)


def check(*arguments: str) -> int:
    code: int = cli.main(["check", *arguments], standalone_mode=False)
    return code


@pytest.mark.parametrize("format_name", FORMATS)
@pytest.mark.parametrize("work", [WithFragile, WithBlocked])
def test_a_check_that_crashes_is_told_and_the_other_articles_are_done(
    wire: Path,
    format_name: str,
    work: type[WithFragile],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("transcheck.runs.run.ArticleWork", work)
    assert check("wire", "--to", "en", "--format", format_name) == 3
    said = capsys.readouterr().out
    assert f"the check {work.check.id} crashed" in said
    assert "storm.txt" in said
    assert "calm.txt" in said


@pytest.mark.parametrize("format_name", FORMATS)
def test_what_the_models_would_have_checked_is_told(
    wire: Path, format_name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (wire / "source.txt").write_text(SOURCE, encoding="utf-8")
    pair = ("wire/calm.txt", "--source", "wire/source.txt", "--from", "is", "--to", "en", "--lines")
    assert check(*pair, "--format", format_name) == 0
    assert "contrasts" in capsys.readouterr().out


def test_several_reports_of_one_run(wire: Path) -> None:
    paths = [f"all{suffix}" for suffix in (".sarif", ".xml", ".jsonl", ".html")]
    assert check("wire", "--to", "en", *(part for path in paths for part in ("--report", path))) == 0
    assert all(Path(path).read_text(encoding="utf-8").endswith("\n") for path in paths)


def test_explain_says_what_each_check_looks_for_that_spoke(
    wire: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (wire / "calm.txt").write_text(TEXT + "\nLeave a Reply\n", encoding="utf-8")
    check("wire/calm.txt", "--to", "en", "--explain")
    said = capsys.readouterr().out
    assert "\nboilerplate: " in said
    assert "Category: " in said
    assert "\nmojibake: " not in said
    check("wire/calm.txt", "--to", "en", "--explain", "--format", "json")
    captured = capsys.readouterr()
    assert captured.out.startswith("{")
    assert "\nboilerplate: " in captured.err
