"""Officials who are introduced without their office."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import TYPE_CHECKING

from transcheck.checks.mention_check import MentionCheck
from transcheck.core.document import Document
from transcheck.core.issue import Category, Issue, Severity
from transcheck.core.span import Span
from transcheck.core.term import TermEntry, TermKind
from transcheck.glossary.index import wording_in
from transcheck.glossary.naming.mentions import Mention, Mentions, Reference
from transcheck.glossary.naming.titles import offices_worded
from transcheck.glossary.style import Style

if TYPE_CHECKING:
    from transcheck.checks.context import CheckContext


class TitleMissing(MentionCheck):
    """A person in office is introduced without it

    A name alone does not say why the reader should care who speaks. The office that the person holds
    on the day of the story stands with the first full name. Some other description may do as well,
    so this asks and never blocks.

    Wrong: Anna Lind said on Monday that the port stays open.
    Right: Foreign Minister Anna Lind said on Monday that the port stays open.
    """

    category = Category.OMISSION
    severity = Severity.MINOR

    def asked(self, style: Style) -> bool:
        """Where the title stands with the first mention."""
        return style.title_first

    def obstacle(self, document: Document, context: CheckContext) -> str | None:
        """Without a day nobody is in office."""
        if self.asked(context.style) and context.glossary.entries and context.date is None:
            return "the day of the story is not known (--date says it)"
        return super().obstacle(document, context)

    def examine(self, mentions: Mentions, context: CheckContext) -> Iterator[Issue]:
        """The introduction of each person in office, where none of the offices stands in the sentence."""
        assert context.date is not None
        worded = offices_worded(context.glossary, context.target_language)
        near = {
            (segment.id, office.id)
            for segment, match, _ in mentions.offices
            for office in worded.get(match.wording.casefold(), ())
        }
        for mention in mentions.persons(Reference.FULL):
            if not mention.running or mention.quoted or mentions.introduced(mention):
                continue
            held = _held(mention, context, context.date)
            if held and all((mention.segment.id, office.id) not in near for office in held):
                yield self._missing(mention, held[0], context.target_language)

    def _missing(self, mention: Mention, office: TermEntry, language: str) -> Issue:
        wording = wording_in(office, language)
        assert wording is not None
        title = wording.before
        return self.at(
            mention,
            f"{mention.wording.preferred} is introduced without the office, {wording.preferred}",
            confidence=0.4,
            span=Span(mention.span.start, mention.span.start) if title else None,
            after=f"{title} " if title else None,
        )


def _held(mention: Mention, context: CheckContext, date: datetime.date) -> list[TermEntry]:
    """The offices that a person holds on a day and that have a wording in the article's language."""
    return [
        entry
        for entry in context.glossary.entries
        if entry.kind is TermKind.OFFICE
        and any(one.person == mention.entry.id and one.covers(date) for one in entry.holders)
        and wording_in(entry, context.target_language)
    ]
