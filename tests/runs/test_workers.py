"""Workers: whatever a task does to its process, every task has one outcome, and nothing is left behind."""

from __future__ import annotations

import logging
import os
import pickle
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

import toys
from transcheck.errors import EngineError, GlossaryError, InputError
from transcheck.runs import workers as rooms
from transcheck.runs.outcomes import Done, Failed, Lost
from transcheck.runs.workers import Workers

PATIENCE = 30.0
"""More than anything here takes, but for what hangs."""

LOST = {
    "exit 3": "the process ended by itself (exit status 3)",
    "exit 0": "the process ended by itself (exit status 0)",
    "segfault": "the process crashed (signal 11, segmentation fault)",
    "kill 6": "the process crashed (signal 6, aborted)",
    "kill 9": "the process was killed (signal 9), perhaps for lack of memory",
    "memory": "ran out of memory",
    "begin:exit 4": "the process ended by itself (exit status 4)",
    "begin:kill 9": "the process was killed (signal 9), perhaps for lack of memory",
}


Patience = float | Callable[[str], float]


def do(groups: Iterable[Sequence[str]], workers: int = 1, patience: Patience = PATIENCE) -> list[object]:
    """The outcomes in the order in which they came."""
    with closing(Workers(toys.toy, workers, patience).do(groups)) as outcomes:
        return list(outcomes)


def patience_for(seconds: Mapping[str, float]) -> Callable[[str], float]:
    return lambda task: seconds.get(task, PATIENCE)


def result_of(task: str) -> object:
    (outcome,) = do([[task]])
    assert isinstance(outcome, Done)
    return outcome.result


def reason_of(outcome: object) -> str:
    assert isinstance(outcome, Lost)
    return outcome.reason


def is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


# Results


def test_every_task_is_done_once_and_told_as_it_is_finished() -> None:
    assert do([["a", "b"], [], ["c"]]) == [Done("a", "A"), Done("b", "B"), Done("c", "C")]


def test_nothing_to_do_starts_nothing() -> None:
    pool = Workers(toys.toy, 4, PATIENCE)
    assert list(pool.do([])) == []
    assert pool.used == 0


def test_no_more_processes_than_groups() -> None:
    pool = Workers(toys.toy, 5, PATIENCE)
    assert len(list(pool.do([["a", "b", "c"], ["d"]]))) == 4
    assert pool.used == 2


def test_each_group_is_done_in_one_process() -> None:
    first, second = [outcome.result for outcome in do([["pid"], ["pid"]], workers=2)]
    assert first != second


def test_groups_are_taken_when_a_worker_is_free_for_them() -> None:
    taken = 0

    def groups() -> Iterator[list[str]]:
        nonlocal taken
        for taken in range(1, 100_001):
            yield [f"a{taken}", f"b{taken}"]

    with closing(Workers(toys.toy, 2, PATIENCE).do(groups())) as outcomes:
        for told in range(1, 41):
            next(outcomes)
            assert taken <= told // 2 + 2


def test_a_group_is_begun_before_its_tasks() -> None:
    assert do([["a", "b", "c"], ["d", "begun"]])[-1] == Done("begun", [3, 2])


def test_a_result_larger_than_any_pipe() -> None:
    assert len(result_of("huge")) == 20_000_000


# Processes


def test_a_worker_imports_nothing_that_it_does_not_need() -> None:
    ours = {
        name for name in result_of("modules") if name.startswith(("transcheck", "torch", "numpy", "click"))
    }
    assert ours == {"transcheck", "transcheck.errors", "transcheck.runs", "transcheck.runs.worker", "transcheck.runs.machine"}  # fmt: skip


