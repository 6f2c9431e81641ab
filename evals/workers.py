"""What worker processes cost and bring, with work that does nothing but count.

    python evals/workers.py [--rounds 5] [--seconds 5]

Starting: from asking to the first answer, and until all is ended. Answering: tasks a second that do nothing.
Scaling: the same work in one and in two processes, start and end included; each round has both, one after the
other, so that a busy machine slows both. Medians over the rounds, and the range.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Iterator, Sequence
from statistics import median

from transcheck.runs.workers import Workers

GROUP = 4
TASK = 0.05
"""Seconds of counting in a task: a short article's worth."""


class Counting:
    """Counts to each task."""

    def begin(self, tasks: Sequence[int]) -> None:
        """Nothing is cheaper together."""

    def __call__(self, task: int) -> int:
        count = 0
        while count < task:
            count += 1
        return count


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=5, help="of work in a round of scaling")
    options = parser.parse_args()
    starts = [first_answer() for _ in range(options.rounds)]
    show("first answer, ms", [1000 * first for first, _ in starts])
    show("first answer and end, ms", [1000 * all_ for _, all_ in starts])
    show("empty tasks a second", [empty_tasks() for _ in range(options.rounds)])
    show("two processes, times as fast", [scaling(options.seconds) for _ in range(options.rounds)])


def show(name: str, figures: Sequence[float]) -> None:
    print(f"| {name} | {median(figures):.2f} | {min(figures):.2f}–{max(figures):.2f} |", flush=True)


def first_answer() -> tuple[float, float]:
    """Seconds until a new process has done a task, and until it is gone."""
    begun = time.perf_counter()
    outcomes = Workers(Counting, 1, patience=60).do([[0]])
    next(outcomes)
    first = time.perf_counter() - begun
    return first, first + seconds_of(lambda: list(outcomes))


def empty_tasks(number: int = 20_000) -> float:
    outcomes = Workers(Counting, 1, patience=60).do(groups([0] * number))
    next(outcomes)
    return (number - 1) / seconds_of(lambda: list(outcomes))


def scaling(seconds: float) -> float:
    tasks = [counts_in(TASK)] * int(seconds / TASK)
    one, two = (
        seconds_of(lambda: list(Workers(Counting, workers, patience=60).do(groups(tasks))))  # noqa: B023
        for workers in (1, 2)
    )
    return one / two


def counts_in(seconds: float) -> int:
    sample = 1_000_000
    return int(sample * seconds / seconds_of(lambda: Counting()(sample)))


def groups(tasks: Sequence[int]) -> Iterator[Sequence[int]]:
    return (tasks[start : start + GROUP] for start in range(0, len(tasks), GROUP))


def seconds_of(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


if __name__ == "__main__":
    main()
