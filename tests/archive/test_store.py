"""The file of an archive: what it gives back, and what is said of one that is none."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from archive.stories import BRIDGE, STORIES, add, article, write
from transcheck.archive.packing import pack, unpack
from transcheck.archive.store import FILE, Archive, named, opened
from transcheck.errors import TranscheckError


def test_a_story_comes_back_as_it_was_added(tmp_path: Path) -> None:
    with opened(tmp_path / "archive", write=True) as archive:
        add(archive, write(tmp_path / "wire", {"bridge.txt": BRIDGE}))
        story = archive.story(archive.nearest(archive._outlines[1], 1)[0])
    assert story.name == str(tmp_path / "wire" / "bridge.txt")
    assert story.headline == "Ponte sobre o rio Tavira fecha por seis meses"
    assert story.language == "pt"
    assert str(story.document.metadata.date) == "2026-05-12"
    original = article(BRIDGE, tmp_path, "pt")
    assert story.document.blocks == original.blocks
    assert story.document.segments == original.segments


def test_packing_keeps_what_a_text_says(tmp_path: Path) -> None:
    original = article(BRIDGE, tmp_path, "pt")
    again = unpack(pack(original), "elsewhere.txt", "pt")
    assert (again.blocks, again.segments, again.metadata) == (
        original.blocks,
        original.segments,
        original.metadata,
    )


def test_an_archive_can_be_read_where_nothing_can_be_written(tmp_path: Path) -> None:
    folder = tmp_path / "archive"
    with opened(folder, write=True) as archive:
        add(archive, write(tmp_path / "wire", STORIES))
    folder.chmod(0o555)
    with opened(folder) as archive:
        assert archive.stats().stories == len(STORIES)
    folder.chmod(0o755)


def test_an_empty_archive_has_nothing(tmp_path: Path) -> None:
    with opened(tmp_path, write=True) as archive:
        assert archive.stats().stories == 0


def _nothing(path: Path) -> None:
    pass


def _text(path: Path) -> None:
    path.write_text("not a database, but long enough to be taken for one by somebody in a hurry" * 20)


def _of_another_program(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE cheese (name TEXT)")


def _of_another_version(path: Path) -> None:
    with opened(path.parent, write=True) as archive:
        archive._connection.execute("PRAGMA user_version = 99")


@pytest.mark.parametrize(
    ("make", "what"),
    [
        pytest.param(_nothing, "there is no archive", id="none there"),
        pytest.param(_text, "no archive of transcheck", id="a text"),
        pytest.param(_of_another_program, "no archive of transcheck", id="another program's"),
        pytest.param(_of_another_version, "another version", id="another version's"),
    ],
)
def test_what_is_no_archive_is_refused_in_a_sentence(make, what: str, tmp_path: Path) -> None:
    make(tmp_path / FILE)
    with pytest.raises(TranscheckError, match=what) as refused:
        Archive(tmp_path)
    assert "archive add" in refused.value.hint


def test_an_archive_has_to_be_named() -> None:
    with pytest.raises(TranscheckError, match="no archive is named"):
        named(None)


def test_one_who_writes_for_too_long_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("transcheck.database._PATIENCE", 0.05)
    paths = write(tmp_path / "wire", {"bridge.txt": BRIDGE})
    with opened(tmp_path / "a", write=True) as one, opened(tmp_path / "a", write=True) as other:
        one._connection.execute("BEGIN IMMEDIATE")
        with pytest.raises(TranscheckError, match="another program is writing"):
            add(other, paths)
        one._connection.rollback()
        assert add(other, paths).new == 1
