"""Stage 6, score: how near a text is to a trusted one, and whether repair brought it nearer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from transcheck.checks.context import CheckContext
from transcheck.config import Config
from transcheck.core.document import Document
from transcheck.core.score import ArticleScore, Comparison, Score
from transcheck.core.segment import Role, Segment
from transcheck.errors import InputError
from transcheck.formats.files import read_lines
from transcheck.metrics.base import Corpus
from transcheck.metrics.catalogue import applicable
from transcheck.runs.plan import Job
from transcheck.segmentation.detection import detect_language
from transcheck.tools import Tools

UNDETERMINED = "und"  # BCP 47


@dataclass(frozen=True, slots=True)
class Texts:
    """Line-aligned texts; ``source`` and ``baseline`` (an earlier hypothesis) may be None."""

    hypothesis: Sequence[str]
    reference: Sequence[str]
    source: Sequence[str] | None = None
    baseline: Sequence[str] | None = None


@dataclass(frozen=True, slots=True)
class Scored:
    """``scores`` of the hypothesis; with a baseline also each score's comparison with it. ``articles``: what
    each of several has for itself."""

    scores: tuple[Score, ...]
    comparisons: tuple[Comparison, ...] = ()
    articles: tuple[ArticleScore, ...] = ()


def score_files(jobs: Sequence[Job], baselines: Sequence[str | None], config: Config, tools: Tools) -> Scored:
    """The lines of all these files as one text, scored as :func:`score` does; ``baselines`` has the earlier
    version of each. Of several each has its own figures too.

    Raises InputError for a file that cannot be read, or does not have a line for a line.
    """
    texts = [_read(job, baseline) for job, baseline in zip(jobs, baselines, strict=True)]
    for job, own in zip(jobs, texts, strict=True):
        _require_same_length(own, f"{job.article}: " if len(jobs) > 1 else "")
    together = score(_joined(texts), config, tools)
    if len(jobs) == 1:
        return together
    corpora = [_corpus_of(own, config, tools) for own in texts]
    articles = [
        ArticleScore(job.article, len(own.reference), figures(own.hypothesis, corpus))
        for job, own, corpus in zip(jobs, texts, corpora, strict=True)
    ]
    return replace(together, articles=tuple(articles))


def figures(hypotheses: Sequence[str], corpus: Corpus) -> dict[str, float]:
    """Every metric that applies, by its name, without intervals."""
    return {metric.name: metric.value(hypotheses, corpus) for metric in applicable(corpus)}


def _read(job: Job, baseline: str | None) -> Texts:
    assert job.reference is not None
    return Texts(
        read_lines(job.article).texts,
        read_lines(job.reference).texts,
        read_lines(job.source).texts if job.source is not None else None,
        read_lines(baseline).texts if baseline is not None else None,
    )


def _joined(texts: Sequence[Texts]) -> Texts:
    """All of them as one; with sources and baselines if every one has them."""
    return Texts(
        [line for own in texts for line in own.hypothesis],
        [line for own in texts for line in own.reference],
        _together([own.source for own in texts]),
        _together([own.baseline for own in texts]),
    )


def _together(sides: Sequence[Sequence[str] | None]) -> list[str] | None:
    lines = [line for side in sides if side is not None for line in side]
    return None if None in sides else lines


def score(texts: Texts, config: Config, tools: Tools) -> Scored:
    """Every metric that applies, of the hypothesis and of its difference from the baseline.

    Raises InputError if the texts have different numbers of lines, or none.
    """
    _require_same_length(texts)
    corpus = _corpus_of(texts, config, tools)
    if texts.baseline is None:
        return Scored(_scores(texts.hypothesis, corpus))
    return _compared(texts.baseline, texts.hypothesis, corpus)


def score_document(document: Document, context: CheckContext) -> Scored:
    """The article against its reference and its source, whatever it has of the two."""
    return Scored(_scores(_hypotheses(document), _corpus(document, context)))


def compare_document(before: Document, after: Document, context: CheckContext) -> Scored:
    """The repaired article, and its difference from the one that came in."""
    return _compared(_hypotheses(before), _hypotheses(after), _corpus(after, context))


def _scores(hypotheses: Sequence[str], corpus: Corpus) -> tuple[Score, ...]:
    return tuple(metric.score(hypotheses, corpus) for metric in applicable(corpus))


def _compared(before: Sequence[str], after: Sequence[str], corpus: Corpus) -> Scored:
    comparisons = tuple(metric.compare(before, after, corpus) for metric in applicable(corpus))
    return Scored(tuple(one.after for one in comparisons), comparisons)


def _corpus_of(texts: Texts, config: Config, tools: Tools) -> Corpus:
    return Corpus(
        references=tuple(texts.reference),
        sources=tuple(texts.source or ()),
        source_language=config.source_language or _detected(texts.source or ()),
        target_language=config.target_language or _detected(texts.reference) or UNDETERMINED,
        glossary=tools.glossary,
    )


def _corpus(document: Document, context: CheckContext) -> Corpus:
    segments = _scored(document)
    references = tuple(one.reference or "" for one in segments)
    sources = tuple(one.source or "" for one in segments)
    return Corpus(
        references=references if any(references) else (),
        sources=sources if any(sources) else (),
        source_language=context.source_language,
        target_language=context.target_language,
        glossary=context.glossary,
    )


def _hypotheses(document: Document) -> list[str]:
    return [one.target or "" for one in _scored(document)]


def _scored(document: Document) -> list[Segment]:
    return [one for one in document.segments if one.role is not Role.BOILERPLATE]


def _detected(lines: Sequence[str]) -> str | None:
    return detect_language("\n".join(lines)) if lines else None


def _require_same_length(texts: Texts, where: str = "") -> None:
    lines = len(texts.reference)
    if not lines:
        hint = "give a trusted text with a line for each line"
        raise InputError(f"{where}the reference has no lines", hint)
    for name, text in (
        ("hypothesis", texts.hypothesis),
        ("source", texts.source),
        ("baseline", texts.baseline),
    ):
        if text is not None and len(text) != lines:
            raise InputError(
                f"{where}the {name} has {len(text)} lines, the reference {lines}",
                "scores need a line for a line; “transcheck check ARTICLE --reference REF” aligns articles",
            )
