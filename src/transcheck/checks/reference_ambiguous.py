"""Short forms that two persons of the article share."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from transcheck.checks.mention_check import MentionCheck
from transcheck.core.issue import Category, Issue, Severity
from transcheck.glossary.naming.mentions import Mentions, Reference
from transcheck.glossary.style import Style

if TYPE_CHECKING:
    from transcheck.checks.context import CheckContext


class ReferenceAmbiguous(MentionCheck):
    """A short form may mean two persons of the article

    Two Linds in one story keep their first names: the reader cannot tell which of them “Lind” is.
    A title beside the name (President Lind) tells them apart too.

    Wrong: Anna Lind met her brother Bo Lind. Lind refused to sign.
    Right: Anna Lind met her brother Bo Lind. Bo Lind refused to sign.
    """

    category = Category.TERMINOLOGY
    severity = Severity.MAJOR

    def asked(self, style: Style) -> bool:
        """Where first names tell persons apart."""
        return style.first_names_tell_apart

    def examine(self, mentions: Mentions, context: CheckContext) -> Iterator[Issue]:
        """The first place of each short form that two share, in the running text and beside no title."""
        reported: set[str] = set()
        for mention in mentions.persons(Reference.SHORT):
            beside = mention.title or mention.courtesy
            short = mention.wording.second or ""
            if not mention.running or mention.quoted or beside or short in reported:
                continue
            if mentions.namesakes(mention):
                reported.add(short)
                full = mention.wording.preferred
                message = f"“{mention.text}” is more than one person's short form in this article"
                yield self.at(mention, message, confidence=0.6, after=None if mention.inflected else full)
