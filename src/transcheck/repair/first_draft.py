"""Situation 1: a foreign-language article as a draft in which every segment is translated."""

from __future__ import annotations

from transcheck.core.document import Document
from transcheck.core.edit import Edit
from transcheck.core.hypothesis import WordLink
from transcheck.core.segment import Role, Segment
from transcheck.core.span import Span
from transcheck.engines.base import Engine, Progress
from transcheck.glossary.glossary import Glossary
from transcheck.repair.draft import Draft
from transcheck.translation.lines import translate_lines


def first_draft(
    document: Document, engine: Engine, glossary: Glossary, progress: Progress
) -> tuple[Draft, dict[str, tuple[WordLink, ...]]]:
    """A foreign-language article as a draft in which every segment is translated, and the word
    links of each segment, by which markup finds its words again."""
    segments = [one for one in document.segments if translatable(one)]
    sources = [one.source or "" for one in segments]
    hypotheses = translate_lines(sources, engine, glossary, date=document.metadata.date, progress=progress)
    pairs = list(zip(segments, hypotheses, strict=True))
    edits = [
        Edit(one.id, Span(0, 0), "", hypothesis.text, hypothesis.engine, evidence="translated")
        for one, hypothesis in pairs
    ]
    links = {one.id: hypothesis.alignment for one, hypothesis in pairs}
    return Draft.of(document).amend(edits), links


def translatable(segment: Segment) -> bool:
    """Whether the segment has article text to translate."""
    return bool(segment.source) and segment.role is not Role.BOILERPLATE
