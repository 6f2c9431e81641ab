"""What has arrived: an article is handed on when nothing about it changes any more, and once."""

from __future__ import annotations

import math
import os
from pathlib import Path

import pytest

from transcheck.runs.arrivals import Arrivals
from transcheck.runs.plan import Job

SETTLE, PATIENCE = 2.0, 60.0


class Room:
    """A folder whose clock is ours; every file that was ``put`` is written to at that time."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.now = 1_000.0
        self.jobs: list[Job] = []
        self.arrivals = Arrivals(lambda: self.jobs, SETTLE, PATIENCE, lambda: self.now)

    def expect(self, name: str, source: str | None = None) -> Job:
        of_source = str(self.folder / source) if source else None
        job = Job(name, str(self.folder / name), of_source)
        self.jobs.append(job)
        return job

    def put(self, name: str, text: str) -> None:
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        os.utime(path, (self.now, self.now))

    def after(self, seconds: float) -> list[str]:
        """What is handed on so many seconds later."""
        self.now += seconds
        return [job.name for job in self.arrivals.take()]


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return Room(tmp_path)


def test_an_article_is_handed_on_once_when_it_has_settled(room: Room) -> None:
    room.expect("a.txt")
    room.put("a.txt", "It rained.")
    assert [room.after(0), room.after(1.9), room.after(0.1), room.after(100)] == [[], [], ["a.txt"], []]


def test_one_that_was_there_before_us_has_to_settle_too(room: Room) -> None:
    """Whether it is old cannot be told: the clock of a share is not ours, and a copy keeps its time."""
    room.expect("a.txt")
    room.put("a.txt", "It rained.")
    room.now += 86_400
    assert [room.after(0), room.after(SETTLE)] == [[], ["a.txt"]]


def test_one_that_grows_is_waited_for(room: Room) -> None:
    room.expect("a.txt")
    for text in ("It", "It rained", "It rained."):
        room.put("a.txt", text)
        assert room.after(1.5) == []
    assert [room.after(1.5), room.after(0.5)] == [[], ["a.txt"]]


def test_one_that_is_written_over_in_the_same_size_is_waited_for(room: Room) -> None:
    room.expect("a.txt")
    room.put("a.txt", "It rained.")
    assert room.after(1.5) == []
    room.put("a.txt", "It snowed.")
    assert [room.after(1.5), room.after(SETTLE)] == [[], ["a.txt"]]


def test_one_that_changes_afterwards_is_handed_on_again(room: Room) -> None:
    room.expect("a.txt")
    room.put("a.txt", "It rained.")
    assert [room.after(0), room.after(SETTLE)] == [[], ["a.txt"]]
    room.put("a.txt", "It rained. It snowed.")
    assert [room.after(1), room.after(SETTLE), room.after(SETTLE)] == [[], ["a.txt"], []]


def test_the_source_is_waited_for_and_has_to_settle(room: Room) -> None:
    room.expect("a.txt", source="a.pt.txt")
    room.put("a.txt", "It rained.")
    assert [room.after(0), room.after(30)] == [[], []]
    room.put("a.pt.txt", "Choveu.")
    assert [room.after(1), room.after(1), room.after(1)] == [[], [], ["a.txt"]]


def test_a_source_that_never_comes_is_waited_for_with_patience(room: Room) -> None:
    """Then the article is handed on as it is, and fails with the path of its source."""
    room.expect("a.txt", source="a.pt.txt")
    room.put("a.txt", "It rained.")
    assert [room.after(0), room.after(PATIENCE - 1), room.after(1)] == [[], [], ["a.txt"]]


def test_a_source_that_comes_too_late_has_the_article_handed_on_again(room: Room) -> None:
    room.expect("a.txt", source="a.pt.txt")
    room.put("a.txt", "It rained.")
    assert [room.after(0), room.after(PATIENCE)] == [[], ["a.txt"]]
    room.put("a.pt.txt", "Choveu.")
    assert [room.after(1), room.after(SETTLE)] == [[], ["a.txt"]]


@pytest.mark.parametrize("empty", ["a.txt", "a.pt.txt"])
def test_an_empty_file_is_one_whose_writing_has_just_begun(room: Room, empty: str) -> None:
    room.expect("a.txt", source="a.pt.txt")
    for name in ("a.txt", "a.pt.txt"):
        room.put(name, "" if name == empty else "It rained.")
    assert [room.after(0), room.after(30)] == [[], []]
    room.put(empty, "Choveu.")
    assert [room.after(0), room.after(SETTLE)] == [[], ["a.txt"]]


def test_an_empty_file_is_handed_on_in_the_end(room: Room) -> None:
    room.expect("a.txt")
    room.put("a.txt", "")
    assert [room.after(0), room.after(PATIENCE)] == [[], ["a.txt"]]


def test_one_that_vanishes_is_not_handed_on(room: Room) -> None:
    room.expect("a.txt")
    assert [room.after(0), room.after(PATIENCE), room.after(PATIENCE)] == [[], [], []]
    assert room.arrivals.soonest() == math.inf


def test_one_that_was_taken_away_and_comes_back_is_new(room: Room) -> None:
    job = room.expect("a.txt")
    room.put("a.txt", "It rained.")
    assert [room.after(0), room.after(SETTLE)] == [[], ["a.txt"]]
    room.arrivals.forget(job)
    assert [room.after(1), room.after(SETTLE)] == [[], ["a.txt"]]


def test_one_that_was_not_there_for_a_while_is_new(room: Room) -> None:
    room.expect("a.txt")
    room.put("a.txt", "It rained.")
    assert [room.after(0), room.after(SETTLE)] == [[], ["a.txt"]]
    there, room.jobs = room.jobs, []
    assert room.after(1) == []
    room.jobs = there
    assert [room.after(1), room.after(SETTLE)] == [[], ["a.txt"]]


def test_what_has_waited_longest_comes_first(room: Room) -> None:
    room.expect("a.txt")
    room.expect("z.txt")
    room.put("z.txt", "It rained.")
    assert room.after(0) == []
    room.put("a.txt", "It snowed.")
    assert [room.after(1), room.after(10)] == [[], ["z.txt", "a.txt"]]


def test_it_says_when_to_look_again(room: Room) -> None:
    room.expect("a.txt")
    room.expect("b.txt", source="b.pt.txt")
    room.put("b.txt", "It rained.")
    assert room.after(0) == []
    assert room.arrivals.soonest() == PATIENCE
    room.put("a.txt", "It rained.")
    assert room.after(1) == []
    room.now += 0.5
    assert room.arrivals.soonest() == SETTLE - 0.5
    room.now += SETTLE
    assert room.arrivals.soonest() == 0


def test_whether_it_is_as_it_was_taken(room: Room) -> None:
    job = room.expect("a.txt", source="a.pt.txt")
    assert not room.arrivals.is_as_taken(job)
    room.put("a.txt", "It rained.")
    room.put("a.pt.txt", "Choveu.")
    assert [room.after(0), room.after(SETTLE)] == [[], ["a.txt"]]
    assert room.arrivals.is_as_taken(job)
    room.put("a.pt.txt", "Choveu muito.")
    assert not room.arrivals.is_as_taken(job)
    assert [room.after(0), room.after(SETTLE)] == [[], ["a.txt"]]
    (room.folder / "a.txt").unlink()
    assert not room.arrivals.is_as_taken(job)


def test_to_look_opens_no_file(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    room.expect("a.txt", source="a.pt.txt")
    room.put("a.txt", "It rained.")
    room.put("a.pt.txt", "Choveu.")
    monkeypatch.setattr("io.open", None)
    monkeypatch.setattr("os.open", None)
    monkeypatch.setattr("builtins.open", None)
    assert [room.after(0), room.after(SETTLE), room.after(9)] == [[], ["a.txt"], []]
