"""Many tasks in several processes: one that crashes, hangs or takes all memory loses itself and nothing else.

A task and its result travel through a pipe, so both are to be small. A worker that dies is replaced, and the
rest of its group goes on. Nothing here knows what the tasks are.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from multiprocessing.connection import wait
from typing import Generic, cast

from transcheck.errors import EngineError
from transcheck.runs.outcomes import Done, Failed, Lost
from transcheck.runs.process import Ending, Group, Stage, WorkerProcess
from transcheck.runs.worker import Answer, Failure, Fault, Fine, Result, Task, Work

_STARTING = 300.0
"""Seconds that a worker may take to load what it needs."""

_STARTS = 3
"""How often in a row a worker may die while it loads, where no other lives."""


Outcome = Done[Task, Result] | Failed[Task] | Lost[Task]
"""What became of a task."""


class Workers(Generic[Task, Result]):
    """At most ``workers`` processes, each with what ``make`` makes in it: a picklable function, called once
    in each. ``patience``: the seconds that a task may take, or a function that gives them for each; to begin
    a group takes no longer than its longest task.

    ``used`` is the most processes that there were at a time; ``peak_memory`` the sum in MB of the most that
    each of those alive together has held, what they share counted for each (0 where the system does not say).
    """

    def __init__(
        self,
        make: Callable[[], Work[Task, Result]],
        workers: int,
        patience: float | Callable[[Task], float],
    ) -> None:
        self._make = make
        self._limit = workers
        self._patience = patience if callable(patience) else lambda _: patience
        self._crew: list[WorkerProcess[Task]] = []
        self._deaths_in_a_row = 0
        self.used = 0
        self.peak_memory = 0.0

    def do(self, groups: Iterable[Sequence[Task]]) -> Generator[Outcome[Task, Result], None, None]:
        """Each task's outcome as soon as it is known. A group is taken from ``groups`` when a worker is free.

        Use it with ``contextlib.closing``: when it is closed, the workers are killed. Raises what ``make``
        raises if that is an error of ours, and EngineError if no worker can be started.
        """
        agenda = _Agenda(groups)
        try:
            while self._staff(agenda):
                for worker, heard in self._listen():
                    yield from self._take(worker, heard, agenda)
        finally:
            for worker in self._crew:
                worker.kill()
            self._crew.clear()

    def _staff(self, agenda: _Agenda[Task]) -> bool:
        """Start the workers that there is something to do for; whether there are any then. A task that may
        have killed one is tried last, with nothing beside it, so that it shows whose doing that was."""
        while len(self._crew) < self._limit and (group := agenda.next()):
            self._start(group)
        if not self._crew and (suspect := agenda.next_suspect()):
            self._start(suspect)
        return bool(self._crew)

    def _start(self, group: Group[Task]) -> None:
        self._crew.append(WorkerProcess(self._make, group, _STARTING))
        self.used = max(self.used, len(self._crew))

    def _listen(self) -> Iterator[tuple[WorkerProcess[Task], Answer | Ending]]:
        """What the workers say next; those that have been silent for too long are ended."""
        left = min(worker.deadline for worker in self._crew) - time.monotonic()
        speaking = wait([worker.pipe for worker in self._crew], max(0.0, left))
        now = time.monotonic()  # what we do with the answers must not count against the silent
        silent = [one for one in self._crew if one.pipe not in speaking and one.deadline <= now]
        for worker in [one for one in self._crew if one.pipe in speaking]:
            if (heard := worker.hear()) is not None:
                yield worker, heard
        for worker in silent:
            yield worker, worker.lose_patience()

    def _take(
        self, worker: WorkerProcess[Task], heard: Answer | Ending, agenda: _Agenda[Task]
    ) -> Iterator[Outcome[Task, Result]]:
        """Draw from what a worker says, or from its end, what it means for the task that it is at."""
        if isinstance(heard, Fine):
            self._note_memory(worker, heard.peak)
        if isinstance(heard, Ending):
            yield from self._bury(worker, heard, agenda)
        elif worker.stage is Stage.MAKING:
            self._made(worker, heard)
        elif worker.stage is Stage.BEGINNING and isinstance(heard, Fine):
            worker.stage = Stage.WORKING
            self._go_on(worker, agenda)
        elif worker.stage is Stage.BEGINNING and len(worker.todo) > 1:
            agenda.one_at_a_time(worker.todo)
            worker.todo.clear()
            self._go_on(worker, agenda)
        else:
            yield self._outcome(worker.todo.popleft(), heard)
            self._go_on(worker, agenda)

    def _made(self, worker: WorkerProcess[Task], heard: Answer) -> None:
        if isinstance(heard, Failure):
            raise heard.error
        if isinstance(heard, Fault):
            raise _no_worker(heard.reason)
        self._deaths_in_a_row = 0
        self._give(worker, worker.group)

    def _go_on(self, worker: WorkerProcess[Task], agenda: _Agenda[Task]) -> None:
        """Wait for its next task, or give it another group, or let it go."""
        if worker.todo:
            worker.wait(self._patience(worker.todo[0]))
        elif group := agenda.next():
            self._give(worker, group)
        else:
            self._crew.remove(worker)
            worker.dismiss()

    def _give(self, worker: WorkerProcess[Task], group: Group[Task]) -> None:
        """If begun in vain for so long, its tasks are begun one at a time: a false alarm loses none."""
        worker.give(group, max(map(self._patience, group.tasks)))

    def _bury(
        self, worker: WorkerProcess[Task], ending: Ending, agenda: _Agenda[Task]
    ) -> Iterator[Lost[Task]]:
        """Find out which task was the end of a worker; the others go on."""
        self._crew.remove(worker)
        if worker.stage is Stage.MAKING:
            self._could_not_start(ending)
            agenda.put_back(worker.group)
        elif worker.stage is Stage.BEGINNING and len(worker.todo) > 1:
            agenda.one_at_a_time(worker.todo)
        else:
            guilty, *others = worker.todo
            agenda.put_back(Group(others))
            if ending.doubtful and not worker.group.last_chance:
                agenda.suspect(guilty)
            else:
                yield Lost(guilty, ending.reason)

    def _could_not_start(self, ending: Ending) -> None:
        """Where others work there is room for them, and not for one more."""
        if self._crew:
            self._limit = len(self._crew)
            return
        self._deaths_in_a_row += 1
        if self._deaths_in_a_row == _STARTS:
            raise _no_worker(ending.reason)

    def _note_memory(self, worker: WorkerProcess[Task], peak: float) -> None:
        worker.peak = peak
        self.peak_memory = max(self.peak_memory, sum(one.peak for one in self._crew))

    @staticmethod
    def _outcome(task: Task, heard: Answer) -> Outcome[Task, Result]:
        match heard:
            case Fine(value):
                return Done(task, cast(Result, value))
            case Failure(error):
                return Failed(task, error)
            case Fault(reason):
                return Lost(task, reason)


class _Agenda(Generic[Task]):
    """What is still to be done, in the order in which it is handed out."""

    def __init__(self, groups: Iterable[Sequence[Task]]) -> None:
        self._fresh = (Group(tasks) for tasks in groups if tasks)
        self._returned: deque[Group[Task]] = deque()
        self._suspects: deque[Group[Task]] = deque()

    def next(self) -> Group[Task] | None:
        """The next group: what a dead worker left first."""
        return self._returned.popleft() if self._returned else next(self._fresh, None)

    def next_suspect(self) -> Group[Task] | None:
        """The next task that may have killed a worker."""
        return self._suspects.popleft() if self._suspects else None

    def put_back(self, group: Group[Task]) -> None:
        if group.tasks:
            self._returned.appendleft(group)

    def one_at_a_time(self, tasks: Sequence[Task]) -> None:
        self._returned.extendleft(Group([task]) for task in reversed(tasks))

    def suspect(self, task: Task) -> None:
        self._suspects.append(Group([task], last_chance=True))


def _no_worker(reason: str) -> EngineError:
    return EngineError(
        f"no worker process could be started: {reason}",
        "is there memory left? A script starts its work under `if __name__ == '__main__':`",
    )
