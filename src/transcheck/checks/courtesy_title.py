"""Mr and Mrs where the house does not write them, and their absence where it does."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from transcheck.checks.mention_check import MentionCheck
from transcheck.core.issue import Category, Issue, Severity
from transcheck.core.span import Span
from transcheck.glossary.naming.courtesy import courtesy_for
from transcheck.glossary.naming.mentions import Mention, Mentions, Reference
from transcheck.glossary.style import Courtesy, Style

if TYPE_CHECKING:
    from transcheck.checks.context import CheckContext


class CourtesyTitle(MentionCheck):
    """A courtesy title stands where the house has none, or is missing where it has one

    Some houses write Mr and Ms from the second mention on, some only in quotations. A translation
    brings the custom of the language that it comes from, for some persons and not for others.

    Wrong: (style: only in quotations) Anna Lind spoke first. Ms Lind said no.
    Right: Anna Lind spoke first. Lind said no.
    """

    category = Category.TERMINOLOGY
    severity = Severity.MINOR

    def asked(self, style: Style) -> bool:
        """Where courtesy titles have a rule."""
        return style.courtesy is not Courtesy.ANY

    def examine(self, mentions: Mentions, context: CheckContext) -> Iterator[Issue]:
        """Each courtesy title too many; where they are wanted, each second reference without one."""
        wanted = context.style.courtesy is Courtesy.ALWAYS
        for mention in mentions.persons(*Reference):
            if mention.courtesy and not wanted:
                if context.style.courtesy is Courtesy.NEVER or not mention.quoted:
                    yield self._unwanted(mention, mention.courtesy)
            elif wanted and _lacks_one(mention):
                yield from self._lacking(mention, context.target_language)

    def _unwanted(self, mention: Mention, courtesy: Span) -> Issue:
        span = Span(courtesy.start, mention.span.start)
        words = courtesy.of(mention.segment.target or "")
        return self.at(
            mention,
            f"“{words}”: the house writes no courtesy title here",
            confidence=0.7,
            span=span,
            after="",
        )

    def _lacking(self, mention: Mention, language: str) -> Iterator[Issue]:
        title = courtesy_for(mention.entry.gender, language)
        if title:
            message = f"“{mention.text}”: the house writes {title} before it"
            yield self.at(mention, message, confidence=0.5, after=f"{title} {mention.text}")


def _lacks_one(mention: Mention) -> bool:
    beside = mention.courtesy or mention.title
    return mention.reference is Reference.SHORT and mention.running and not (beside or mention.quoted)
