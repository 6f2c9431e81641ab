"""Issue: a defect that a check found, with its evidence. Severity and confidence are separate."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from transcheck.core.edit import Edit
from transcheck.core.span import Span


class Severity(IntEnum):
    """How bad it would be for the reader, if it is so (MQM)."""

    NEUTRAL = 0
    MINOR = 1
    MAJOR = 2
    CRITICAL = 3

    @property
    def label(self) -> str:
        """The name as it is written in reports and on the command line."""
        return self.name.lower()


class Category(StrEnum):
    """Localization quality issue types of ITS 2.0 that we use."""

    TERMINOLOGY = "terminology"
    MISTRANSLATION = "mistranslation"
    OMISSION = "omission"
    ADDITION = "addition"
    UNTRANSLATED = "untranslated"
    DUPLICATION = "duplication"
    INCONSISTENCY = "inconsistency"
    INCONSISTENT_ENTITIES = "inconsistent-entities"
    NUMBERS = "numbers"
    CHARACTERS = "characters"
    TYPOGRAPHICAL = "typographical"
    WHITESPACE = "whitespace"
    MARKUP = "markup"
    LOCALE_VIOLATION = "locale-violation"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Location:
    """Another place that belongs to the evidence: ``side`` is source, target or reference."""

    segment: str
    side: str
    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Issue:
    """``confidence``: 0 to 1, how sure we are that it is a defect at all. ``source_span`` and
    ``target_span`` point into the segment's own texts; ``side`` says what the target was held
    against: ``source``, ``reference``, or ``text`` for the article itself. ``edits`` would put it right."""

    check: str
    category: Category
    severity: Severity
    confidence: float
    segment: str
    message: str
    source_span: Span | None = None
    target_span: Span | None = None
    side: str = "source"
    related: tuple[Location, ...] = ()
    edits: tuple[Edit, ...] = ()
