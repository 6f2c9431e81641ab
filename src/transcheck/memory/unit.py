"""The nouns of a translation memory: a unit, and how well one matches a sentence."""

from __future__ import annotations

import datetime
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence and its translation. Languages are BCP 47 tags; ``document`` is the text that both are
    from, by its name, empty where that is not known; ``origin`` where it was learnt (``desk.tmx:412``,
    ``learnt from …``); ``date`` the day on which it was translated or changed last."""

    source: str
    target: str
    source_language: str
    target_language: str
    document: str = ""
    origin: str = ""
    date: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """A unit that is like a sentence. ``percent``: 100 for the same words, 101 where the sentences before
    it are the same too (“in context”), as translators know it; below 100 what share of it is the same."""

    unit: Unit
    percent: int
