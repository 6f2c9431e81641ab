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


@dataclass(frozen=True, slots=True)
class Wording:
    """How one language says it. ``forms`` are inflected forms of ``preferred``; ``second`` is what
    the house writes from the second mention on (never derived: Abu Hamza is not "Hamza")."""

    preferred: str
    admitted: tuple[str, ...] = ()
    deprecated: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    second: str | None = None

    @property
    def allowed(self) -> tuple[str, ...]:
        """Every wording that may stand in a published text, the preferred one first."""
        second = (self.second,) if self.second else ()
        return (self.preferred, *self.forms, *self.admitted, *second)


@dataclass(frozen=True, slots=True)
class TermEntry:
    """One row of a glossary. ``wordings`` is keyed by BCP 47 tag; ``valid_from`` and ``valid_to``
    are inclusive days; ``origin`` is ``file:line``."""

    id: str
    kind: TermKind
    wordings: Mapping[str, Wording] = field(hash=False)
    valid_from: datetime.date | None = None
    valid_to: datetime.date | None = None
    note: str = ""
    origin: str = ""
