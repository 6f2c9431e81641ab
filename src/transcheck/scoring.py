"""Stage 6, score: how near a text is to a trusted one, and whether repair brought it nearer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from transcheck.checks.context import CheckContext
from transcheck.config import Config
from transcheck.core.document import Document
from transcheck.core.score import Comparison, Score
from transcheck.core.segment import Role, Segment
from transcheck.errors import InputError
from transcheck.metrics.base import Corpus
from transcheck.metrics.catalogue import applicable
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
    """``scores`` of the hypothesis; with a baseline also each score's comparison with it."""

    scores: tuple[Score, ...]
    comparisons: tuple[Comparison, ...] = ()


def score(texts: Texts, config: Config, tools: Tools) -> Scored:
    """Every metric that applies, of the hypothesis and of its difference from the baseline.

    Raises InputError if the texts have different numbers of lines, or none.
    """
    _require_same_length(texts)
    corpus = Corpus(
        references=tuple(texts.reference),
        sources=tuple(texts.source or ()),
        source_language=config.source_language or _detected(texts.source or ()),
        target_language=config.target_language or _detected(texts.reference) or UNDETERMINED,
        glossary=tools.glossary,
    )
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


def _require_same_length(texts: Texts) -> None:
    lines = len(texts.reference)
    if not lines:
        raise InputError("the reference has no lines", "give a trusted text with a line for each line")
    for name, text in (
        ("hypothesis", texts.hypothesis),
        ("source", texts.source),
        ("baseline", texts.baseline),
    ):
        if text is not None and len(text) != lines:
            raise InputError(
                f"the {name} has {len(text)} lines, the reference {lines}",
                "scores need a line for a line; “transcheck check ARTICLE --reference REF” aligns articles",
            )
