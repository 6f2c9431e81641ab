"""What is left of the web page that an article was copied from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from transcheck.checks.base import TextCheck, published
from transcheck.core.document import Document
from transcheck.core.edit import Edit, Safety
from transcheck.core.issue import Category, Issue, Severity
from transcheck.core.segment import Role, Segment
from transcheck.core.span import Span
from transcheck.formats.roles import headline_remains

if TYPE_CHECKING:
    from transcheck.checks.context import CheckContext


class Boilerplate(TextCheck):
    """A piece of a web page was left in the article

    The name of another site in a headline, a comment form or a row of buttons at the end: they are
    nobody's reporting, and they tell the reader that nobody read the article before it was
    published.

    Wrong: Strike ends in Horta – All The Islands News Today
    Right: Strike ends in Horta
    """

    category = Category.OTHER
    severity = Severity.MAJOR

    def find(self, document: Document, context: CheckContext) -> Iterator[Issue]:
        """Each remnant, with the edit that takes it out."""
        for segment, text in published(document.segments):
            if segment.role is Role.BOILERPLATE and text.strip():
                yield self._remnant(segment, Span(0, len(text)), f"“{text}” belongs to a web page")
            elif segment.role is Role.HEADLINE and (span := headline_remains(text)):
                message = f"“{span.of(text).strip()}” is the name of a web site, not of the headline"
                yield self._remnant(segment, span, message)

    def _remnant(self, segment: Segment, span: Span, message: str) -> Issue:
        before = span.of(segment.target or "")
        edit = Edit(segment.id, span, before, "", self.id, Safety.SAFE, message)
        return self.issue(segment.id, message, confidence=0.9, target_span=span, edits=(edit,))
