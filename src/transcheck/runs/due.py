"""Which articles of a run are to be done, and why: the others came out as they would again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from transcheck.core.record import Record, Standing
from transcheck.runs.changes import GlossaryChange, kept_entries
from transcheck.runs.digests import (
    ARTICLE,
    GLOSSARY,
    MODELS,
    OUTPUT,
    REFERENCE,
    REPORT,
    SETTINGS,
    SOURCE,
    Surroundings,
    of_file,
    of_inputs,
)
from transcheck.runs.folder import RunFolder
from transcheck.runs.plan import Job
from transcheck.tools import Tools

NEW = "not done yet"
_CHANGED = {
    ARTICLE: "the article changed",
    SOURCE: "its source changed",
    REFERENCE: "its reference changed",
    SETTINGS: "settings, style, memory or version changed",
    MODELS: "the models for its languages changed",
}


class Due:
    """Holds what the journal says of an article against what is there now."""

    def __init__(self, folder: RunFolder, around: Surroundings, tools: Tools) -> None:
        self._folder = folder
        self._around = around
        self._entries = tools.glossary.entries
        self._changes: dict[str, GlossaryChange] = {}

    def is_done(self, job: Job) -> bool:
        """Whether an article need not be done. Where the glossary changed and is of no concern for it, the
        journal is told so."""
        if self.reasons(job):
            return False
        record, now = self._folder.journal.records[job.name], self._around.glossary
        if record.digests[GLOSSARY] != now:
            self._folder.journal.add(replace(record, digests={**record.digests, GLOSSARY: now}))
        return True

    def was_edited(self, job: Job) -> bool:
        """Whether somebody has changed the output since it was written: it is theirs now."""
        record = self._folder.journal.records.get(job.name)
        if record is None or job.output is None or job.is_in_place or not job.output.is_file():
            return False
        return OUTPUT in record.digests and of_file(job.output) != record.digests[OUTPUT]

    def reasons(self, job: Job) -> list[str]:
        """Why an article is to be done, a sentence each; empty where it need not be."""
        record = self._folder.journal.records.get(job.name)
        if record is None or record.standing is Standing.FAILED:
            return [NEW if record is None else "it could not be done the last time"]
        inputs, around = of_inputs(job), self._around.of(record)
        reasons = [*_changed(record, inputs, around, job), *self._missing(record, job)]
        if record.digests.get(GLOSSARY) == around[GLOSSARY]:
            return reasons
        return reasons + self._change(record.digests.get(GLOSSARY, "")).reasons(job)

    def _change(self, before: str) -> GlossaryChange:
        """The change since the glossary of a digest."""
        if before not in self._changes:
            known = kept_entries(self._folder.glossaries, before)
            self._changes[before] = GlossaryChange(known, self._entries)
        return self._changes[before]

    def _missing(self, record: Record, job: Job) -> Iterator[str]:
        """What should be there of an article that came out."""
        if record.standing is Standing.QUARANTINED:
            return
        if job.output is not None and not job.output.is_file():
            yield "its output is not there"
        if not all(path.is_file() for path in job.reports):
            yield "a report is not there"
        if REPORT in record.digests and not self._folder.reports.has(job.name, record.digests[REPORT]):
            yield "its report is not in the run's folder, or damaged"


def _changed(record: Record, inputs: Mapping[str, str], around: Mapping[str, str], job: Job) -> Iterator[str]:
    now, then = {**inputs, **around}, {**record.digests}
    if job.is_in_place:
        then[ARTICLE] = then.get(OUTPUT, "")
    for name, sentence in _CHANGED.items():
        if now.get(name) != then.get(name):
            yield sentence
