"""Titles in the grammatical gender of somebody else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from transcheck.checks.mention_check import MentionCheck
from transcheck.core.edit import Safety
from transcheck.core.issue import Category, Issue, Severity
from transcheck.core.span import Span
from transcheck.core.term import Gender, Wording
from transcheck.glossary.apply import cased
from transcheck.glossary.index import wording_in
from transcheck.glossary.naming.agreement import agreeing_before
from transcheck.glossary.naming.mentions import Mention, Mentions
from transcheck.glossary.naming.titles import Title

if TYPE_CHECKING:
    from transcheck.checks.context import CheckContext


class TitleGender(MentionCheck):
    """A title beside a name has the wrong gender

    English has one word for a minister, other languages have two, and an engine that does not know
    the person takes the masculine. The glossary says who the person is and what a woman's office is
    called.

    Wrong: (Anna Lind, feminine) o ministro das Pescas, Anna Lind
    Right: a ministra das Pescas, Anna Lind
    """

    category = Category.MISTRANSLATION
    severity = Severity.MAJOR

    def examine(self, mentions: Mentions, context: CheckContext) -> Iterator[Issue]:
        """Each title whose other form is the person's."""
        for mention in mentions.all:
            right = mention.title and _right_form(mention, mention.title, context.target_language)
            if mention.title and right:
                yield self._wrong(mention, mention.title, right, context.target_language)

    def _wrong(self, mention: Mention, title: Title, right: str, language: str) -> Issue:
        text = mention.segment.target or ""
        found, gender = title.span.of(text), mention.entry.gender
        assert gender is not None
        before = agreeing_before(text, title.span.start, gender, language)
        span = Span(before.span.start, title.span.end) if before else title.span
        after = cased(right, found)
        if before:
            after = (
                cased(before.word, before.span.of(text)) + text[before.span.end : title.span.start] + after
            )
        return self.at(
            mention,
            f"“{found}” is not the {gender.value} form; {mention.wording.preferred} is “{right}”",
            confidence=0.85,
            span=span,
            after=after,
            safety=Safety.SAFE if before else Safety.REVIEW,
        )


def _right_form(mention: Mention, title: Title, language: str) -> str | None:
    """The form that the person's gender asks for, where another one stands there as it is listed."""
    wording = next(
        (w for office in title.offices if (w := wording_in(office, language)) and w.feminine), None
    )
    found = title.span.of(mention.segment.target or "").casefold()
    if wording is None or wording.feminine is None or found != title.wording.casefold():
        return None
    is_feminine = found == wording.feminine.casefold()
    if mention.entry.gender is Gender.FEMININE and not is_feminine:
        return wording.feminine
    if mention.entry.gender is Gender.MASCULINE and is_feminine:
        return _masculine(wording, title)
    return None


def _masculine(wording: Wording, title: Title) -> str:
    return (wording.before if title.before else wording.after) or wording.preferred
