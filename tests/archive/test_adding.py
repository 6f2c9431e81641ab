"""Stories are taken in once, whatever happens in between; what cannot be taken in is said."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from archive.stories import BRIDGE, STORIES, STRIKE, add, write
from transcheck.archive.adding import add_stories
from transcheck.archive.store import Archive, opened
from transcheck.segmentation.embeddings import load_embedder

MANY = {f"{number:02}.txt": STRIKE.replace("nine", f"{number + 100}") for number in range(80)}

KILLED = """
import os, signal, sys
from pathlib import Path
from transcheck.archive.adding import add_stories
from transcheck.archive.store import opened
from transcheck.segmentation.embeddings import load_embedder

class Mortal:
    languages = load_embedder().languages
    left = 2
    def embed(self, sentences):
        if not self.left:
            os.kill(os.getpid(), signal.SIGKILL)
        self.left -= 1
        return load_embedder().embed(sentences)

with opened(Path(sys.argv[1]), write=True) as archive:
    add_stories(sorted(Path(sys.argv[2]).iterdir()), archive, Mortal())
"""


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with opened(tmp_path / "archive", write=True) as archive:
        yield archive


def test_what_is_there_is_left_alone(archive: Archive, tmp_path: Path) -> None:
    paths = write(tmp_path / "wire", STORIES)
    assert (add(archive, paths[:2]).new, add(archive, paths).new, add(archive, paths).known) == (2, 2, 4)
    assert archive.stats().languages == {"de": 1, "en": 1, "es": 1, "pt": 1}


def test_the_same_words_in_two_files_are_one_story(archive: Archive, tmp_path: Path) -> None:
    paths = write(
        tmp_path / "wire", {"a.txt": BRIDGE, "b.txt": BRIDGE, "c.txt": BRIDGE.replace("\n", "\r\n")}
    )
    added = add(archive, paths)
    assert (added.new, added.known) == (1, 2)


def test_a_new_version_of_a_file_takes_the_place_of_the_old_one(archive: Archive, tmp_path: Path) -> None:
    add(archive, write(tmp_path / "wire", {"a.txt": BRIDGE}))
    assert add(archive, write(tmp_path / "wire", {"a.txt": STRIKE})).new == 1
    assert archive.stats().languages == {"en": 1}
    assert archive.nearest(archive._outlines[1], 5) == [archive._outlines[0][0]]


@pytest.mark.parametrize(
    ("name", "text", "why"),
    [
        pytest.param("empty.txt", " \n", "empty", id="nothing in it"),
        pytest.param("odd.txt", "xx", "cannot be told", id="no language"),
        pytest.param(
            "suomi.txt",
            "Satama on kiinni\n\nSatama on ollut kiinni maanantaista lähtien, ja kaupunginjohtaja sanoi, että se"
            " avataan vasta ensi viikolla, kun lakko on ohi.",
            "do not know the language “fi”",
            id="a language that the embeddings do not know",
        ),
        pytest.param("gone.txt", None, "no such file", id="no file"),
    ],
)
def test_one_bad_file_stops_nothing_and_is_told(
    name: str, text: str | None, why: str, archive: Archive, tmp_path: Path
) -> None:
    paths = write(tmp_path / "wire", {"a.txt": BRIDGE} | ({name: text} if text is not None else {}))
    added = add(archive, [tmp_path / "wire" / name, paths[0]])
    assert added.new == 1
    assert len(added.left_out) == 1
    assert why in added.left_out[0]


def test_the_language_may_be_given(archive: Archive, tmp_path: Path) -> None:
    paths = write(tmp_path / "wire", {"a.txt": "Sardinas 2026"})
    assert add_stories(paths, archive, load_embedder(), language="es").new == 1


def test_killed_at_work_it_goes_on_where_it_was(tmp_path: Path) -> None:
    paths = write(tmp_path / "wire", MANY)
    done = subprocess.run([sys.executable, "-c", KILLED, str(tmp_path / "killed"), str(tmp_path / "wire")])
    assert done.returncode == -signal.SIGKILL
    with opened(tmp_path / "killed", write=True) as killed, opened(tmp_path / "whole", write=True) as whole:
        assert 0 < killed.stats().stories < len(MANY)
        added = add(killed, paths)
        assert 0 < added.known < len(MANY)
        add(whole, paths)
        assert _stories(killed) == _stories(whole)
        assert np.allclose(_vectors(killed), _vectors(whole), atol=1)  # the last bit of a float may differ


def test_two_may_add_the_same_at_once(tmp_path: Path) -> None:
    paths = write(tmp_path / "wire", STORIES)
    with opened(tmp_path / "a", write=True) as one, opened(tmp_path / "a", write=True) as other:
        assert not one.stats().stories
        add(other, paths[1:])
        add(one, paths)
        assert one.stats() == other.stats()
        assert one.stats().stories == len(STORIES)


def _stories(archive: Archive) -> list[tuple[object, ...]]:
    return archive._connection.execute("SELECT * FROM story ORDER BY id").fetchall()


def _vectors(archive: Archive) -> np.ndarray:
    query = "SELECT vectors FROM sentences ORDER BY story"
    joined = b"".join(row for (row,) in archive._connection.execute(query))
    return np.frombuffer(joined, dtype=np.int8).astype(int)
