"""Sentences of many articles translated at once: a full batch costs less than many that are not.

The translations stay in the memory of the engine, where each article finds them when its turn comes. What
a sentence becomes does not depend on those beside it, so nobody can tell from the outcome.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import suppress

from transcheck.config import Config
from transcheck.core.report import Situation
from transcheck.engines.base import Engine
from transcheck.errors import TranscheckError
from transcheck.formats.files import read_document, read_lines
from transcheck.prepare import Inputs, prepare
from transcheck.repair.first_draft import translatable
from transcheck.runs.plan import Job
from transcheck.tools import Tools
from transcheck.translate import languages_of, sentences_of
from transcheck.translation.lines import asked_first
from transcheck.translation.means import Means, Original


def translate_ahead(jobs: Sequence[Job], config: Config, tools: Tools, *, by_line: bool) -> None:
    """Have the engine translate what these articles will ask for, and forget what others had asked for.

    An article that cannot be read, or needs an engine that is not there, says so itself in its turn.
    """
    tools.finder.forget()
    asked = defaultdict[Engine, list[Original]](list)
    for job in jobs:
        with suppress(TranscheckError):
            for means, sentences in (_of_lines if by_line else _of_article)(job, config, tools):
                asked[means.engine] += asked_first(sentences, means)
    for engine, originals in asked.items():
        engine.translate([one.sentence for one in originals], constraints=[one.terms for one in originals])


def _of_article(job: Job, config: Config, tools: Tools) -> Iterator[tuple[Means, list[str]]]:
    """The sentences of an article, if it is in a foreign language."""
    if job.source is not None:
        return
    prepared = prepare(Inputs(read_document(job.article)), config, tools)
    if prepared.situation is Situation.TRANSLATE and prepared.told:
        assert prepared.source_language is not None
        means = tools.means(prepared.source_language, prepared.target_language)
        segments = filter(translatable, prepared.document.segments)
        yield means.on(prepared.document.metadata.date), [one.source or "" for one in segments]


def _of_lines(job: Job, config: Config, tools: Tools) -> Iterator[tuple[Means, list[str]]]:
    lines = read_lines(job.article).texts
    languages = languages_of(lines, config)
    yield tools.means(*languages).on(config.date), sentences_of(lines, languages[0])
