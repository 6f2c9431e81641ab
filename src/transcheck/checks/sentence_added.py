"""Sentences of the translation that the source does not have, and sentences that gained a part."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from transcheck.checks.base import AlignedCheck, published
from transcheck.checks.lengths import unusual_lengths
from transcheck.checks.words import holds_facts
from transcheck.core.document import Document
from transcheck.core.edit import Edit, Safety
from transcheck.core.issue import Category, Issue, Severity
from transcheck.core.segment import Role, Segment
from transcheck.core.span import Span

if TYPE_CHECKING:
    from transcheck.checks.context import CheckContext

# What stands around the article's text is often the paper's own.
_OWN = (Role.BOILERPLATE, Role.BYLINE, Role.DATELINE, Role.CAPTION, Role.SUBHEAD)


class SentenceAdded(AlignedCheck):
    """A sentence, or a part of one, stands in the translation alone

    What the source does not say was made up by the engine or put in by somebody else. Either way
    the paper would print it as the source's word.

    Wrong: (the source has two sentences) The talks failed. Both sides signed. They resume in May.
    Right: The talks failed. They resume in May.
    """

    category = Category.ADDITION
    severity = Severity.CRITICAL

    def find(self, document: Document, context: CheckContext) -> Iterator[Issue]:
        """Added sentences: critical if they hold a fact. Sentences too long by far: major."""
        for segment, text in published(document.segments):
            if segment.source is None and segment.role not in _OWN and text.strip():
                yield self._added(segment, text)
        for segment, share in unusual_lengths(document, shorter=False):
            yield self._lengthened(segment, share)

    def _added(self, segment: Segment, text: str) -> Issue:
        message = "the source has nothing for this sentence"
        edit = Edit(segment.id, Span(0, len(text)), text, "", self.id, Safety.REVIEW, message)
        return self.issue(
            segment.id,
            message,
            confidence=min(0.85, segment.aligned),
            severity=Severity.CRITICAL if holds_facts(text) else Severity.MAJOR,
            target_span=Span(0, len(text)),
            side="source",
            edits=(edit,),
        )

    def _lengthened(self, segment: Segment, share: float) -> Issue:
        return self.issue(
            segment.id,
            f"the translation has {share:.0%} of the length that this article's others would lead one to "
            "expect: was something added?",
            confidence=0.4,
            severity=Severity.MAJOR,
            source_span=Span(0, len(segment.source or "")),
            target_span=Span(0, len(segment.target or "")),
            side="source",
        )
