"""The glossary in use: which of its terms stand in a text, and what must stand in the translation."""

from __future__ import annotations

import datetime
import hashlib
from functools import cached_property

from transcheck.core.hypothesis import Constraint
from transcheck.core.term import TermEntry, Wording
from transcheck.glossary.index import Index, Match, Status, wording_in


class Glossary:
    """Entries, and the search for them. Matching is by whole words; a wording with capitals must
    have them in the text too (Turkey is not turkey), one without is found at a sentence start also."""

    def __init__(self, entries: tuple[TermEntry, ...]) -> None:
        self.entries = entries
        self._indexes: dict[str, Index] = {}

    @classmethod
    def empty(cls) -> Glossary:
        """A glossary with nothing in it."""
        return cls(())

    @cached_property
    def digest(self) -> str:
        """Identifies the content: the first 12 hexadecimal digits of its SHA-256."""
        return hashlib.sha256(repr(self.entries).encode()).hexdigest()[:12]

    def matches(self, text: str, language: str, date: datetime.date | None = None) -> list[Match]:
        """The terms in ``text``, in order; only those valid on ``date``, if one is given. Where they
        overlap the longest counts, then the one that is spelt like that, then the later entry."""
        if not self.entries:
            return []
        found = [
            match
            for match in self._index(language).candidates(text)
            if date is None or match.entry.valid_on(date)
        ]
        found.reverse()
        found.sort(key=lambda match: _rank(match, text))
        taken: list[Match] = []
        for match in found:
            if not any(match.span.overlaps(other.span) for other in taken):
                taken.append(match)
        return sorted(taken, key=lambda match: match.span)

    def constraints(
        self, source: str, source_language: str, target_language: str, date: datetime.date | None = None
    ) -> tuple[Constraint, ...]:
        """What the decoder must write for each term of a source sentence, the best wording first."""
        constraints = []
        for match in self.matches(source, source_language, date):
            wording = wording_in(match.entry, target_language)
            if wording is not None:
                targets = _targets(wording, match.status)
                constraints.append(Constraint(match.span, targets, match.entry.id, match.inflected))
        return tuple(constraints)

    def missing_terms(
        self,
        source: str,
        target: str,
        source_language: str,
        target_language: str,
        date: datetime.date | None = None,
    ) -> list[Match]:
        """The source's terms for which no allowed wording stands in the target."""
        missing = []
        present = {
            match.entry.id
            for match in self._index(target_language).candidates(target)
            if match.status is not Status.DEPRECATED
        }
        for match in self.matches(source, source_language, date):
            if wording_in(match.entry, target_language) is not None and match.entry.id not in present:
                missing.append(match)
        return missing

    def _index(self, language: str) -> Index:
        if language not in self._indexes:
            self._indexes[language] = Index(self.entries, language)
        return self._indexes[language]


def _targets(wording: Wording, status: Status) -> tuple[str, ...]:
    """The wordings to write, by how the source words it: a second reference stays one."""
    first = wording.second if status is Status.SECOND and wording.second else wording.preferred
    return tuple(dict.fromkeys((first, *wording.allowed)))


def _rank(match: Match, text: str) -> tuple[int, bool, bool, bool]:
    found = match.span.of(text)
    return -len(match.span), match.inflected, match.wording != found, match.status is Status.DEPRECATED
