"""Persons whom the article never introduces by their full names, or too late."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from transcheck.checks.mention_check import MentionCheck
from transcheck.core.issue import Category, Issue, Severity
from transcheck.core.segment import Role
from transcheck.glossary.naming.mentions import Mention, Mentions, Reference
from transcheck.glossary.style import Style

if TYPE_CHECKING:
    from transcheck.checks.context import CheckContext


class ReferenceUnintroduced(MentionCheck):
    """A person's short form stands before the full name

    The reader is to know who speaks. A sentence that was moved up or left out in translation takes
    the introduction with it. Headlines may be shorter, if the style says so.

    Wrong: Lind said the port stays open. Anna Lind took office in May.
    Right: Anna Lind said the port stays open. Lind took office in May.
    """

    category = Category.TERMINOLOGY
    severity = Severity.MINOR

    def asked(self, style: Style) -> bool:
        """Where a full name comes first."""
        return style.full_name_first

    def examine(self, mentions: Mentions, context: CheckContext) -> Iterator[Issue]:
        """The first short form of each person that no full name stands before."""
        reported: set[str] = set()
        for mention in mentions.persons(Reference.SHORT):
            headline = mention.segment.role is Role.HEADLINE and not context.style.short_in_headline
            late = mention.running and not mentions.introduced(mention)
            if (headline or late) and not mention.quoted and mention.entry.id not in reported:
                reported.add(mention.entry.id)
                yield self._unintroduced(mention)

    def _unintroduced(self, mention: Mention) -> Issue:
        full = mention.wording.preferred
        message = f"“{mention.text}” stands before the full name, {full}"
        return self.at(mention, message, confidence=0.6, after=None if mention.inflected else full)
