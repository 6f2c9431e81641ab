"""What is done with one article of a run, inside a worker process: read, work, write, and say how it went."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from pathlib import Path

from transcheck import pipeline
from transcheck.config import Config
from transcheck.core.collector import rarely
from transcheck.core.record import Record, Standing, of_report
from transcheck.runs.ahead import translate_ahead
from transcheck.runs.digests import OUTPUT, REPORT, Surroundings, of_file, of_inputs
from transcheck.runs.plan import Job
from transcheck.runs.report_files import write_report
from transcheck.runs.store import ReportStore
from transcheck.tools import Tools
from transcheck.translate import translate_file


class Kind(StrEnum):
    """What a run does with each article."""

    FIX = "fix"
    CHECK = "check"
    TRANSLATE = "translate"


@dataclass
class ArticleWork:
    """Made once in each worker process; the articles' reports are kept in the folder ``reports``."""

    kind: Kind
    config: Config
    reports: Path

    def __post_init__(self) -> None:
        rarely()

    def begin(self, jobs: Sequence[Job]) -> None:
        """Translate what the articles of a group will ask for, all at once."""
        if self.kind is not Kind.CHECK:
            translate_ahead(jobs, self.config, self._tools, by_line=self.kind is Kind.TRANSLATE)

    def __call__(self, job: Job) -> Record:
        """Do one article. Somebody may change its texts meanwhile: their digests are taken first, so that the
        next run notices."""
        digests = of_inputs(job)
        record = self._translated(job) if self.kind is Kind.TRANSLATE else self._reported(job, digests)
        if job.output is not None:
            digests[OUTPUT] = of_file(job.output)
            record = replace(record, output=str(job.output))
        record = replace(record, command=self.kind)
        return replace(record, digests={**digests, **self._around.of(record)})

    @cached_property
    def _tools(self) -> Tools:
        return Tools(self.config)

    @cached_property
    def _store(self) -> ReportStore:
        return ReportStore(self.reports)

    @cached_property
    def _around(self) -> Surroundings:
        return Surroundings(self.config, self._tools)

    def _translated(self, job: Job) -> Record:
        done = translate_file(job, self.config, self._tools)
        source, target = done.languages or (None, None)
        return Record(
            job.name,
            job.article,
            Standing.TRANSLATED,
            words=done.words,
            source_language=source,
            target_language=target,
            signature=done.engine,
        )

    def _reported(self, job: Job, digests: dict[str, str]) -> Record:
        if self.kind is Kind.FIX:
            report = pipeline.fix_job(job, self.config, self._tools).report
        else:
            report = pipeline.check_job(job, self.config, self._tools)
        for path in job.reports:
            write_report(path, [report])
        digests[REPORT] = self._store.put(job.name, report)
        return replace(of_report(job.name, report), reports=tuple(map(str, job.reports)))
