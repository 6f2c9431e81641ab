"""A run: many articles, of which each is done once, whatever happens meanwhile."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from transcheck.batch import failure_of
from transcheck.config import Config
from transcheck.core.record import Record, Standing, of_failure
from transcheck.core.report import Report
from transcheck.errors import EngineError, InputError, OutputError
from transcheck.formats.files import STDIN
from transcheck.runs.changes import keep_glossary
from transcheck.runs.digests import REPORT, Surroundings, of_inputs
from transcheck.runs.due import Due
from transcheck.runs.folder import RunFolder
from transcheck.runs.leftovers import sweep
from transcheck.runs.outcomes import Done, Failed, Lost
from transcheck.runs.plan import Job, is_special
from transcheck.runs.store import StoredReports
from transcheck.runs.work import ArticleWork, Kind
from transcheck.runs.workers import Workers
from transcheck.tools import Listener, Silent, Tools

_PATIENCE, _BYTES_A_SECOND = 600.0, 100.0
"""Seconds after which an article that is still being worked on is taken to hang, and how much longer a long
one may take: ten times what a sentence takes beside its source."""

_GROUP = 16
"""Articles whose sentences are translated together: some hundred sentences, which fill several batches."""

_FULL = 100_000  # bytes: with less than that left, nothing more is tried


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be done with each article. ``workers``: processes; ``anew``: also with those that have been
    done before and are as they were."""

    kind: Kind
    config: Config
    workers: int = 1
    anew: bool = False


@dataclass(frozen=True, slots=True)
class Ran:
    """How it went: a record for each article in the order of the plan, and the reports of those that have
    one. ``of_desk`` are the reports in which the desk settled something, or said something in the text.
    ``kept`` had been done before. ``peak_memory`` in MB, of the ``workers`` processes together."""

    records: Sequence[Record]
    reports: Sequence[Report]
    of_desk: Sequence[Report]
    kept: int
    workers: int
    peak_memory: float


def run(jobs: Sequence[Job], order: Order, folder: RunFolder, listener: Listener | None = None) -> Ran:
    """Do what the journal does not have as done already; each article is written down as it is finished.

    Raises GlossaryError and ConfigError, which are of all articles, and OutputError where nothing more can
    be written; what is finished by then stays finished.
    """
    listener = listener or Silent()
    tools = Tools(order.config)
    around = Surroundings(order.config, tools)
    keep_glossary(folder.glossaries, tools.glossary)
    due = Due(folder, around, tools)
    left, edited = (jobs, []) if order.anew else _divided(jobs, due)
    sweep(left)
    listener.begin(order.kind, len(jobs))
    listener.advance(len(jobs) - len(left))
    make = partial(ArticleWork, order.kind, order.config, folder.reports.path)
    workers = Workers[Job, Record](make, order.workers, patience)
    try:
        with closing(workers.do(_groups(left, order.workers))) as outcomes:
            for outcome in outcomes:
                folder.journal.add(record_of(outcome, order, around))
                listener.advance(1)
    finally:
        sweep(left)  # what a worker had half written when it was ended
    folder.journal.tidy()
    kept = len(jobs) - len(left) - len(edited)
    return _ran(folder, jobs, edited, kept, workers)


def _ran(
    folder: RunFolder, jobs: Sequence[Job], edited: Sequence[Job], kept: int, workers: Workers[Job, Record]
) -> Ran:
    refused = {job.name: _refused(job) for job in edited}
    records = [refused.get(job.name) or folder.journal.records[job.name] for job in jobs]
    reported = [one for one in records if REPORT in one.digests]
    of_desk = [one for one in reported if one.settled or one.remarks]
    reports, desk = (StoredReports(folder.reports, some) for some in (reported, of_desk))
    return Ran(records, reports, desk, kept, workers.used, workers.peak_memory)


def patience(job: Job) -> float:
    """The seconds that an article may take."""
    try:
        return _PATIENCE + os.stat(job.article).st_size / _BYTES_A_SECOND
    except OSError:
        return _PATIENCE  # it will say so itself


def require_files(jobs: Sequence[Job], kind: Kind) -> None:
    """Raises InputError where a run cannot be of these: other processes read and write, perhaps more than
    once, and have no part in our standard input and output, or in pipes."""
    for job in jobs:
        for text in job.texts:
            if text == STDIN or is_special(text):
                raise InputError(f"{text}: a run of many articles reads files alone", "save it as a file")
        if kind is not Kind.CHECK and job.output is None:
            raise InputError("-o -: a run of many articles writes files alone", "name a folder with -o")


def _divided(jobs: Sequence[Job], due: Due) -> tuple[list[Job], list[Job]]:
    """Those to be done, and those that would be written over what somebody has made of them."""
    left, edited = list[Job](), list[Job]()
    for job in jobs:
        if not due.is_done(job):
            (edited if due.was_edited(job) else left).append(job)
    return left, edited


def _groups(jobs: Sequence[Job], workers: int) -> Iterator[Sequence[Job]]:
    """So many together that their sentences fill batches, and so few that every process has some."""
    size = max(1, min(_GROUP, len(jobs) // (2 * workers)))
    for start in range(0, len(jobs), size):
        yield jobs[start : start + size]


def record_of(
    outcome: Done[Job, Record] | Failed[Job] | Lost[Job], order: Order, around: Surroundings
) -> Record:
    """How an article came out; raises OutputError where it could not be written for lack of space."""
    match outcome:
        case Done(_, record):
            return record
        case Failed(job, error):
            if isinstance(error, OutputError) and job.output is not None:
                _require_space(job.output)
            return of_failure(job.name, failure_of(job, error))
        case Lost(job, reason):
            return _quarantined(job, reason, order, around)


def _refused(job: Job) -> Record:
    """An article that would have to be done again, over what somebody has made of its output."""
    message = f"{job.output}: edited since it was written; it is not written over"
    hint = "move it away, or have it written over with --anew"
    return of_failure(job.name, failure_of(job, InputError(message, hint)))


def _quarantined(job: Job, reason: str, order: Order, around: Surroundings) -> Record:
    """An article that is not tried again before it, or what it was done with, has changed."""
    hint = "look at the file; --anew tries it again"
    failure = failure_of(job, EngineError(f"{job.article}: {reason}", hint))
    record = replace(of_failure(job.name, failure), standing=Standing.QUARANTINED, command=order.kind)
    return replace(record, digests={**of_inputs(job), **around.of(record)})


def _require_space(output: Path) -> None:
    """A full disk is not the article's fault, and the next one would fare no better."""
    place = next(folder for folder in output.absolute().parents if folder.is_dir())
    if shutil.disk_usage(place).free < _FULL:
        raise OutputError(
            f"{place}: no space is left; the run stops here",
            "free some space; the same command then goes on where it was",
        )
