"""What runs inside a worker process: made once, then group after group of tasks, each answered as it is done.

It imports nothing but what its work needs, since every worker waits for it. It ends when its parent does.
"""

from __future__ import annotations

import ctypes
import logging
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from logging.handlers import QueueHandler
from multiprocessing.connection import Connection
from pathlib import Path
from traceback import walk_tb
from typing import Protocol, TypeVar

from transcheck.errors import TranscheckError
from transcheck.runs.machine import peak_memory

OUT_OF_MEMORY = 77
"""The exit status of a worker without memory: a message would need some."""

_PR_SET_PDEATHSIG = 1

Task = TypeVar("Task")
Result = TypeVar("Result")
Task_contra = TypeVar("Task_contra", contravariant=True)
Result_co = TypeVar("Result_co", covariant=True)


class Work(Protocol[Task_contra, Result_co]):
    """What a worker does; made in the process that does it, where it may load models."""

    def begin(self, tasks: Sequence[Task_contra], /) -> None:
        """These tasks come next: do for all of them what is cheaper done together."""

    def __call__(self, task: Task_contra, /) -> Result_co:
        """Do one task."""


@dataclass(frozen=True, slots=True)
class Fine:
    """A step is done: ``value`` is a task's result. ``peak``: memory in MB, the most so far."""

    value: object
    peak: float


@dataclass(frozen=True, slots=True)
class Failure:
    """A step could not be done, and we know why."""

    error: TranscheckError


@dataclass(frozen=True, slots=True)
class Fault:
    """A step met a mistake of ours."""

    reason: str


Answer = Fine | Failure | Fault


def serve(pipe: Connection, make: Callable[[], Work[Task, Result]], level: int | None) -> None:
    """Answer once for ``make``; then, for each group that comes through the pipe, once for ``begin`` and once
    for each task, until the parent closes the pipe. Log records of ``level`` are sent as they come."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C goes to all; the parent alone decides
    _end_with_the_parent()
    mouth = _Mouth(pipe)
    _log_to(mouth, level)
    with suppress(EOFError, OSError):  # the parent has closed the pipe, or is dead
        work = _made(make, mouth)
        while work is not None:
            _do(work, pipe.recv(), mouth)


class _Mouth:
    """The way to the parent; a library's own thread may log while the worker answers."""

    def __init__(self, pipe: Connection) -> None:
        self._pipe = pipe
        self._lock = threading.Lock()

    def say(self, message: Answer | logging.LogRecord) -> None:
        with self._lock:
            self._pipe.send(message)

    def fine(self, value: object = None) -> None:
        self.say(Fine(value, peak_memory()))


def _made(make: Callable[[], Work[Task, Result]], mouth: _Mouth) -> Work[Task, Result] | None:
    with _telling(mouth):
        work = make()
        mouth.fine()
        return work
    return None


def _do(work: Work[Task, Result], tasks: Sequence[Task], mouth: _Mouth) -> None:
    if not _begun(work, tasks, mouth):
        return
    for task in tasks:
        with _telling(mouth):
            mouth.fine(work(task))


def _begun(work: Work[Task, Result], tasks: Sequence[Task], mouth: _Mouth) -> bool:
    with _telling(mouth):
        work.begin(tasks)
        mouth.fine()
        return True
    return False


@contextmanager
def _telling(mouth: _Mouth) -> Iterator[None]:
    """What goes wrong in a step is told to the parent; without memory nothing can be told."""
    try:
        yield
    except MemoryError:
        os._exit(OUT_OF_MEMORY)
    except TranscheckError as error:
        mouth.say(Failure(error))
    except Exception as error:
        mouth.say(Fault(_place(error)))


def _place(error: Exception) -> str:
    """The class of an error and where it arose. Not its message, which may quote an article."""
    *_, (frame, line) = walk_tb(error.__traceback__)
    file = "/".join(Path(frame.f_code.co_filename).parts[-2:])
    return f"internal error: {type(error).__name__} ({file}:{line})"


def _end_with_the_parent() -> None:
    """Whatever the work is at when the parent dies. A regular expression that hangs gives no thread a turn;
    that must be ended by the system, and Linux does it (when the thread that started us ends)."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    threading.Thread(target=_watch_the_parent, daemon=True).start()


def _watch_the_parent() -> None:
    parent = multiprocessing.parent_process()
    assert parent is not None
    parent.join()
    os._exit(1)


def _log_to(mouth: _Mouth, level: int | None) -> None:
    """Log records go to the parent, or nowhere if it does not listen (``level`` None)."""
    root = logging.getLogger()
    if level is None:
        root.addHandler(logging.NullHandler())
    else:
        root.addHandler(_ToTheParent(mouth))
        root.setLevel(level)


class _ToTheParent(QueueHandler):
    """The library's handler makes a record ready to travel; the mouth takes the place of its queue."""

    def __init__(self, mouth: _Mouth) -> None:
        super().__init__(mouth)  # type: ignore[arg-type]
        self._mouth = mouth

    def enqueue(self, record: logging.LogRecord) -> None:
        self._mouth.say(record)
