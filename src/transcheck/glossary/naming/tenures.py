"""Whether a title beside a name is true on a day: the text's claim held against the glossary's tenures."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import StrEnum

from transcheck.core.term import Tenure
from transcheck.glossary.naming.standings import Standing
from transcheck.glossary.naming.titles import Title


class Contradiction(StrEnum):
    """What is wrong with a title on a day."""

    ENDED = "ended"
    NOT_BEGUN = "not-begun"
    NEVER = "never"
    ACTING_ONLY = "acting-only"
    NOT_ACTING = "not-acting"
    NOT_FORMER = "not-former"
    BEGUN = "begun"


@dataclass(frozen=True, slots=True)
class Finding:
    """``tenure`` is the person's that contradicts the title; None for ``NEVER``, where there is none."""

    contradiction: Contradiction
    tenure: Tenure | None


def contradicted(title: Title, person: str, date: datetime.date) -> Finding | None:
    """What the tenures of the offices that ``title`` may mean say against it; ``person`` is an id.

    Where the words may mean several offices, one that the person holds is enough. That somebody never
    held an office is only said where the words mean one alone, and another person holds it.
    """
    own = [tenure for office in title.offices for tenure in office.holders if tenure.person == person]
    now = [tenure for tenure in own if tenure.covers(date)]
    if now:
        wrong = _while_in_office(title.standing, own, now, date)
        return Finding(wrong, now[0]) if wrong else None
    if title.standing not in (Standing.HOLDS, Standing.ACTING):
        return None
    if not own:
        known = len(title.offices) == 1 and holder(title, date) and title.standing is Standing.HOLDS
        return Finding(Contradiction.NEVER, None) if known else None
    return _out_of_office(own, date)


def holder(title: Title, date: datetime.date) -> Tenure | None:
    """Who holds the office on a day, if the words of a title mean one office alone."""
    (*others, office) = title.offices
    return None if others else next((one for one in office.holders if one.covers(date)), None)


def _while_in_office(
    standing: Standing, own: list[Tenure], now: list[Tenure], date: datetime.date
) -> Contradiction | None:
    acting = all(tenure.acting for tenure in now)
    before = any(tenure.end and tenure.end < date for tenure in own)
    match standing:
        case Standing.HOLDS if acting:
            return Contradiction.ACTING_ONLY
        case Standing.ACTING if not acting:
            return Contradiction.NOT_ACTING
        case Standing.FORMER if not before:
            return Contradiction.NOT_FORMER
        case Standing.COMING if not acting:
            return Contradiction.BEGUN
    return None


def _out_of_office(own: list[Tenure], date: datetime.date) -> Finding:
    ended = [tenure for tenure in own if tenure.end and tenure.end < date]
    if ended:
        return Finding(Contradiction.ENDED, max(ended, key=lambda one: one.end or date))
    return Finding(Contradiction.NOT_BEGUN, min(own, key=lambda one: one.start or date))
