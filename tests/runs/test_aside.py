"""Inputs moved aside: whole, in their layout, never over an earlier one, on the same disk or another."""

from __future__ import annotations

import errno
import shutil
from pathlib import Path

import pytest

from transcheck.errors import OutputError
from transcheck.runs.aside import put_aside
from transcheck.runs.plan import Job


@pytest.fixture
def watched(tmp_path: Path) -> Path:
    return tmp_path / "in"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "in-failed"


def put(path: Path, text: str = "It rained.") -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return str(path)


def files(folder: Path) -> dict[str, str]:
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in found}


def test_the_layout_is_kept_and_it_is_said_why(watched: Path, folder: Path) -> None:
    job = Job("sport/cup.txt", put(watched / "sport/cup.txt"))
    assert put_aside(job, watched, folder, b"{}\n") == folder / "sport/cup.txt"
    assert files(folder) == {"sport/cup.txt": "It rained.", "sport/cup.txt.error.json": "{}\n"}
    assert files(watched) == {}


def test_nothing_is_said_of_what_is_done(watched: Path, folder: Path) -> None:
    put_aside(Job("a.txt", put(watched / "a.txt")), watched, folder)
    assert files(folder) == {"a.txt": "It rained."}


def test_an_earlier_one_stays(watched: Path, folder: Path) -> None:
    for text in ("first", "second", "third"):
        put_aside(Job("a.txt", put(watched / "a.txt", text)), watched, folder, text.encode())
    assert files(folder) == {
        "a.txt": "first",
        "a.txt.error.json": "first",
        "a-2.txt": "second",
        "a-2.txt.error.json": "second",
        "a-3.txt": "third",
        "a-3.txt.error.json": "third",
    }


def test_what_was_said_of_one_that_is_gone_again_stays(watched: Path, folder: Path) -> None:
    put(folder / "a.txt.error.json", "of yesterday")
    put_aside(Job("a.txt", put(watched / "a.txt")), watched, folder, b"of today")
    assert files(folder) == {
        "a.txt.error.json": "of yesterday",
        "a-2.txt": "It rained.",
        "a-2.txt.error.json": "of today",
    }


def test_the_source_goes_with_its_article_and_gets_the_same_number(watched: Path, folder: Path) -> None:
    put(folder / "a.pt.txt", "earlier")
    job = Job("a.txt", put(watched / "a.txt"), source=put(watched / "a.pt.txt", "Choveu."))
    put_aside(job, watched, folder)
    assert files(folder) == {"a.pt.txt": "earlier", "a-2.txt": "It rained.", "a-2.pt.txt": "Choveu."}
    assert files(watched) == {}


@pytest.mark.parametrize("place", ["originals/a.txt", "in/../originals/a.txt"])
def test_a_source_that_is_kept_elsewhere_stays(watched: Path, folder: Path, place: str) -> None:
    watched.mkdir()
    source = put(watched.parent / place, "Choveu.")
    put_aside(Job("a.txt", put(watched / "a.txt"), source=source), watched, folder)
    assert files(folder) == {"a.txt": "It rained."}
    assert Path(source).read_text(encoding="utf-8") == "Choveu."


def test_a_source_that_is_not_there_is_no_matter(watched: Path, folder: Path) -> None:
    put_aside(Job("a.txt", put(watched / "a.txt"), source=str(watched / "a.pt.txt")), watched, folder)
    assert files(folder) == {"a.txt": "It rained."}


def test_the_current_folder_can_be_watched(
    watched: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(watched / "sport/a.txt")
    monkeypatch.chdir(watched)
    put_aside(Job("sport/a.txt", "sport/a.txt"), Path(), folder)
    assert files(folder) == {"sport/a.txt": "It rained."}


@pytest.fixture
def other_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, _: Path) -> None:
        raise OSError(errno.EXDEV, "Invalid cross-device link")

    monkeypatch.setattr(Path, "rename", refuse)


@pytest.mark.usefixtures("other_disk")
def test_to_another_disk_it_is_copied(watched: Path, folder: Path) -> None:
    put_aside(Job("a.txt", put(watched / "a.txt")), watched, folder)
    assert (files(folder), files(watched)) == ({"a.txt": "It rained."}, {})


@pytest.mark.usefixtures("other_disk")
def test_a_copy_that_does_not_come_to_its_end_is_none(
    watched: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_off(_: Path, place: Path) -> None:
        place.write_text("It ra", encoding="utf-8")
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(shutil, "copy2", break_off)
    with pytest.raises(OutputError, match=r"a\.txt: cannot be moved to .*No space left"):
        put_aside(Job("a.txt", put(watched / "a.txt")), watched, folder)
    assert (files(folder), files(watched)) == ({}, {"a.txt": "It rained."})
