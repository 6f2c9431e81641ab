"""Spaces where there should be none, and none where there should be one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from transcheck.checks.base import TextCheck, published
from transcheck.core.document import Document
from transcheck.core.edit import Edit, Safety
from transcheck.core.issue import Category, Issue, Severity
from transcheck.core.language import primary
from transcheck.core.segment import Role
from transcheck.core.span import Span

if TYPE_CHECKING:
    from transcheck.checks.context import CheckContext

# Inside quotation marks a stray space is the business of quotes-unbalanced.
_DOUBLED = re.compile(r"(?<=[^\s“\"«]) ( +)(?=[^\s”\"»])")
_BEFORE = re.compile(r"(?<=\w)( +)(?=[,;:.!?](?:\s|$))")
# French sets a space before these, other languages before none.
_FRENCH_BEFORE = re.compile(r"(?<=\w)( +)(?=[,.](?:\s|$))")
_RUN_ON = re.compile(r"(?<=[^\W\d_]{3}[.!?,;])()(?=[^\W\d_]{2})")
_APART = re.compile(r"&#?\w+;\w|\S*(?:@|//|www\.|\.(?:com|org|net|gov|edu|co|io|tv|fm)\b)\S*", re.IGNORECASE)


class Spacing(TextCheck):
    """A space too many or too few

    Doubled spaces, spaces before a comma and sentences run together are small things, but they
    are what makes a page look machine-made, and a missing space hides a sentence end from the
    tools that come after.

    Wrong: The talks ended .They resume on Friday.
    Right: The talks ended. They resume on Friday.
    """

    category = Category.WHITESPACE
    severity = Severity.MINOR

    def obstacle(self, document: Document, context: CheckContext) -> str | None:
        """Chinese and Japanese put spaces where they like."""
        if primary(context.target_language) in ("zh", "ja"):
            return "the language has no rules for spaces"
        return super().obstacle(document, context)

    def find(self, document: Document, context: CheckContext) -> Iterator[Issue]:
        """Each wrong space, with the edit that puts it right."""
        before = _FRENCH_BEFORE if primary(context.target_language) == "fr" else _BEFORE
        for segment, text in published(document.segments):
            if segment.role is Role.BOILERPLATE:
                continue
            for pattern, after, message in (
                (_DOUBLED, "", "a doubled space"),
                (before, "", "a space before a punctuation mark"),
                (_RUN_ON, " ", "no space after a punctuation mark"),
            ):
                for match in pattern.finditer(text):
                    if not _stands_apart(text, match.start(1)):
                        yield self._issue(segment.id, text, Span(*match.span(1)), after, message)

    def _issue(self, segment: str, text: str, span: Span, after: str, message: str) -> Issue:
        # Run-on words may be a trade name ("Booking.com" is spared, "Will.i.am" is not): ask.
        safety = Safety.REVIEW if after and not text[span.end].isupper() else Safety.SAFE
        edit = Edit(segment, span, span.of(text), after, self.id, safety, message)
        confidence = 0.9 if safety is Safety.SAFE else 0.5
        return self.issue(segment, message, confidence=confidence, target_span=span, edits=(edit,))


def _stands_apart(text: str, place: int) -> bool:
    """Web and mail addresses and HTML's names of characters have rules of their own."""
    return any(match.start() <= place < match.end() for match in _APART.finditer(text))
