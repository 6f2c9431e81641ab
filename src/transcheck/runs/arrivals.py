"""What has arrived in a folder that others write to, and is complete.

Nobody says when a file is, least of all on a network share. What can be seen is that neither its size nor its
time changes any more.
"""

from __future__ import annotations

import math
import os
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from transcheck.runs.plan import Job

_Stamp = tuple[int, int]
"""The size of a file, and when it was last written to."""


@dataclass(slots=True)
class _Seen:
    """An article as it was when looked at: the stamps of it and of what belongs to it, None for what is not
    there; since when it is so; whether it was handed on."""

    stamps: tuple[_Stamp | None, ...]
    since: float
    taken: bool = False

    @property
    def is_whole(self) -> bool:
        """Whether all is there. An empty file is one whose writing has just begun."""
        return all(stamp is not None and stamp[0] > 0 for stamp in self.stamps)


class Arrivals:
    """Remembers what was seen, so that to look again costs a glance at each file and reads none.

    ``look`` gives the articles that are there. ``settle``: the seconds that an article and what belongs to it
    must have stayed as they are; ``patience``: how long it may lack something before it is taken as it is.
    """

    def __init__(
        self,
        look: Callable[[], Sequence[Job]],
        settle: float,
        patience: float,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._look = look
        self._settle = settle
        self._patience = max(settle, patience)
        self._clock = clock
        self._seen: dict[str, _Seen] = {}

    def take(self) -> list[Job]:
        """Look: the articles that can be worked on now and were not taken as they are, the oldest first."""
        now, jobs = self._clock(), self._look()
        self._seen = {job.name: self._meet(job, now) for job in jobs}
        ready = [job for job in jobs if self._remaining(self._seen[job.name], now) <= 0]
        for job in ready:
            self._seen[job.name].taken = True
        return sorted(ready, key=lambda job: self._seen[job.name].since)

    def soonest(self) -> float:
        """The seconds after which one of those that were seen may be ready; infinite if none will be."""
        now = self._clock()
        return max(0.0, min((self._remaining(seen, now) for seen in self._seen.values()), default=math.inf))

    def is_as_taken(self, job: Job) -> bool:
        """Whether an article, and what belongs to it, is still there and as it was when last looked at."""
        seen = self._seen.get(job.name)
        return seen is not None and seen.stamps[0] is not None and seen.stamps == _stamps(job)

    def forget(self, job: Job) -> None:
        """It was taken away; if it comes back, it is new."""
        self._seen.pop(job.name, None)

    def _meet(self, job: Job, now: float) -> _Seen:
        stamps, seen = _stamps(job), self._seen.get(job.name)
        return seen if seen is not None and seen.stamps == stamps else _Seen(stamps, now)

    def _remaining(self, seen: _Seen, now: float) -> float:
        """Seconds until it is ready if nothing changes."""
        if seen.taken or seen.stamps[0] is None:
            return math.inf
        return seen.since + (self._settle if seen.is_whole else self._patience) - now


def _stamps(job: Job) -> tuple[_Stamp | None, ...]:
    return tuple(map(_stamp, job.texts))


def _stamp(path: str) -> _Stamp | None:
    try:
        state = os.stat(path)
    except OSError:
        return None
    return state.st_size, state.st_mtime_ns
