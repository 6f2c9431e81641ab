"""What editors made of articles after ``fix``: sentences for the memory, entries for the glossary, and what
they would not have of what we said and did."""

from __future__ import annotations

import datetime
import hashlib
import logging
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise
from pathlib import Path

from transcheck.batch import do_job, failure_of
from transcheck.config import Config
from transcheck.core.document import Document
from transcheck.core.lessons import Kept, Lessons
from transcheck.core.outcome import Outcome
from transcheck.core.proposal import Proposal
from transcheck.errors import InputError
from transcheck.formats.files import STDIN, read_document
from transcheck.glossary.growth.words import Sentence
from transcheck.learning.advice import advise
from transcheck.learning.certain import Judged, judge_pairs
from transcheck.learning.fates import find_outcomes
from transcheck.learning.passages import find_passages
from transcheck.learning.told import Told, read_reports, report_of, told_by_report
from transcheck.material import MOST_ROWS, Material, rows_of
from transcheck.memory.outcomes import Lesson, keep_lessons, read_outcomes
from transcheck.memory.store import Memory
from transcheck.memory.unit import Unit
from transcheck.pipeline import check, context_of
from transcheck.prepare import Inputs, Prepared, prepare
from transcheck.runs.outcomes import Done, Failed
from transcheck.runs.plan import Job, Wanted, plan
from transcheck.runs.walk import beside
from transcheck.segmentation.divide import divide
from transcheck.suggest import corrections_in
from transcheck.tools import Tools

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Texts:
    """Where the texts are, files or folders: ``fixed`` as ``fix`` wrote them, ``published``, what they were
    translated from, and the JSON report of ``fix``; the last two need not be there."""

    fixed: str
    published: str
    source: str | None = None
    report: str | None = None


@dataclass(frozen=True, slots=True)
class _Learnt:
    """What one article taught."""

    job: Job
    prepared: Prepared
    source: Document | None
    pairs: tuple[Judged, ...]
    outcomes: tuple[Outcome, ...]


def learn(texts: Texts, memory: str | None, config: Config, tools: Tools, *, at_least: int) -> Lessons:
    """Learn from each article and its published form; one that cannot be read is told in ``failures``.

    ``memory`` is the file that it is kept in; without one nothing is. ``at_least``: how often a correction
    has to be made to be proposed for the glossary. Raises InputError where the paths do not fit together.
    """
    reports = read_reports(texts.report) if texts.report is not None else None
    learn = partial(_learn, report=texts.report, reports=reports, config=config, tools=tools)
    read = [do_job(job, learn) for job in _jobs(texts)]
    learnt = [one.result for one in read if isinstance(one, Done)]
    failures = tuple(failure_of(one.task, one.error) for one in read if isinstance(one, Failed))
    proposals = tuple(_proposals(learnt, texts.report, tools, at_least))
    if memory is None:
        outcomes = [outcome for one in learnt for outcome in one.outcomes]
        return Lessons(len(learnt), None, proposals, tuple(advise(outcomes)), failures)
    kept = _remember(learnt, memory)
    return Lessons(len(learnt), kept, proposals, show(memory).tallies, failures)


def show(memory: str) -> Lessons:
    """What a memory has learnt of issues and edits so far; raises InputError for what is no memory."""
    articles, outcomes = read_outcomes(memory)
    return Lessons(articles, None, (), tuple(advise(outcomes)))


def _jobs(texts: Texts) -> list[Job]:
    """The published articles, each with its source and, as its reference, what was handed over."""
    if STDIN in (texts.fixed, texts.published):
        raise InputError("an article to learn from has a name", "give files or folders, not standard input")
    if Path(texts.fixed).is_dir() != Path(texts.published).is_dir():
        raise InputError(
            f"{texts.fixed} and {texts.published}: one of them is a folder",
            "give two articles, or two folders of the same layout",
        )
    jobs = plan(Wanted([texts.published], source=texts.source, reference=texts.fixed))
    return [replace(job, reference=_as_written(job.reference or "")) for job in jobs]


