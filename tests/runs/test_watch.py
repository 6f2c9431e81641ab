"""The watch: whatever arrives has one outcome, is done once, and is never lost."""

from __future__ import annotations

import json
import os
import shutil
import signal
import threading
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager
from itertools import islice
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from hot_toys import HotToy
from transcheck.config import Config
from transcheck.core.record import Standing
from transcheck.desk.naming import Naming
from transcheck.errors import GlossaryError, InputError
from transcheck.runs.folder import opened
from transcheck.runs.hot_folder import HotFolder
from transcheck.runs.plan import Wanted
from transcheck.runs.watch import Settled, watch

PUBLISHABLE, FAILED, QUARANTINED = Standing.PUBLISHABLE, Standing.FAILED, Standing.QUARANTINED
BOUND = 30
"""Seconds that no test here may take: nothing that arrives is an error, so a watch would wait for ever."""


@pytest.fixture(autouse=True)
def toys_at_work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    def give_up(_: int, frame: FrameType | None) -> None:
        raise TimeoutError(f"nothing happened for {BOUND} s")

    monkeypatch.setattr("transcheck.runs.watch.ArticleWork", HotToy)
    monkeypatch.chdir(tmp_path)
    Path("in").mkdir()
    before = signal.signal(signal.SIGALRM, give_up)
    signal.alarm(BOUND)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


