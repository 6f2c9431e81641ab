"""Sentences of the source that the translation does not have, and sentences that lost a part."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from transcheck.checks.base import AlignedCheck
from transcheck.checks.lengths import unusual_lengths
from transcheck.checks.words import holds_facts
from transcheck.core.document import Document
from transcheck.core.issue import Category, Issue, Severity
from transcheck.core.segment import Segment
from transcheck.core.span import Span
from transcheck.facts.words import words

if TYPE_CHECKING:
    from transcheck.checks.context import CheckContext

_SHORTEST = 4  # words: “He laughed.” may well be taken up in its neighbour


class SentenceOmitted(AlignedCheck):
    """A sentence of the source is missing, or a part of one

    Engines drop sentences and clauses silently, and nothing in the translation shows it. What is
    gone may be the denial, the number of victims or the other side of the story.

    Wrong: (the source has three sentences) The talks failed. They resume in May.
    Right: The talks failed. Each side blamed the other. They resume in May.
    """

    category = Category.OMISSION
    severity = Severity.CRITICAL

    def find(self, document: Document, context: CheckContext) -> Iterator[Issue]:
        """Missing sentences: critical if they hold a fact. Sentences too short by far: major."""
        for segment in document.segments:
            if segment.source and segment.target is None:
                yield self._missing(segment, segment.source)
        for segment, share in unusual_lengths(document, shorter=True):
            yield self._shortened(segment, share)

    def _missing(self, segment: Segment, source: str) -> Issue:
        long = len(words(source)) >= _SHORTEST
        return self.issue(
            segment.id,
            f"the translation has nothing for this sentence of the source: “{source}”",
            confidence=min(0.9 if long else 0.4, segment.aligned),
            severity=Severity.CRITICAL if long and holds_facts(source) else Severity.MAJOR,
            source_span=Span(0, len(source)),
            side="source",
        )

    def _shortened(self, segment: Segment, share: float) -> Issue:
        return self.issue(
            segment.id,
            f"the translation has {share:.0%} of the length that this article's others would lead one to "
            "expect: is a part missing?",
            confidence=0.4,
            severity=Severity.MAJOR,
            source_span=Span(0, len(segment.source or "")),
            target_span=Span(0, len(segment.target or "")),
            side="source",
        )