def _learn(
    job: Job, report: str | None, reports: Sequence[Told] | None, config: Config, tools: Tools
) -> _Learnt:
    assert job.reference is not None
    published, fixed = read_document(job.article), read_document(job.reference)
    source = read_document(job.source) if job.source else None
    if reports is None or report is None:
        told = told_by_report(check(Inputs(fixed, source), config, tools))
    else:
        told = report_of(fixed, reports, report)
        source = source or told.source
    prepared = prepare(Inputs(published, source, fixed), config, tools)
    passages = find_passages(told, prepared.document, tools.embedder)
    outcomes = tuple(find_outcomes(told, passages, prepared.document, config.desk))
    pairs = tuple(judge_pairs(prepared.document, context_of(prepared, tools)))
    return _Learnt(job, prepared, source, pairs, outcomes)


def _as_written(fixed: str) -> str:
    """Beside an article ``fix`` writes NAME.fixed.EXT, where it is not told another place."""
    written = beside(fixed)
    return str(written) if written.is_file() else fixed


def _remember(learnt: Sequence[_Learnt], path: str) -> Kept:
    """Put sentences and outcomes into the memory."""
    today = datetime.date.today()
    with Memory(path) as memory:
        added = memory.add(unit for one in learnt for unit in _units(one, today))
    keep_lessons(path, [_lesson(one) for one in learnt], today)
    left_out = Counter(pair.doubt for one in learnt for pair in one.pairs if pair.doubt)
    return Kept(added.new, added.known, left_out)


def _units(learnt: _Learnt, today: datetime.date) -> list[Unit]:
    """The sentences that are surely each other's translation."""
    prepared, article = learnt.prepared, learnt.job.article
    if learnt.source is None or prepared.source_language is None:
        return []
    sentences = divide(learnt.source, prepared.source_language).segments
    before = {other.id: one.target or "" for one, other in pairwise(sentences)}
    return [
        Unit(
            pair.source,
            pair.target,
            prepared.source_language,
            prepared.target_language,
            document=article,
            origin=f"learnt from {article}",
            date=prepared.document.metadata.date or today,
            before=before.get(pair.segment.source_id or "", ""),
        )
        for pair in learnt.pairs
        if not pair.doubt
    ]


def _lesson(learnt: _Learnt) -> Lesson:
    texts = (learnt.job.reference or "", learnt.job.article)
    digests = [hashlib.sha256(Path(path).read_bytes()).hexdigest() for path in texts]
    return Lesson(learnt.job.article, "+".join(digests), learnt.outcomes)


def _proposals(learnt: Sequence[_Learnt], report: str | None, tools: Tools, at_least: int) -> list[Proposal]:
    """Entries for the glossary from what was corrected; without source where an article has none."""
    with_source = all(one.source is not None for one in learnt)
    names = ("source", "reference", "article") if with_source else ("reference", "article")
    rows = [row for one in learnt for row in _rows(one, names, report)]
    if not rows:
        return []
    if len(rows) > MOST_ROWS:
        log.warning("entries are proposed from the first %d sentences alone", MOST_ROWS)
    material = Material(tuple([] for _ in names))
    for row in rows[:MOST_ROWS]:
        material.add(row)
    first = learnt[0].prepared
    target = first.target_language
    material.languages = (first.source_language or target, target, target)[-len(names) :]
    return corrections_in(material, tools, at_least=at_least)


def _rows(learnt: _Learnt, names: Sequence[str], report: str | None) -> Iterator[tuple[Sentence, ...]]:
    """The sentences that stand side by side, with their places; of the source in the report, if it has no
    file of its own."""
    job = learnt.job
    paths = {"source": job.source or report, "reference": job.reference, "article": job.article}
    return rows_of({name: paths[name] or "" for name in names}, learnt.prepared.document)
