"""A model learns from files and stores alike, whichever side of them was the source."""

from __future__ import annotations

from pathlib import Path

import pytest

from adaptation.house import table, units
from transcheck.adaptation.units import origin_of, units_of
from transcheck.memory.store import Memory


def store(path: Path) -> Path:
    with Memory(str(path)) as memory:
        memory.add(units()[:12])
    return path


@pytest.fixture(params=["a file", "a store"])
def memory(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "a file":
        return str(table(tmp_path / "desk.tmx", units()[:12]))
    return str(store(tmp_path / "desk.db"))


def test_the_pairs_come_with_their_documents(memory: str) -> None:
    found = [(one.source, one.target, one.document) for one in units_of([memory], "en", "pt")]
    assert sorted(found) == sorted((one.source, one.target, one.document) for one in units()[:12])


def test_they_are_turned_round_for_the_other_direction(memory: str) -> None:
    found = {(one.source, one.target) for one in units_of([memory], "pt", "en")}
    assert found == {(one.target, one.source) for one in units()[:12]}


def test_several_memories_are_one(tmp_path: Path) -> None:
    one, other = table(tmp_path / "a.tmx", units()[:5]), table(tmp_path / "b.tmx", units()[5:8])
    assert len(list(units_of([str(one), str(other)], "en", "pt"))) == 8


def test_the_digest_is_of_what_is_in_them(tmp_path: Path) -> None:
    one, same = table(tmp_path / "a.tmx", units()[:5]), table(tmp_path / "same.tmx", units()[:5])
    assert origin_of([str(one)]).sha256 == origin_of([str(same)]).sha256
    assert origin_of([str(one)]).sha256 != origin_of([str(table(tmp_path / "c.tmx", units()[:4]))]).sha256
    assert origin_of([str(one), str(same)]).name == "a.tmx, same.tmx"
