"""Wordings that the house no longer wants."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from transcheck.checks.base import TextCheck, published
from transcheck.core.document import Document
from transcheck.core.edit import Edit, Safety
from transcheck.core.issue import Category, Issue, Severity
from transcheck.core.segment import Role
from transcheck.glossary.apply import term_edits

if TYPE_CHECKING:
    from transcheck.checks.context import CheckContext


class TermDeprecated(TextCheck):
    """A wording stands there that the house no longer wants

    The glossary names it as deprecated: an old transliteration, a former name of an office, a word
    that offends. What the house writes instead is the proposed edit.

    Wrong: (glossary: Kyiv, deprecated Kiev) The talks in Kiev ended.
    Right: The talks in Kyiv ended.
    """

    category = Category.TERMINOLOGY
    severity = Severity.MAJOR
    needs_glossary = True

    def find(self, document: Document, context: CheckContext) -> Iterator[Issue]:
        """Each deprecated wording in the article, on the day of the story."""
        mentions = context.mentions(document)
        for segment, _ in published(document.segments):
            if segment.role is Role.BOILERPLATE:
                continue
            for edit in term_edits(
                segment,
                context.glossary,
                source_language=context.source_language,
                target_language=context.target_language,
                date=context.date,
                introduced=mentions.introduced_before(segment),
            ):
                yield self._deprecated(edit)

    def _deprecated(self, edit: Edit) -> Issue:
        message = f"“{edit.before}”: {edit.evidence}"
        confidence = 0.9 if edit.safety is Safety.SAFE else 0.5
        return self.issue(edit.segment, message, confidence=confidence, target_span=edit.span, edits=(edit,))