def put(name: str, text: str = "It rained.") -> None:
    path = Path("in", name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def text_of(path: str) -> str:
    return Path(path).read_text(encoding="utf-8")


@contextmanager
def watching(
    *, pattern: str | None = None, done: str | None = None, **times: Any
) -> Iterator[Generator[Settled, None, None]]:
    source = Naming(pattern) if pattern else None
    wanted = Wanted(paths=("in",), output="out", source_pattern=source)
    quick = {"settle": 0.1, "patience": 0.4, "every": 0.1, "polling": True} | times
    hot = HotFolder(wanted, Path("in-failed"), Path(done) if done else None, **quick)
    with opened(Path("out/.transcheck")) as folder, closing(watch(hot, Config(), folder)) as settled:
        yield settled


def told(settled: Iterator[Settled], number: int) -> list[tuple[str, Standing]]:
    """How the next ones came out."""
    return [(one.record.name, one.record.standing) for one in islice(settled, number)]


# What arrives


def test_what_arrives_is_done_by_one_process_that_stays() -> None:
    put("a.txt")
    with watching() as settled:
        assert told(settled, 1) == [("a.txt", PUBLISHABLE)]
        put("sport/b.txt", "It snowed.")
        assert told(settled, 1) == [("sport/b.txt", PUBLISHABLE)]
    assert (text_of("out/a.txt"), text_of("out/sport/b.txt")) == ("IT RAINED.", "IT SNOWED.")
    assert text_of("out/a.process") == text_of("out/sport/b.process")
    assert Path("in/a.txt").exists(), "inputs are the user's"


@pytest.mark.parametrize("how", [{"polling": True, "every": 0.5}, {"polling": False, "every": 600.0}])
def test_it_is_noticed_by_looking_or_by_an_event(how: dict[str, Any]) -> None:
    later = threading.Timer(0.7, put, ["a.txt"])
    later.start()
    with watching(**how) as settled:
        assert told(settled, 1) == [("a.txt", PUBLISHABLE)]
    later.join()


def test_where_there_are_no_events_it_is_said_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError("OS file watch limit reached.")

    monkeypatch.setattr("watchfiles.watch", refuse)
    with watching(polling=False) as settled, pytest.raises(InputError, match="watch limit") as refusal:
        next(settled)
    assert refusal.value.hint == "use --polling"


# What cannot be done


def test_a_failure_is_moved_aside_and_says_why() -> None:
    put("sport/a.txt", "fails")
    with watching() as settled:
        (one,) = islice(settled, 1)
    assert one.aside == Path("in-failed/sport/a.txt")
    assert text_of("in-failed/sport/a.txt") == "fails"
    assert not Path("in/sport/a.txt").exists()
    said = json.loads(text_of("in-failed/sport/a.txt.error.json"))
    assert (said["article"], said["standing"]) == ("in/sport/a.txt", "failed")
    assert (said["reasons"], said["hint"]) == (["in/sport/a.txt: this is not an article"], "send another")


def test_a_crash_costs_one_article_and_the_watch_goes_on() -> None:
    put("a.txt", "crash")
    put("b.txt")
    with watching() as settled:
        assert told(settled, 2) == [("a.txt", QUARANTINED), ("b.txt", PUBLISHABLE)]
        assert "crashed" in text_of("in-failed/a.txt.error.json")


def test_a_worker_that_is_killed_costs_nothing() -> None:
    """Nothing else needs to arrive for the article to be tried again."""
    put("a.txt", "killed")
    with watching() as settled:
        assert told(settled, 1) == [("a.txt", PUBLISHABLE)]


def test_a_worker_that_is_killed_while_it_waits_costs_nothing() -> None:
    put("a.txt")
    with watching() as settled:
        assert told(settled, 1) == [("a.txt", PUBLISHABLE)]
        os.kill(int(text_of("out/a.process")), signal.SIGKILL)
        put("b.txt")
        assert told(settled, 1) == [("b.txt", PUBLISHABLE)]


def test_one_that_vanishes_is_no_failure() -> None:
    put("a.txt", "vanishes")
    put("b.txt")
    with watching() as settled:
        assert told(settled, 1) == [("b.txt", PUBLISHABLE)]
    assert not Path("in-failed").exists()


def test_one_that_was_still_being_written_is_no_failure() -> None:
    put("a.txt", "grows")
    with watching() as settled:
        assert told(settled, 1) == [("a.txt", PUBLISHABLE)]
    assert not Path("in-failed").exists()


def test_a_source_that_never_comes_is_a_failure() -> None:
    put("a.txt")
    with watching(pattern="{stem}.pt.txt", patience=1.5) as settled:
        put("b.txt")
        put("b.pt.txt", "Choveu.")
        assert told(settled, 2) == [("b.txt", PUBLISHABLE), ("a.txt", FAILED)]
    assert "in/a.pt.txt: there is no such file" in text_of("in-failed/a.txt.error.json")


def test_one_that_cannot_be_moved_stays_and_that_is_told() -> None:
    put("a.txt", "fails")
    Path("in-failed").write_text("a file in the way", encoding="utf-8")
    with watching() as settled:
        (one,) = islice(settled, 1)
        put("b.txt")
        assert told(settled, 1) == [("b.txt", PUBLISHABLE)], "it is not tried over and over"
    assert (one.record.standing, one.aside) == (FAILED, None)
    assert one.trouble is not None
    assert "in/a.txt: cannot be moved" in one.trouble.message
    assert Path("in/a.txt").exists()


def test_a_fault_of_the_glossary_is_not_the_articles() -> None:
    put("a.txt", "glossary")
    with watching() as settled, pytest.raises(GlossaryError):
        next(settled)
    assert Path("in/a.txt").exists()


# Again


def test_after_a_restart_only_what_is_new_or_changed_is_done() -> None:
    put("a.txt")
    put("b.txt")
    with watching() as settled:
        assert told(settled, 2) == [("a.txt", PUBLISHABLE), ("b.txt", PUBLISHABLE)]
    Path("out/a.txt").unlink()  # somebody has fetched it
    put("b.txt", "It snowed.")
    put("c.txt")
    with watching() as settled:
        assert told(settled, 2) == [("b.txt", PUBLISHABLE), ("c.txt", PUBLISHABLE)]
    assert not Path("out/a.txt").exists()


def test_a_new_version_that_comes_meanwhile_is_done_too() -> None:
    put("a.txt", "changes")
    with watching(done="done") as settled:
        assert told(settled, 2) == [("a.txt", PUBLISHABLE), ("a.txt", PUBLISHABLE)]
    assert text_of("out/a.txt") == text_of("done/a.txt").upper() == "IT SNOWED."


def test_a_failure_that_is_put_back_is_tried_again() -> None:
    put("a.txt", "crash")
    with watching() as settled:
        for place in ("in-failed/a.txt", "in-failed/a-2.txt"):
            assert told(settled, 1) == [("a.txt", QUARANTINED)]
            shutil.copy2(place, "in/a.txt")


def test_a_source_that_is_cleared_away_changes_nothing() -> None:
    put("a.txt")
    put("a.pt.txt", "Choveu.")
    with watching(pattern="{stem}.pt.txt") as settled:
        assert told(settled, 1) == [("a.txt", PUBLISHABLE)]
        Path("in/a.pt.txt").unlink()
        threading.Timer(1.0, lambda: (put("b.txt"), put("b.pt.txt", "Choveu."))).start()
        assert told(settled, 1) == [("b.txt", PUBLISHABLE)]
    assert Path("in/a.txt").exists()


def test_what_is_done_can_be_moved_away_with_its_source() -> None:
    put("sport/a.txt")
    put("sport/a.pt.txt", "Choveu.")
    with watching(pattern="{stem}.pt.txt", done="done") as settled:
        (one,) = islice(settled, 1)
    assert one.aside == Path("done/sport/a.txt")
    assert sorted(os.listdir("done/sport")) == ["a.pt.txt", "a.txt"]
    assert os.listdir("in/sport") == []


def test_what_was_done_before_it_could_be_moved_is_moved() -> None:
    put("a.txt")
    with watching() as settled:
        assert told(settled, 1) == [("a.txt", PUBLISHABLE)]
    put("b.txt")
    with watching(done="done") as settled:
        assert told(settled, 1) == [("b.txt", PUBLISHABLE)]
    assert sorted(os.listdir("done")) == ["a.txt", "b.txt"]


def test_two_do_not_watch_for_one_output() -> None:
    with watching(), pytest.raises(InputError, match="another run of transcheck is at work"), watching():
        pass
