"""Situation 1: a foreign-language article as a draft in which every segment is translated."""

from __future__ import annotations

from transcheck.core.document import Document
from transcheck.core.edit import Edit
from transcheck.core.hypothesis import WordLink
from transcheck.core.proof import Proof
from transcheck.core.segment import Role, Segment
from transcheck.core.span import Span
from transcheck.engines.base import Progress
from transcheck.locales.conventions import Conventions
from transcheck.repair.draft import Draft
from transcheck.translation.lines import choose_lines
from transcheck.translation.means import Means


def first_draft(
    document: Document, means: Means, conventions: Conventions, progress: Progress
) -> tuple[Draft, dict[str, tuple[WordLink, ...]]]:
    """A foreign-language article as a draft in which every segment is translated, and the word
    links of each segment, by which markup finds its words again."""
    segments = [one for one in document.segments if translatable(one)]
    sources = [one.source or "" for one in segments]
    choices = choose_lines(sources, means.on(document.metadata.date), progress=progress)
    pairs = [
        (one, conventions.applied(choice.hypothesis, one.source or "", one.role))
        for one, choice in zip(segments, choices, strict=True)
    ]
    edits = [
        Edit(
            one.id,
            Span(0, 0),
            "",
            hypothesis.text,
            hypothesis.engine,
            evidence=f"translated: {choice.way}",
            proof=Proof(alternatives=choice.alternatives) if choice.alternatives else None,
        )
        for (one, hypothesis), choice in zip(pairs, choices, strict=True)
    ]
    links = {one.id: hypothesis.alignment for one, hypothesis in pairs}
    return Draft.of(document).amend(edits), links


def translatable(segment: Segment) -> bool:
    """Whether the segment has article text to translate."""
    return bool(segment.source) and segment.role is not Role.BOILERPLATE
