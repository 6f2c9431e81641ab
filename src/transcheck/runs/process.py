"""A worker process as its parent sees it: started, told what to do, listened to, ended."""

from __future__ import annotations

import logging
import multiprocessing
import os
import signal
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any, Generic

from transcheck.runs.worker import OUT_OF_MEMORY, Answer, Task, Work, serve

_SPAWN = multiprocessing.get_context("spawn")  # a forked torch may hang

_ONE_THREAD = {"OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1", "OMP_WAIT_POLICY": "passive"}

_GRACE = 5.0
"""Seconds that a process has to end by itself once its pipe is closed."""

_FROM_OUTSIDE = {9, 15}
"""SIGKILL, which the system sends when memory runs out, and SIGTERM, which people send."""


class Stage(Enum):
    """What a worker is doing, and thus what its next answer is about."""

    MAKING = auto()
    BEGINNING = auto()
    WORKING = auto()


@dataclass(frozen=True, slots=True)
class Group(Generic[Task]):
    """Tasks that one worker does, one after another; ``last_chance``: one that may have killed a worker."""

    tasks: Sequence[Task]
    last_chance: bool = False


@dataclass(frozen=True, slots=True)
class Ending:
    """Why a process ended; ``doubtful``: what it was doing may have had nothing to do with it."""

    reason: str
    doubtful: bool = False


class WorkerProcess(Generic[Task]):
    """A process that makes its work and then does ``group``. ``todo``: what is left of it, the task at work
    first. ``deadline``, on the monotonic clock, is when the parent stops waiting for its next answer.
    ``peak``: memory in MB, the most so far."""

    def __init__(self, make: Callable[[], Work[Task, Any]], group: Group[Task], patience: float) -> None:
        self.pipe, theirs = _SPAWN.Pipe()
        self._process = _SPAWN.Process(target=serve, args=(theirs, make, _wanted_level()), daemon=True)
        with _one_thread(), _deaf():
            self._process.start()
        theirs.close()  # else nobody would notice when it dies
        self.stage = Stage.MAKING
        self.group = group
        self.todo: deque[Task] = deque()
        self.peak = 0.0
        self.wait(patience)

    def wait(self, patience: float) -> None:
        """Wait ``patience`` seconds from now for the next answer."""
        self._patience = patience
        self.deadline = time.monotonic() + patience

    def give(self, group: Group[Task], patience: float) -> None:
        """Have it do a group; whether it lives to receive it, its next answer will tell."""
        self.stage = Stage.BEGINNING
        self.group = group
        self.todo = deque(group.tasks)
        self.wait(patience)
        with suppress(BrokenPipeError, ConnectionResetError):
            self.pipe.send(group.tasks)

    def hear(self) -> Answer | Ending | None:
        """What it says, or how it ended; None if that was for the log alone, where it is passed on."""
        try:
            while self.pipe.poll():
                message: Answer | logging.LogRecord = self.pipe.recv()
                if not isinstance(message, logging.LogRecord):
                    return message
                logging.getLogger(message.name).handle(message)
        except (EOFError, OSError):
            return self._ending()
        return None

    def lose_patience(self) -> Ending:
        """Kill it."""
        self.kill()
        return Ending(f"took longer than {self._patience:g} s")

    def dismiss(self) -> None:
        """Let it end: there is nothing left to do."""
        self.pipe.close()
        self._process.join(_GRACE)
        self.kill()

    def kill(self) -> None:
        """End it at once, whatever it is at."""
        self._process.kill()
        self._process.join(_GRACE)  # a dead network share may hold it longer, but is not to hold us
        self.pipe.close()

    def _ending(self) -> Ending:
        self.dismiss()
        code = self._process.exitcode
        assert code is not None
        return ending(code)


def ending(code: int) -> Ending:
    """What an exit code says: a status, or minus the number of the signal that ended the process."""
    if code == OUT_OF_MEMORY:
        return Ending("ran out of memory", doubtful=True)
    if code >= 0:
        return Ending(f"the process ended by itself (exit status {code})")
    if -code in _FROM_OUTSIDE:
        return Ending(f"the process was killed (signal {-code}), perhaps for lack of memory", doubtful=True)
    return Ending(f"the process crashed (signal {-code}, {(signal.strsignal(-code) or '?').lower()})")


def _wanted_level() -> int | None:
    """From which level on somebody listens to our log records; None if nobody does."""
    ours = logging.getLogger("transcheck")
    return ours.getEffectiveLevel() if ours.hasHandlers() else None


@contextmanager
def _one_thread() -> Iterator[None]:
    """A process inherits the environment; set in the process itself it would come after some imports."""
    before = {name: os.environ.get(name) for name in _ONE_THREAD}
    os.environ.update(_ONE_THREAD)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


@contextmanager
def _deaf() -> Iterator[None]:
    """A process inherits that Ctrl-C is not heard; else it would complain of one while it starts. Only the
    main thread can arrange that."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    heard = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, heard)
