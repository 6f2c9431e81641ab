"""Patterns for the articles of a folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from transcheck.desk.paths import Pattern

MATCHING = [
    ("sport/**", "sport/a.md"),
    ("sport/**", "sport/old/2025/a.md"),
    ("**/a.md", "a.md"),
    ("**/a.md", "x/y/a.md"),
    ("*.md", "a.md"),
    ("sport/*.md", "sport/a.md"),
    ("sport/**/final-?.md", "sport/final-1.md"),
    ("./sport/a.md", "sport/a.md"),
    ("-", "-"),
]
OTHERS = [
    ("sport/**", "transport/a.md"),
    ("sport/**", "x/sport/a.md"),
    ("*.md", "sport/a.md"),
    ("sport/*.md", "sport/old/a.md"),
    ("sport/*.md", "Sport/a.md"),
    ("a.md", "a.mdx"),
    ("sport/**", "../sport/a.md"),
]


@pytest.mark.parametrize(("pattern", "article"), MATCHING)
def test_a_pattern_matches(pattern: str, article: str) -> None:
    assert Pattern(Path.cwd(), pattern).matches(article)


@pytest.mark.parametrize(("pattern", "article"), OTHERS)
def test_a_pattern_does_not_match(pattern: str, article: str) -> None:
    assert not Pattern(Path.cwd(), pattern).matches(article)


def test_a_pattern_is_relative_to_its_folder_not_to_the_current_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "sport" / "old").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "sport")
    pattern = Pattern(tmp_path, "sport/*.md")
    assert pattern.matches("a.md")
    assert pattern.matches(str(tmp_path / "sport" / "a.md"))
    assert not pattern.matches("old/a.md")
