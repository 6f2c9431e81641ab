"""What the checks of names and titles share: they read the article's mentions, as the style asks."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from typing import TYPE_CHECKING

from transcheck.checks.base import TextCheck
from transcheck.core.document import Document
from transcheck.core.edit import Edit, Safety
from transcheck.core.issue import Issue, Severity
from transcheck.core.span import Span
from transcheck.glossary.naming.mentions import Mention, Mentions
from transcheck.glossary.style import Style

if TYPE_CHECKING:
    from transcheck.checks.context import CheckContext


class MentionCheck(TextCheck):
    """Judges how persons and organisations are named. What the style does not ask for is not looked for."""

    needs_glossary = True

    def asked(self, style: Style) -> bool:
        """Whether the house has the rule; every house has it, unless a check says otherwise."""
        return True

    def obstacle(self, document: Document, context: CheckContext) -> str | None:
        """Nothing hinders a check that is not asked."""
        return super().obstacle(document, context) if self.asked(context.style) else None

    def find(self, document: Document, context: CheckContext) -> Iterator[Issue]:
        """The defects among the mentions, if the style asks."""
        if self.asked(context.style):
            yield from self.examine(context.mentions(document), context)

    @abstractmethod
    def examine(self, mentions: Mentions, context: CheckContext) -> Iterator[Issue]:
        """The defects among the article's mentions."""

    def at(
        self,
        mention: Mention,
        message: str,
        *,
        confidence: float,
        severity: Severity | None = None,
        span: Span | None = None,
        after: str | None = None,
        safety: Safety = Safety.REVIEW,
    ) -> Issue:
        """An issue at ``span`` (else the mention), where ``after`` should stand; a quotation is never
        changed."""
        span = mention.span if span is None else span
        before = span.of(mention.segment.target or "")
        edit = Edit(mention.segment.id, span, before, after or "", self.id, safety, message)
        return self.issue(
            mention.segment.id,
            message,
            confidence=confidence,
            severity=severity,
            target_span=span,
            edits=() if after is None or mention.quoted else (edit,),
        )