def test_a_worker_has_one_thread_and_the_parent_as_many_as_before(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OMP_NUM_THREADS", "7")
    monkeypatch.delenv("MKL_NUM_THREADS", raising=False)
    assert result_of("threads") == ["1", "1", "passive"]
    assert os.environ["OMP_NUM_THREADS"] == "7"
    assert "MKL_NUM_THREADS" not in os.environ


def test_ctrl_c_is_for_the_parent_alone() -> None:
    before = signal.getsignal(signal.SIGINT)
    assert result_of("deaf") is True
    assert signal.getsignal(signal.SIGINT) is before


def test_the_memory_of_those_alive_together_is_added_up(tmp_path: Path) -> None:
    one, two = Workers(toys.toy, 1, PATIENCE), Workers(toys.toy, 2, PATIENCE)
    assert list(one.do([["a"]])) == [Done("a", "A")]
    assert len(list(two.do([[f"meet {tmp_path}"], [f"meet {tmp_path}"]]))) == 2
    assert 5 < one.peak_memory < 100
    assert 1.5 * one.peak_memory < two.peak_memory < 2.5 * one.peak_memory


def test_log_records_go_where_the_parent_listens(caplog: pytest.LogCaptureFixture) -> None:
    assert do([["log thunder"]]) == [Done("log thunder", None)]
    assert caplog.messages == ["heard thunder"]


def test_log_records_go_nowhere_if_nobody_listens(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(logging.getLogger("transcheck"), "propagate", False)
    assert do([["log thunder"]]) == [Done("log thunder", None)]
    assert capfd.readouterr() == ("", "")


# Poisoned tasks


@pytest.mark.parametrize("task", LOST)
def test_only_the_task_that_ends_its_process_is_lost(task: str) -> None:
    outcomes = do([["a", task, "b"], ["c"]])
    assert sorted(outcomes, key=str) == [
        Done("a", "A"),
        Done("b", "B"),
        Done("c", "C"),
        Lost(task, LOST[task]),
    ]


@pytest.mark.parametrize("task", ["hang", "spin"])
def test_a_task_that_hangs_is_lost(task: str) -> None:
    outcomes = do([["a", task, "b"]], patience=patience_for({task: 0.3}))
    assert outcomes == [Done("a", "A"), Lost(task, "took longer than 0.3 s"), Done("b", "B")]


def test_a_group_that_hangs_when_begun_loses_one_task() -> None:
    outcomes = do([["a", "begin:hang", "b"]], patience=1.0)
    assert outcomes == [Done("a", "A"), Lost("begin:hang", "took longer than 1 s"), Done("b", "B")]


def test_a_group_may_take_as_long_to_begin_as_its_longest_task() -> None:
    outcomes = do([["a", "begin:nap 1.0", "begun"]], patience=patience_for({"a": 0.8}))
    assert outcomes[-1] == Done("begun", [3])


def test_time_that_the_caller_takes_is_not_the_workers(tmp_path: Path) -> None:
    meeting, nap = f"meet {tmp_path}", "nap 0.1"
    pool = Workers(toys.toy, 2, patience_for({nap: 1.0}))
    with closing(pool.do([[meeting, "a"], [meeting, nap]])) as outcomes:
        first = [next(outcomes) for _ in range(3)]  # as a rule all but the nap, which is being taken
        time.sleep(1.1)
        assert [type(outcome) for outcome in [*first, *outcomes]] == [Done] * 4


def test_what_may_have_been_anothers_doing_is_tried_again_when_all_else_is_done(tmp_path: Path) -> None:
    task = f"memory-once {tmp_path / 'marker'}"
    assert do([["a", task, "b"], ["c"]]) == [
        Done("a", "A"),
        Done("b", "B"),
        Done("c", "C"),
        Done(task, "done the second time"),
    ]


def test_an_error_of_ours_travels_whole() -> None:
    failed, done = do([["refuse", "a"]])
    assert isinstance(failed, Failed)
    assert isinstance(failed.error, InputError)
    assert (failed.error.message, failed.error.hint) == ("a.txt: unreadable", "save it as UTF-8")
    assert (failed.error.faults, failed.error.exit_code) == (("a.txt:1: not UTF-8",), 2)
    assert done == Done("a", "A")


def test_an_internal_error_is_told_by_its_place_and_without_text() -> None:
    lost, done = do([["err", "a"]])
    assert reason_of(lost).startswith("internal error: TypeError (tests/toys.py:")
    assert "sentence" not in reason_of(lost)
    assert done == Done("a", "A")


def test_a_result_that_cannot_travel_is_an_internal_error() -> None:
    assert reason_of(do([["untold"]])[0]).startswith("internal error: ")


@pytest.mark.parametrize("task", ["refuse", "err"])
def test_an_error_while_a_group_is_begun_is_of_the_task_that_makes_it(task: str) -> None:
    one, culprit, other = do([["a", f"begin:{task}", "b"]])
    assert (one, other) == (Done("a", "A"), Done("b", "B"))
    assert isinstance(culprit, Failed if task == "refuse" else Lost)


def test_after_an_error_the_same_process_goes_on() -> None:
    before, _, after = do([["pid", "err", "pid"]])
    assert before == after


# What they all share


def test_an_error_of_ours_in_making_ends_everything() -> None:
    with pytest.raises(GlossaryError) as raised:
        list(Workers(toys.bad_glossary, 1, PATIENCE).do([["a"]]))
    assert (raised.value.message, raised.value.hint) == ("two terms contradict each other", "keep one")
    assert (raised.value.faults, raised.value.exit_code) == (("terms.tsv:4: “Kanzler”",), 2)


def test_another_error_in_making_ends_everything_without_its_text() -> None:
    with pytest.raises(
        EngineError, match=r"no worker process could be started: internal error: KeyError"
    ) as raised:
        list(Workers(toys.broken, 2, PATIENCE).do([["a"], ["b"]]))
    assert "secret" not in raised.value.message


def test_workers_that_die_as_they_are_made_are_not_started_forever() -> None:
    with pytest.raises(EngineError, match=r"could be started: the process ended by itself \(exit status 9\)"):
        list(Workers(toys.crashing, 2, PATIENCE).do([["a"], ["b"], ["c"]]))


def test_a_worker_that_hangs_as_it_is_made_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rooms, "_STARTING", 0.3)
    with pytest.raises(EngineError, match=r"took longer than 0\.3 s"):
        list(Workers(partial(toys.hang, ""), 1, PATIENCE).do([["a"]]))


def test_where_there_is_room_for_one_worker_one_does_all(tmp_path: Path) -> None:
    make = toys.OnlyOne(tmp_path / "holder")
    groups = [["nap 0.5"], ["nap 0.5"], ["a"]]
    with closing(Workers(make, 2, PATIENCE).do(groups)) as outcomes:
        assert [type(outcome) for outcome in outcomes] == [Done, Done, Done]


def test_a_function_that_cannot_travel_is_the_callers_mistake() -> None:
    with pytest.raises((pickle.PicklingError, AttributeError)):
        list(Workers(lambda: toys.Toy(), 1, PATIENCE).do([["a"]]))


# Ends


def test_closed_early_it_leaves_no_process() -> None:
    with closing(Workers(toys.toy, 2, PATIENCE).do([["pid", "hang"], ["pid", "hang"]])) as outcomes:
        processes = [next(outcomes).result, next(outcomes).result]
        assert all(map(is_alive, processes))
    assert not any(map(is_alive, processes))


def test_a_plan_that_fails_leaves_no_process() -> None:
    def groups() -> Iterator[list[str]]:
        yield ["pid"]
        raise OSError("the folder is gone")

    with closing(Workers(toys.toy, 1, PATIENCE).do(groups())) as outcomes:
        process = next(outcomes).result
        with pytest.raises(OSError, match="the folder is gone"):
            next(outcomes)
    assert not is_alive(process)


SPIN = "spin" if sys.platform == "linux" else "hang"
PARENT = f"""
import signal, sys, toys
from transcheck.runs.workers import Workers
if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a job in the background does not hear it
    for outcome in Workers(toys.toy, 2, 1000).do([["a", "hang"], ["b", "{SPIN}"]]):
        print(outcome.result, flush=True)
"""


@pytest.mark.parametrize(("number", "heard"), [(signal.SIGKILL, ""), (signal.SIGINT, "KeyboardInterrupt")])
def test_when_the_parent_ends_its_workers_end(number: int, heard: str, tmp_path: Path) -> None:
    script = tmp_path / "parent.py"
    script.write_text(PARENT, encoding="utf-8")
    paths = os.pathsep.join([str(Path(toys.__file__).parent), *sys.path])
    parent = subprocess.Popen(
        [sys.executable, str(script)],
        env={**os.environ, "PYTHONPATH": paths},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert parent.stdout is not None
    assert {parent.stdout.readline(), parent.stdout.readline()} == {"A\n", "B\n"}
    (os.killpg if number == signal.SIGINT else os.kill)(parent.pid, number)  # Ctrl-C goes to all of them
    _, complaints = parent.communicate(timeout=10)  # until all who hold the pipe have ended, the workers too
    assert complaints.count("Traceback") == bool(heard)
    assert heard in complaints
