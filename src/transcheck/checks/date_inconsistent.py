"""Dates that cannot be: a weekday that its date does not have, a day that its month does not have."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from contextlib import suppress
from itertools import pairwise
from typing import TYPE_CHECKING

from transcheck.checks.base import TextCheck, published
from transcheck.core.document import Document
from transcheck.core.edit import Edit, Safety
from transcheck.core.issue import Category, Issue, Severity
from transcheck.core.segment import Segment
from transcheck.facts.base import Fact
from transcheck.facts.dates import weekday_name

if TYPE_CHECKING:
    from transcheck.checks.context import CheckContext

_BETWEEN = re.compile(r"\s?[,(（]?\s?(?:(?:a|an|the|den|le|el|o|dia|día|em|uma?|un|une|ein) )*")
_SURE, _GUESSED = 0.9, 0.6  # the text says the year, or it is taken to be that of the story
_NEAR = 100  # days from the story, within which a date without a year is of its year
_SLACK = 1  # days: papers print “yesterday” of the day before the dateline’s
_LEAP = 2024


class DateInconsistent(TextCheck):
    """A date cannot be: its weekday is another one, or its month has no such day

    “Monday, 5 March 2024” was a Tuesday. One of the two is wrong, and readers who turn up find out which.
    Where the day of the story is known, dates without a year and “yesterday, March 4” are held against it.

    Wrong: The vote was held on Monday, 5 March 2024.
    Right: The vote was held on Tuesday, 5 March 2024.
    """

    category = Category.INCONSISTENCY
    severity = Severity.MAJOR

    def find(self, document: Document, context: CheckContext) -> Iterator[Issue]:
        """Each day that no month has, and each pair of neighbours that contradict each other."""
        for segment, text in published(document.segments):
            dates = context.facts(text, context.target_language).dates
            for fact in dates:
                if _is_impossible(fact):
                    message = f"there is no “{fact.text}”"
                    yield self.issue(segment.id, message, confidence=_SURE, target_span=fact.span)
            for one, other in pairwise(dates):
                if _BETWEEN.fullmatch(text[one.span.end : other.span.start]):
                    yield from self._contradictions(segment, one, other, context)

    def _contradictions(
        self, segment: Segment, one: Fact, other: Fact, context: CheckContext
    ) -> Iterator[Issue]:
        for said, dated in ((one, other), (other, one)):
            date = _date(dated, context.date)
            match said.value:
                case ("weekday", int(weekday)) if date and date.weekday() != weekday:
                    yield self._not_that_weekday(segment, said, dated, date, context)
                case ("relative", int(days)) if date and context.date:
                    if abs((date - context.date).days - days) > (0 if context.dated else _SLACK):
                        message = f"“{said.text}” is not “{dated.text}” in a story of {context.date}"
                        yield self.issue(segment.id, message, confidence=_GUESSED, target_span=said.span)

    def _not_that_weekday(
        self, segment: Segment, said: Fact, dated: Fact, date: datetime.date, context: CheckContext
    ) -> Issue:
        right = weekday_name(date.weekday(), context.target_language, like=said.text)
        evidence = f"{date} is a {right}"
        return self.issue(
            segment.id,
            f"“{dated.text}” is a {right}, and no {said.text}",
            confidence=_SURE if _has_year(dated) else _GUESSED,
            target_span=said.span,
            edits=(Edit(segment.id, said.span, said.text, right, self.id, Safety.REVIEW, evidence),),
        )


def _is_impossible(fact: Fact) -> bool:
    match fact.value:
        case ("day", (int() | None) as year, int(month), int(day)):
            return _day(year or _LEAP, month, day) is None
    return False


def _date(fact: Fact, story: datetime.date | None) -> datetime.date | None:
    """The date; of one without its year the nearest to the story, if that is near."""
    match fact.value:
        case ("day", int(year), int(month), int(day)):
            return _day(year, month, day)
        case ("day", None, int(month), int(day)) if story:
            years = (story.year - 1, story.year, story.year + 1)
            dates = [date for year in years if (date := _day(year, month, day))]
            nearest = min(dates, key=lambda date: abs(date - story), default=None)
            return nearest if nearest and abs(nearest - story).days <= _NEAR else None
    return None


def _day(year: int, month: int, day: int) -> datetime.date | None:
    with suppress(ValueError):
        return datetime.date(year, month, day)
    return None


def _has_year(fact: Fact) -> bool:
    match fact.value:
        case ("day", int(), _, _):
            return True
    return False
