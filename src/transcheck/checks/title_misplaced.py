"""Long titles before a name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from transcheck.checks.mention_check import MentionCheck
from transcheck.core.issue import Category, Issue, Severity
from transcheck.core.span import Span
from transcheck.glossary.index import wording_in
from transcheck.glossary.naming.mentions import Mention, Mentions
from transcheck.glossary.naming.titles import Title
from transcheck.glossary.style import Style

if TYPE_CHECKING:
    from transcheck.checks.context import CheckContext


class TitleMisplaced(MentionCheck):
    """A long title stands before the name

    Languages stack titles before names that English readers have to hold in their heads until the
    name comes. From a length that the style sets, the title goes after the name, between commas.

    Wrong: Deputy Minister for Ports and Inland Waterways Anna Lind said no.
    Right: Anna Lind, deputy minister for ports and inland waterways, said no.
    """

    category = Category.TERMINOLOGY
    severity = Severity.MINOR

    def asked(self, style: Style) -> bool:
        """Where there is a limit."""
        return style.longest_title > 0

    def examine(self, mentions: Mentions, context: CheckContext) -> Iterator[Issue]:
        """Each title before a name that has more words than the style allows."""
        for mention in mentions.all:
            title = mention.title
            if title and title.before and len(title.wording.split()) > context.style.longest_title:
                yield self._misplaced(mention, title, context.target_language)

    def _misplaced(self, mention: Mention, title: Title, language: str) -> Issue:
        text = mention.segment.target or ""
        wording = wording_in(title.offices[0], language)
        assert wording is not None
        before = Span(title.whole.start, title.span.start).of(text).lower()
        comma = "" if text[mention.span.end : mention.span.end + 1] in (",", ".", ";", ":", "") else ","
        return self.at(
            mention,
            f"“{title.span.of(text)}” is long; it goes after the name",
            confidence=0.5,
            span=Span(title.whole.start, mention.span.end),
            after=f"{mention.text}, {before}{wording.after or wording.preferred}{comma}",
        )
