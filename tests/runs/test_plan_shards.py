"""A run divided among machines."""

from __future__ import annotations

from pathlib import Path

import pytest

from runs.trees import articles, grow
from transcheck.errors import InputError
from transcheck.runs.plan import Wanted, plan
from transcheck.runs.shard import Shard, read_shard

NAMES = [f"w/s{number % 7}/{number}.txt" for number in range(60)]


def part(folder: Path, number: int, count: int) -> list[str]:
    root = str(folder / "w")
    return [
        path.removeprefix(f"{folder}/") for path in articles(plan(Wanted([root], shard=Shard(number, count))))
    ]


def test_every_article_is_in_one_part(tmp_path: Path) -> None:
    grow(tmp_path, *NAMES)
    parts = [part(tmp_path, number, 3) for number in (1, 2, 3)]
    assert sorted(name for one in parts for name in one) == sorted(NAMES)
    assert min(map(len, parts)) > 10


def test_one_part_of_one_is_all(tmp_path: Path) -> None:
    grow(tmp_path, *NAMES)
    assert sorted(part(tmp_path, 1, 1)) == sorted(NAMES)


def test_others_that_come_move_none(tmp_path: Path) -> None:
    grow(tmp_path, *NAMES[:30])
    before = part(tmp_path, 2, 4)
    grow(tmp_path, *NAMES)
    assert [name for name in part(tmp_path, 2, 4) if name in NAMES[:30]] == before


def test_the_part_is_the_same_on_every_machine() -> None:
    """The folder may be mounted elsewhere, and Python's own hash differs from process to process."""
    held = [Shard(1, 3).holds(name) for name in ("a.txt", "s/b.txt", "São.txt")]
    assert held == [False, False, True]


def test_clashes_are_told_to_every_machine(tmp_path: Path) -> None:
    grow(tmp_path, "one/a.txt", "two/a.txt")
    paths = [str(tmp_path / "one/a.txt"), str(tmp_path / "two/a.txt")]
    for number in range(1, 9):
        with pytest.raises(InputError, match="nothing was done"):
            plan(Wanted(paths, output=str(tmp_path / "out"), shard=Shard(number, 8)))


@pytest.mark.parametrize("text", ["0/3", "4/3", "1/0", "1", "a/b", "-1/3", "1/3/5", "", "1.5/3", "²/3"])
def test_what_is_no_part(text: str) -> None:
    with pytest.raises(InputError, match=r"--shard .*: this is no part of a run"):
        read_shard(text)


def test_a_part_as_it_is_written() -> None:
    assert read_shard("2/4") == Shard(2, 4)
