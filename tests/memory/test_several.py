"""Several memories as one."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from transcheck.errors import InputError
from transcheck.memory.several import Memories
from transcheck.memory.store import Memory
from transcheck.memory.unit import Unit


@pytest.fixture
def paths(tmp_path: Path) -> list[Path]:
    with Memory(str(tmp_path / "desk.db")) as memory:
        memory.add([Unit("It rained.", "Choveu.", "en", "pt"), Unit("It snowed.", "Nevou.", "en", "pt")])
    (tmp_path / "new.tsv").write_text("en\tpt\nIt rained.\tChovia.\nIt rained!\tChoveu!\n", encoding="utf-8")
    return [tmp_path / "desk.db", tmp_path / "new.tsv"]


def test_of_matches_that_are_as_good_the_last_named_memory_has_the_first(paths: list[Path]) -> None:
    found = Memories(paths).find("It rained.", "en", "pt")
    assert [(one.percent, one.unit.target) for one in found] == [
        (100, "Chovia."),
        (100, "Choveu."),
        (88, "Choveu!"),
    ]
    exact = Memories(paths[::-1]).exact("It rained.", "en", "pt")
    assert exact is not None
    assert exact.unit.target == "Choveu."


def test_a_file_is_read_in_the_direction_that_is_asked_for(paths: list[Path]) -> None:
    memories = Memories(paths[1:])
    there, back = memories.exact("It rained.", "en", "pt"), memories.exact("Chovia.", "pt", "en")
    assert there is not None
    assert back is not None
    assert (there.unit.target, back.unit.target) == ("Chovia.", "It rained.")


def test_a_file_is_read_once(paths: list[Path]) -> None:
    memories = Memories(paths)
    memories.exact("It rained.", "en", "pt")
    paths[1].write_text("en\tpt\nIt snowed.\tNevava.\n", encoding="utf-8")
    assert memories.find("It rained!", "en", "pt")[0].percent == 100


def test_a_file_without_the_languages_is_told_of(paths: list[Path], caplog: pytest.LogCaptureFixture) -> None:
    tmx = paths[0].with_name("m.tmx")
    unit = "<tu><tuv xml:lang='en'><seg>a</seg></tuv><tuv xml:lang='fr'><seg>b</seg></tuv></tu>"
    tmx.write_text(f"<tmx><header srclang='en'/><body>{unit}</body></tmx>")
    with caplog.at_level(logging.WARNING):
        assert Memories([tmx]).exact("a", "en", "pt") is None
    assert "no unit from “en” to “pt”" in caplog.text


def test_none_and_one_that_is_missing(tmp_path: Path) -> None:
    assert not Memories()
    with pytest.raises(InputError, match="there is no such file"):
        Memories([tmp_path / "none.db"]).exact("It rained.", "en", "pt")
