"""The user's cache folder: where it lies, and that nothing half written is ever found there."""

from __future__ import annotations

from pathlib import Path

import pytest

from transcheck.core.folders import cache_folder, keep


def test_a_kept_file_is_whole_or_not_there(tmp_path: Path) -> None:
    path = tmp_path / "cache" / "kept.txt"
    assert keep(path, lambda beside: beside.write_text("first"))
    assert path.read_text() == "first"
    assert keep(path, lambda beside: beside.write_text("second"))
    assert [(one.name, one.read_text()) for one in path.parent.iterdir()] == [("kept.txt", "second")]


def test_a_failed_writing_leaves_what_was_there(tmp_path: Path) -> None:
    def full(beside: Path) -> None:
        beside.write_text("half of i")
        raise OSError("no space left on device")

    path = tmp_path / "kept.txt"
    path.write_text("before")
    assert not keep(path, full)
    assert [(one.name, one.read_text()) for one in tmp_path.iterdir()] == [("kept.txt", "before")]


def test_a_folder_that_cannot_be_made_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    assert not keep(tmp_path / "file" / "kept.txt", lambda beside: beside.write_text("text"))


def test_the_platforms_folder_is_used_unless_another_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TRANSCHECK_CACHE", raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("XDG_CACHE_HOME", "/somewhere")
    assert cache_folder() == Path("/somewhere/transcheck")
    monkeypatch.setenv("TRANSCHECK_CACHE", "/elsewhere")
    assert cache_folder() == Path("/elsewhere")
