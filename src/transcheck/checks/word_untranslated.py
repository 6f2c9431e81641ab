"""Single words of the source's language in the translation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from transcheck.checks.base import AlignedCheck, published
from transcheck.checks.left_over import left_overs
from transcheck.core.document import Document
from transcheck.core.issue import Category, Issue, Severity
from transcheck.core.language import primary
from transcheck.core.segment import Role, Segment
from transcheck.core.span import Span
from transcheck.facts.foreign import is_borrowed

if TYPE_CHECKING:
    from transcheck.checks.context import CheckContext


class WordUntranslated(AlignedCheck):
    """A word was left in the language of the source

    An engine that does not know a word copies it, and the sentence loses its verb or its point. Names
    are copied rightly, and so are the words that newspapers everywhere have borrowed: what counts is a
    word of the source's dictionary that the translation's does not have, and not two more of others.

    Wrong: (source: O autarca negou tudo) The autarca denied everything.
    Right: The mayor denied everything.
    """

    category = Category.UNTRANSLATED
    severity = Severity.MAJOR

    def find(self, document: Document, context: CheckContext) -> Iterator[Issue]:
        """The first place of each word; longer stretches are the business of sentence-untranslated."""
        own, other = context.target_language, context.source_language or ""
        seen: set[str] = set()
        for segment, text in published(document.segments):
            if segment.role is Role.BOILERPLATE or not segment.source or primary(own) == primary(other):
                continue
            ours, theirs = context.facts(text, own).words, context.facts(segment.source, other).words
            for left in left_overs(ours, theirs, own, other):
                word = left.telling[0]
                if not left.long and word not in seen and not is_borrowed(word, primary(other)):
                    seen.add(word)
                    yield self._issue(segment, segment.source, text, left.span, word)

    def _issue(self, segment: Segment, source: str, text: str, span: Span, word: str) -> Issue:
        start = source.find(word)
        return self.issue(
            segment.id,
            f"“{word}” is a word of the source's language, and stands in the source as well",
            confidence=min(0.4 if _shown(text, span) else 0.7, segment.aligned),
            source_span=Span(start, start + len(word)),
            target_span=span,
            side="source",
        )


def _shown(text: str, span: Span) -> bool:
    """Whether the word is shown as a foreign one: in quotation marks or brackets, or followed by them."""
    return text[: span.start].rstrip()[-1:] in "“\"«„‘'(" or text[span.end :].lstrip()[:1] == "("
