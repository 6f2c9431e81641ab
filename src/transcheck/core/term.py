"""TermEntry: one concept of the house glossary (a person, an office, a place…) in its languages."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class TermKind(StrEnum):
    """What an entry names."""

    PERSON = "person"
    OFFICE = "office"
    ORGANISATION = "organisation"
    PLACE = "place"
    WORK = "work"
    TERM = "term"


class Gender(StrEnum):
    """A person's, for the forms that agree with it; the words are TBX's grammatical genders."""

    FEMININE = "feminine"
    MASCULINE = "masculine"
    OTHER = "other"


class CasePolicy(StrEnum):
    """Which capitals a text must have to name the entry. ``SMART``: those of the wording, and any at
    the beginning of a sentence or in a headline; ``EXACT``: just those; ``ANY``: none."""

    SMART = "smart"
    EXACT = "exact"
    ANY = "any"


@dataclass(frozen=True, slots=True)
class Tenure:
    """Who held an office, from the first to the last day (both inclusive, None where open).
    ``person`` is the id of the person's entry."""

    person: str
    start: datetime.date | None = None
    end: datetime.date | None = None
    acting: bool = False

    def covers(self, date: datetime.date) -> bool:
        """Whether the office was held on that day."""
        return in_force(self.start, self.end, date)


@dataclass(frozen=True, slots=True)
class Wording:
    """How one language says it.

    ``forms`` are inflected forms of ``preferred``; ``second`` is what the house writes from the second
    mention on: a person's second reference (never derived: Abu Hamza is not "Hamza"), an
    organisation's abbreviation, an office's short form. Of an office, ``before`` and ``after`` are its
    title as it stands before a name and after one, ``feminine`` what it is called if a woman holds it.
    """

    preferred: str
    admitted: tuple[str, ...] = ()
    deprecated: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    second: str | None = None
    before: str | None = None
    after: str | None = None
    feminine: str | None = None

    @property
    def allowed(self) -> tuple[str, ...]:
        """Every wording that may stand in a published text, the preferred one first."""
        own = (self.before, self.after, self.feminine, self.second)
        return (self.preferred, *self.forms, *self.admitted, *(one for one in own if one))


@dataclass(frozen=True, slots=True)
class TermEntry:
    """One row of a glossary. ``wordings`` is keyed by BCP 47 tag; ``valid_from`` and ``valid_to``
    are inclusive days; ``holders`` are those of an office; ``origin`` is ``file:line``."""

    id: str
    kind: TermKind
    wordings: Mapping[str, Wording] = field(hash=False)
    gender: Gender | None = None
    case: CasePolicy = CasePolicy.SMART
    holders: tuple[Tenure, ...] = ()
    valid_from: datetime.date | None = None
    valid_to: datetime.date | None = None
    note: str = ""
    origin: str = ""

    def valid_on(self, date: datetime.date) -> bool:
        """Whether the entry is in force on that day."""
        return in_force(self.valid_from, self.valid_to, date)


def in_force(start: datetime.date | None, end: datetime.date | None, date: datetime.date) -> bool:
    """Whether a period contains a day; None is an open end.

    >>> in_force(None, datetime.date(2026, 1, 31), datetime.date(2026, 1, 31))
    True
    """
    return (start is None or start <= date) and (end is None or date <= end)
