"""Abbreviations of organisations that are not spelled out at first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from transcheck.checks.mention_check import MentionCheck
from transcheck.core.issue import Category, Issue, Severity
from transcheck.core.term import TermKind
from transcheck.glossary.naming.mentions import Mention, Mentions, Reference
from transcheck.glossary.style import Style

if TYPE_CHECKING:
    from transcheck.checks.context import CheckContext


class AbbreviationUnexplained(MentionCheck):
    """An abbreviation stands before the organisation is named in full

    An engine copies the letters of a foreign ministry or agency that its readers have never seen. The
    full name comes first. What everybody knows by its letters has them as its name in the glossary.

    Wrong: The ISA closed two mines. The Island Safety Agency gave no reason.
    Right: The Island Safety Agency (ISA) closed two mines. The ISA gave no reason.
    """

    category = Category.TERMINOLOGY
    severity = Severity.MINOR

    def asked(self, style: Style) -> bool:
        """Where abbreviations are spelled out first."""
        return style.spell_out_first

    def examine(self, mentions: Mentions, context: CheckContext) -> Iterator[Issue]:
        """The first abbreviation of each organisation, if no full name stands before it or beside it."""
        beside = {(one.segment.id, one.entry.id) for one in mentions.all if one.reference is Reference.FULL}
        seen: set[str] = set()
        for mention in mentions.all:
            if mention.entry.kind is not TermKind.ORGANISATION or mention.entry.id in seen:
                continue
            if mention.reference is Reference.SHORT and mention.running and not mention.quoted:
                seen.add(mention.entry.id)
                explained = (mention.segment.id, mention.entry.id) in beside or mentions.introduced(mention)
                if not explained:
                    yield self._unexplained(mention)

    def _unexplained(self, mention: Mention) -> Issue:
        full = mention.wording.preferred
        message = f"“{mention.text}” stands before the full name, {full}"
        return self.at(mention, message, confidence=0.6, after=f"{full} ({mention.text})")
