"""Titles in capitals where the house writes small letters, and the other way round."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from transcheck.checks.mention_check import MentionCheck
from transcheck.core.document import Document
from transcheck.core.edit import Edit, Safety
from transcheck.core.issue import Category, Issue, Severity
from transcheck.core.language import primary
from transcheck.core.segment import Role, Segment
from transcheck.core.span import Span
from transcheck.glossary.index import Match, wording_in
from transcheck.glossary.naming.mentions import Mentions
from transcheck.glossary.naming.titles import Title
from transcheck.glossary.style import Capitals, Style

if TYPE_CHECKING:
    from transcheck.checks.context import CheckContext

_NO_RULE = ("de", "zh", "ja", "ar")  # all nouns have capitals, or nothing has
_STARTS = re.compile(r"(?:^|[.!?…:—–\n]|[“\"«„(])\s*$")
_NAME_FOLLOWS = re.compile(r"\s+[^\W\d_a-zа-я]")


class TitleCapitals(MentionCheck):
    """A title has capitals where the house writes none, or none where it has them

    Many houses write Foreign Minister before a name and foreign minister elsewhere; an engine copies
    the custom of the language it translates from.

    Wrong: The Foreign Minister said no.
    Right: The foreign minister said no.
    """

    category = Category.TYPOGRAPHICAL
    severity = Severity.MINOR

    def asked(self, style: Style) -> bool:
        """Where the capitals of titles have a rule."""
        rules = {style.title_before_name, style.title_beside_name, style.title_elsewhere}
        return rules != {Capitals.ANY}

    def obstacle(self, document: Document, context: CheckContext) -> str | None:
        """The language must leave the choice."""
        if self.asked(context.style) and primary(context.target_language) in _NO_RULE:
            return "the language does not choose between capitals and small letters"
        return super().obstacle(document, context)

    def examine(self, mentions: Mentions, context: CheckContext) -> Iterator[Issue]:
        """Each title in the running text, before a name of the glossary and elsewhere."""
        beside = {(one.segment.id, one.title.span): one.title for one in mentions.all if one.title}
        for segment, match, quoted in mentions.offices:
            if segment.role in (Role.HEADLINE, Role.SUBHEAD) or quoted:
                continue
            title = beside.get((segment.id, match.span))
            expected = _expected(match, _rule(title, context.style), context.target_language)
            if expected and (title or _is_free(segment, match.span)):
                yield from self._capitals(segment, match.span, expected)

    def _capitals(self, segment: Segment, span: Span, expected: str) -> Iterator[Issue]:
        found = span.of(segment.target or "")
        if found == expected or found.isupper():
            return
        message = f"the house writes “{expected}” here, not “{found}”"
        edit = Edit(segment.id, span, found, expected, self.id, Safety.REVIEW, message)
        yield self.issue(segment.id, message, confidence=0.6, target_span=span, edits=(edit,))


def _rule(title: Title | None, style: Style) -> Capitals:
    if title is None:
        return style.title_elsewhere
    return style.title_beside_name if title.apart else style.title_before_name


def _expected(match: Match, rule: Capitals, language: str) -> str | None:
    """The glossary's own spelling of what was found, with or without capitals; None where it has none."""
    wording = wording_in(match.entry, language)
    if wording is None or rule is Capitals.ANY:
        return None
    own = (wording.before,) if rule is Capitals.CAPITALS else (wording.after, wording.preferred)
    return next((one for one in own if one and one.casefold() == match.wording.casefold()), None)


def _is_free(segment: Segment, span: Span) -> bool:
    """Whether a title is neither a sentence's beginning nor before a name that the glossary lacks."""
    text = segment.target or ""
    return not _STARTS.search(text[: span.start]) and not _NAME_FOLLOWS.match(text, span.end)
