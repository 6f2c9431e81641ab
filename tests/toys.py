"""Work for worker processes in tests: a task is a word, which says what becomes of the process that meets it.

It stands here, where a new process can import it, and imports nothing heavy.
"""

from __future__ import annotations

import ctypes
import logging
import os
import re
import signal
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from transcheck.errors import GlossaryError, InputError

# Asked as this is imported, before the process has done anything of its own.
DEAF_FROM_THE_START = signal.getsignal(signal.SIGINT) is signal.SIG_IGN
NEXT = "begin:"
"""What a task does that starts with this, it does when its group is begun."""


class Toy:
    """Says a task in capitals, unless it begins with a word of ``DEEDS`` or is one of ``ASKED``."""

    def __init__(self) -> None:
        self.begun: list[int] = []

    def begin(self, tasks: Sequence[str]) -> None:
        self.begun.append(len(tasks))
        for task in tasks:
            if task.startswith(NEXT):
                self(task.removeprefix(NEXT))

    def __call__(self, task: str) -> object:
        word, _, rest = task.partition(" ")
        if word in DEEDS:
            return DEEDS[word](rest)
        return ASKED[word](self) if word in ASKED else task.upper()


def exit_without_a_word(status: str) -> None:
    os._exit(int(status))


def kill_myself(number: str) -> None:
    os.kill(os.getpid(), int(number))


def read_nowhere(_: str) -> None:
    ctypes.string_at(0)


def take_all_memory(_: str) -> None:
    raise MemoryError


def take_all_memory_once(marker: str) -> str:
    if not Path(marker).exists():
        Path(marker).touch()
        raise MemoryError
    return "done the second time"


def hang(_: str) -> None:
    time.sleep(1000)


def nap(seconds: str) -> None:
    time.sleep(float(seconds))


def spin(_: str) -> None:
    """Hang where no other thread of the process has a turn."""
    re.match(r"(a+)+$", "a" * 60 + "b")


def meet(folder: str) -> None:
    """Wait until two processes are here."""
    place = Path(folder)
    (place / str(os.getpid())).touch()
    while len(list(place.iterdir())) < 2:
        time.sleep(0.01)


def err(_: str) -> None:
    raise TypeError("a sentence of the article")


def refuse(_: str) -> None:
    raise InputError("a.txt: unreadable", "save it as UTF-8", ("a.txt:1: not UTF-8",))


def answer_what_cannot_travel(_: str) -> object:
    return lambda: None


def log(word: str) -> None:
    logging.getLogger("transcheck.toys").warning("heard %s", word)


DEEDS: dict[str, Callable[[str], object]] = {
    "exit": exit_without_a_word,
    "kill": kill_myself,
    "segfault": read_nowhere,
    "memory": take_all_memory,
    "memory-once": take_all_memory_once,
    "hang": hang,
    "spin": spin,
    "meet": meet,
    "nap": nap,
    "err": err,
    "refuse": refuse,
    "untold": answer_what_cannot_travel,
    "log": log,
}
ASKED: dict[str, Callable[[Toy], object]] = {
    "begun": lambda toy: toy.begun,
    "pid": lambda _: os.getpid(),
    "huge": lambda _: "x" * 20_000_000,
    "modules": lambda _: sorted(sys.modules),
    "threads": lambda _: [os.environ[name] for name in ("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OMP_WAIT_POLICY")],
    "deaf": lambda _: DEAF_FROM_THE_START,
}  # fmt: skip


def toy() -> Toy:
    return Toy()


def bad_glossary() -> Toy:
    raise GlossaryError("two terms contradict each other", "keep one", ("terms.tsv:4: “Kanzler”",))


def broken() -> Toy:
    raise KeyError("secret")


def crashing() -> Toy:
    os._exit(9)


class OnlyOne:
    """There is room for one at a time: another dies as it is made. ``holder`` names the process that has it."""

    def __init__(self, holder: Path) -> None:
        self.holder = holder

    def __call__(self) -> Toy:
        try:
            os.kill(int(self.holder.read_text()), 0)
        except (FileNotFoundError, ProcessLookupError):
            self.holder.write_text(str(os.getpid()))
            return Toy()
        raise MemoryError
