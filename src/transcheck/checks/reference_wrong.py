"""A part of a person's name that nobody in the house calls the person by."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from transcheck.checks.mention_check import MentionCheck
from transcheck.core.document import Document
from transcheck.core.edit import Safety
from transcheck.core.issue import Category, Issue, Severity
from transcheck.core.language import primary
from transcheck.glossary.apply import cased
from transcheck.glossary.index import wording_in
from transcheck.glossary.naming.mentions import Mention, Mentions, Reference
from transcheck.glossary.naming.parts import PARTS_TOLD

if TYPE_CHECKING:
    from transcheck.checks.context import CheckContext


class ReferenceWrong(MentionCheck):
    """A person is called by a part of the name that is not the second reference

    Which part of a name stands for a person is a matter of language and custom, and machines take
    any. The reader of “Abdul said” does not find the deputy minister Abdul Salam Hanafi again, and
    Hanafi finds himself called “servant of”. The glossary says what the house writes.

    Wrong: (glossary: Abdul Salam Hanafi, Hanafi from the second mention) Abdul said the talks were crucial.
    Right: Hanafi said the talks were crucial.
    """

    category = Category.TERMINOLOGY
    severity = Severity.MAJOR

    def obstacle(self, document: Document, context: CheckContext) -> str | None:
        """It knows names by their capitals."""
        if primary(context.target_language) not in PARTS_TOLD:
            return "capitals do not tell names in this language"
        return super().obstacle(document, context)

    def examine(self, mentions: Mentions, context: CheckContext) -> Iterator[Issue]:
        """Each part that stands alone, but for what people say of others, and for persons who share
        their second reference and are told apart by first names."""
        for mention in mentions.persons(Reference.PART):
            if not mention.quoted and not mentions.namesakes(mention):
                yield self._wrong(mention, mentions, context)

    def _wrong(self, mention: Mention, mentions: Mentions, context: CheckContext) -> Issue:
        sure = _proven(mention, mentions, context)
        short = mention.wording.second or ""
        return self.at(
            mention,
            f"“{mention.text}”: the house writes “{short}” for {mention.wording.preferred}",
            confidence=0.85 if sure else 0.5,
            after=None if mention.inflected else cased(short, mention.text),
            safety=Safety.SAFE if sure else Safety.REVIEW,
        )


def _proven(mention: Mention, mentions: Mentions, context: CheckContext) -> bool:
    """Whether it can only be that person: the sentence's source names him; or, where there is no source
    to ask, the article has named him in full before. A source that has the same part is a question."""
    source, language = mention.segment.source, context.source_language
    if source and language and wording_in(mention.entry, language):
        found = context.glossary.matches(source, language, context.date)
        return any(match.entry.id == mention.entry.id for match in found)
    return mentions.introduced(mention)
