"""What arrives in a hot folder is fixed and written elsewhere, until somebody stops it.

One worker process does the articles one after another and keeps the models; one that crashes or hangs costs
the article it was at. The journal in the output folder says what was done.
"""

from __future__ import annotations

import json
import os
import time
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from transcheck.config import Config
from transcheck.core.record import Record
from transcheck.errors import ConfigError, GlossaryError, InputError, OutputError
from transcheck.reports.manifest import encode_line
from transcheck.runs.arrivals import Arrivals
from transcheck.runs.aside import put_aside
from transcheck.runs.changes import keep_glossary
from transcheck.runs.digests import Surroundings, of_inputs
from transcheck.runs.folder import RunFolder
from transcheck.runs.hot_folder import HotFolder
from transcheck.runs.outcomes import Done, Failed, Lost
from transcheck.runs.plan import Job
from transcheck.runs.run import Order, patience, record_of
from transcheck.runs.work import ArticleWork, Kind
from transcheck.runs.workers import Workers
from transcheck.tools import Tools

_TICK = 0.5
"""Seconds after which we look at the clock while no event comes."""

_Outcome = Done[Job, Record] | Failed[Job] | Lost[Job]


@dataclass(frozen=True, slots=True)
class Settled:
    """An article that was worked on. ``aside``: where it was moved to; ``trouble``: why it could not be."""

    record: Record
    aside: Path | None = None
    trouble: OutputError | None = None


def watch(hot: HotFolder, config: Config, folder: RunFolder) -> Generator[Settled, None, None]:
    """Do each article that arrives, without end: use it with ``contextlib.closing``.

    Raises what concerns all articles: GlossaryError, ConfigError, and OutputError where nothing more can be
    written.
    """
    tools = Tools(config)
    keep_glossary(folder.glossaries, tools.glossary)
    order = Order(Kind.FIX, config)
    make = partial(ArticleWork, order.kind, config, folder.reports.path)
    workers = Workers[Job, Record](make, order.workers, patience)
    desk = _Desk(hot, order, folder, Surroundings(config, tools))
    while True:
        with closing(workers.do(desk.work())) as outcomes:
            for outcome in outcomes:
                yield from desk.settle(outcome)


class _Desk:
    """Hands out work and takes in what came of it."""

    def __init__(self, hot: HotFolder, order: Order, folder: RunFolder, around: Surroundings) -> None:
        self._hot = hot
        self._order = order
        self._journal = folder.journal
        self._around = around
        self._arrivals = Arrivals(hot.articles, hot.settle, hot.patience)
        self._wait = _waiting(hot.folder, polling=hot.polling)
        self._ready = deque[Job]()
        self._at_work: Job | None = None

    def work(self) -> Iterator[Sequence[Job]]:
        """Articles as they arrive. Ends when more is asked for and nothing has been heard of the last one:
        it was the end of its worker, which tries it alone when there is nothing else."""
        while self._at_work is None:
            self._at_work = self._next()
            yield [self._at_work]

    def settle(self, outcome: _Outcome) -> Iterator[Settled]:
        """Write down what became of an article. One that failed because it was taken away or written to
        meanwhile has not failed; it comes again by itself."""
        job, self._at_work = outcome.task, None
        if isinstance(outcome, Failed) and isinstance(outcome.error, (ConfigError, GlossaryError)):
            raise outcome.error
        record = record_of(outcome, self._order, self._around)
        if not record.was_not_done or self._arrivals.is_as_taken(job):
            self._journal.add(record)
            yield self._put_away(job, record)

    def _next(self) -> Job:
        """The next article; waits until there is one."""
        while True:
            while self._ready:
                job = self._ready.popleft()
                if not self._arrivals.is_as_taken(job):
                    continue
                if (record := self._done_before(job)) is None:
                    return job
                self._put_away(job, record)
            self._ready.extend(self._arrivals.take())
            if not self._ready:
                self._wait(min(self._hot.every, self._arrivals.soonest()))

    def _done_before(self, job: Job) -> Record | None:
        """How an article came out if it was done as it is. What failed was moved away: if it is here, it is
        to be tried again. What became of an output is the business of those who fetch it."""
        record = self._journal.records.get(job.name)
        return None if record is None or record.was_not_done or _is_changed(job, record) else record

    def _put_away(self, job: Job, record: Record) -> Settled:
        """Move an input to where it belongs now, if nobody is writing it anew."""
        folder = self._hot.failed if record.was_not_done else self._hot.done
        if folder is None or os.path.isdir(job.article) or not self._arrivals.is_as_taken(job):
            return Settled(record)
        try:
            told = _told(record) if record.was_not_done else None
            aside = put_aside(job, self._hot.folder, folder, told)
        except OutputError as error:
            return Settled(record, trouble=error)
        self._arrivals.forget(job)
        return Settled(record, aside)


def _is_changed(job: Job, record: Record) -> bool:
    """Whether a text is not what it was when the article was done; one that is gone changes nothing."""
    return any(digest and digest != record.digests.get(name) for name, digest in of_inputs(job).items())


def _told(record: Record) -> bytes:
    """The record for people to read."""
    text = json.dumps(json.loads(encode_line(record)), indent=2, ensure_ascii=False)
    return f"{text}\n".encode("utf-8", "backslashreplace")


def _waiting(folder: Path, *, polling: bool) -> Callable[[float], None]:
    """Something that waits so many seconds, or until something happens in the folder."""
    if polling:
        return time.sleep
    happened = _events(folder)

    def wait(seconds: float) -> None:
        until = time.monotonic() + seconds
        while not next(happened) and time.monotonic() < until:
            pass

    return wait


def _events(folder: Path) -> Iterator[bool]:
    """Whether something has happened, at least once a tick; a signal ends the waiting."""
    from watchfiles import watch as changes

    tick = int(_TICK * 1000)
    try:
        for changed in changes(folder, watch_filter=None, rust_timeout=tick, yield_on_timeout=True):
            yield bool(changed)
    except OSError as error:
        raise InputError(f"{folder}: the system tells no events ({error})", "use --polling") from error
