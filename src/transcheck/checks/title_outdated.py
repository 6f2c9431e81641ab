"""Offices that a person does not hold on the day of the story."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from transcheck.checks.mention_check import MentionCheck
from transcheck.core.document import Document
from transcheck.core.issue import Category, Issue, Severity
from transcheck.core.term import Tenure, TermKind
from transcheck.glossary.index import wording_in
from transcheck.glossary.naming.mentions import Mention, Mentions
from transcheck.glossary.naming.standings import Standing, former
from transcheck.glossary.naming.tenures import Contradiction, Finding, contradicted, holder
from transcheck.glossary.naming.titles import Title

if TYPE_CHECKING:
    from transcheck.checks.context import CheckContext

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_DATED, _READ = 0.9, 0.75  # how sure the day is: the user named it, or the article did
_DOUBTFUL = 0.4  # somebody else's words, another time that is told of, or a glossary that may not know
_FINDINGS = {
    Contradiction.ENDED: (Severity.CRITICAL, "{name} was {title} until {end}, and is not on {date}"),
    Contradiction.NOT_BEGUN: (Severity.CRITICAL, "{name} is {title} from {start} only, not yet on {date}"),
    Contradiction.NEVER: (Severity.MAJOR, "{name} is not known to have been {title}"),
    Contradiction.ACTING_ONLY: (Severity.MINOR, "{name} is only acting as {title} on {date}"),
    Contradiction.NOT_ACTING: (Severity.MINOR, "{name} is {title} on {date}, and not acting"),
    Contradiction.NOT_FORMER: (Severity.MAJOR, "{name} still is {title} on {date}"),
    Contradiction.BEGUN: (Severity.MAJOR, "{name} is {title} on {date} already"),
}


class TitleOutdated(MentionCheck):
    """A title is not the one that the person has on the day of the story

    Governments change, and an engine writes the title that it has seen most often. A minister who
    resigned last week, or is only acting, is the first to notice. The glossary says who held which
    office from when to when; “former” and “acting” are held against it too.

    Wrong: (story of 2026-03-05; in office until 2026-03-01) Foreign Minister Anna Lind said no.
    Right: Former Foreign Minister Anna Lind said no.
    """

    category = Category.MISTRANSLATION
    severity = Severity.CRITICAL

    def obstacle(self, document: Document, context: CheckContext) -> str | None:
        """It needs a day, and offices with their holders."""
        entries = context.glossary.entries
        if entries and not any(one.kind is TermKind.OFFICE and one.holders for one in entries):
            return "the glossary does not say who holds an office"
        if entries and context.date is None:
            return "the day of the story is not known (--date says it)"
        return super().obstacle(document, context)

    def examine(self, mentions: Mentions, context: CheckContext) -> Iterator[Issue]:
        """Each title beside a name that the glossary's tenures contradict."""
        assert context.date is not None
        for mention in mentions.all:
            finding = mention.title and contradicted(mention.title, mention.entry.id, context.date)
            if mention.title and finding:
                yield self._outdated(mention, mention.title, finding, context.date, context)

    def _outdated(
        self, mention: Mention, title: Title, finding: Finding, date: datetime.date, context: CheckContext
    ) -> Issue:
        severity, message = _FINDINGS[finding.contradiction]
        words = title.span.of(mention.segment.target or "")
        ended = finding.contradiction is Contradiction.ENDED and title.standing is Standing.HOLDS
        return self.at(
            mention,
            message.format(
                name=mention.wording.preferred,
                title=words,
                date=date,
                start=finding.tenure and finding.tenure.start,
                end=finding.tenure and finding.tenure.end,
            )
            + _instead(title, mention, date, context),
            confidence=_confidence(mention, finding, context),
            severity=severity,
            span=title.span,
            after=_former(words, title, context.target_language) if ended else None,
        )


def _former(words: str, title: Title, language: str) -> str | None:
    """The title as a former one, with the capital of a sentence's beginning."""
    after = former(words, language)
    return after[:1].upper() + after[1:] if after and title.span.start == 0 else after


def _confidence(mention: Mention, finding: Finding, context: CheckContext) -> float:
    tells_of_then = any(_within(year, finding.tenure) for year in _years(mention))
    if mention.quoted or finding.tenure is None or tells_of_then:
        return _DOUBTFUL
    return _DATED if context.dated else _READ


def _years(mention: Mention) -> Iterator[int]:
    for match in _YEAR.finditer(mention.segment.target or ""):
        yield int(match.group())


def _within(year: int, tenure: Tenure | None) -> bool:
    """Whether a year is one of a tenure's that has ended."""
    if tenure is None or tenure.end is None:
        return False
    return (tenure.start is None or tenure.start.year <= year) and year <= tenure.end.year


def _instead(title: Title, mention: Mention, date: datetime.date, context: CheckContext) -> str:
    """Who holds the office on the day, if it is somebody else whom the glossary names."""
    other = holder(title, date)
    if other is None or other.person == mention.entry.id:
        return ""
    entry = next((one for one in context.glossary.entries if one.id == other.person), None)
    wording = wording_in(entry, context.target_language) if entry else None
    return f"; it is {wording.preferred if wording else other.person}"
