"""Full names where the second reference would do."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from transcheck.checks.mention_check import MentionCheck
from transcheck.core.issue import Category, Issue, Severity
from transcheck.glossary.naming.mentions import Mentions, Reference
from transcheck.glossary.style import Style

if TYPE_CHECKING:
    from transcheck.checks.context import CheckContext


class ReferenceRepeated(MentionCheck):
    """A person is named in full again

    After the introduction the short form is enough; the full name makes the reader look for a
    second person. A new chapter may introduce somebody anew, so this asks and never blocks.

    Wrong: Anna Lind opened the port. Anna Lind said it would stay open.
    Right: Anna Lind opened the port. Lind said it would stay open.
    """

    category = Category.TERMINOLOGY
    severity = Severity.MINOR

    def asked(self, style: Style) -> bool:
        """Where the full name stands once."""
        return style.full_name_once

    def examine(self, mentions: Mentions, context: CheckContext) -> Iterator[Issue]:
        """Each further full name in the running text, but for persons who share their short form."""
        for mention in mentions.persons(Reference.FULL):
            short = mention.wording.second
            if not short or short == mention.text or mention.quoted or mentions.namesakes(mention):
                continue
            if mention.running and mentions.introduced(mention):
                message = f"{mention.text} was named in full before; the house writes “{short}” now"
                yield self.at(mention, message, confidence=0.4, after=None if mention.inflected else short)
