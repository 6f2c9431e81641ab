"""The nouns of a translation memory: a unit, and how well one matches a sentence."""

from __future__ import annotations

import datetime
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence and its translation. Languages are BCP 47 tags; ``document`` is the text that both are
    from, by its name, empty where that is not known; ``origin`` where it was learnt (``desk.tmx:412``,
    ``learnt from …``); ``date`` the day on which it was translated or changed last; ``before`` the sentence
    that stands before this one in the source, empty where that is not known."""

    source: str
    target: str
    source_language: str
    target_language: str
    document: str = ""
    origin: str = ""
    date: datetime.date | None = None
    before: str = ""


@dataclass(frozen=True, slots=True)
class Match:
    """A unit that is like a sentence. ``percent``: 100 for the same words, 101 where the sentence before
    it is the same too (“in context”), as translators know it; below 100 what share of it is the same.
    ``meaning``: how near the two are by sentence embeddings (the cosine), for one that was found so."""

    unit: Unit
    percent: int
    meaning: float | None = None

    @property
    def signature(self) -> str:
        """How a translation that is taken from it names its maker.

        >>> Match(Unit("", "", "en", "pt"), 93).signature
        'translation memory, 93%'
        """
        return f"translation memory, {self.percent}%"
