"""The glossary in use: which of its terms stand in a text, and what must stand in the translation."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Any

from transcheck.core.hypothesis import Constraint
from transcheck.core.language import primary
from transcheck.core.span import Span
from transcheck.core.term import TermEntry, Wording

_UNSPACED = frozenset({"zh", "ja", "th"})


class Status(StrEnum):
    """How a wording stands with the house."""

    PREFERRED = "preferred"
    FORM = "form"
    ADMITTED = "admitted"
    SECOND = "second"
    DEPRECATED = "deprecated"


@dataclass(frozen=True, slots=True)
class Match:
    """A term found in a text. ``wording`` is how the glossary spells what was found."""

    entry: TermEntry
    span: Span
    wording: str
    status: Status


class Glossary:
    """Entries, and the search for them. Matching is by whole words; a wording with capitals must
    have them in the text too (Turkey is not turkey), one without is found at a sentence start also."""

    def __init__(self, entries: tuple[TermEntry, ...]) -> None:
        self.entries = entries
        self._searches: dict[str, Any] = {}

    @classmethod
    def empty(cls) -> Glossary:
        """A glossary with nothing in it."""
        return cls(())

    @cached_property
    def digest(self) -> str:
        """Identifies the content: the first 12 hexadecimal digits of its SHA-256."""
        return hashlib.sha256(repr(self.entries).encode()).hexdigest()[:12]

    def matches(self, text: str, language: str, date: datetime.date | None = None) -> list[Match]:
        """The terms in ``text``, longest first where they overlap, in order; only those valid on
        ``date``, if one is given."""
        if not self.entries:
            return []
        found = [
            match
            for match in self._candidates(text, primary(language))
            if date is None or _valid(match.entry, date)
        ]
        found.sort(key=lambda match: (-len(match.span), match.span.start, match.status is Status.DEPRECATED))
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
                constraints.append(Constraint(match.span, targets, match.entry.id))
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
            for match in self._candidates(target, primary(target_language))
            if match.status is not Status.DEPRECATED
        }
        for match in self.matches(source, source_language, date):
            if wording_in(match.entry, target_language) is not None and match.entry.id not in present:
                missing.append(match)
        return missing

    def _candidates(self, text: str, language: str) -> Iterator[Match]:
        """Every occurrence of every wording, overlapping ones too."""
        search = self._search(language)
        if search is None:
            return
        spaced = language not in _UNSPACED
        for last, wordings in search.iter(text.lower()):
            for entry, wording, status in wordings:
                span = Span(last + 1 - len(wording), last + 1)
                if (not spaced or _whole_word(text, span)) and _case_fits(wording, span.of(text)):
                    yield Match(entry, span, wording, status)

    def _search(self, language: str) -> Any:
        """The automaton of one language (Aho & Corasick 1975), None if it has no wording."""
        if language not in self._searches:
            import ahocorasick

            by_wording: dict[str, list[tuple[TermEntry, str, Status]]] = {}
            for entry in self.entries:
                for wording, status in _wordings(entry, language):
                    by_wording.setdefault(wording.lower(), []).append((entry, wording, status))
            automaton = ahocorasick.Automaton()
            for wording, values in by_wording.items():
                automaton.add_word(wording, values)
            automaton.make_automaton()
            self._searches[language] = automaton if by_wording else None
        return self._searches[language]


def wording_in(entry: TermEntry, language: str) -> Wording | None:
    """The entry's wording in a language: of that very tag, else of the same primary language."""
    if language in entry.wordings:
        return entry.wordings[language]
    main = primary(language)
    return next((one for tag, one in entry.wordings.items() if primary(tag) == main), None)


def _wordings(entry: TermEntry, language: str) -> Iterator[tuple[str, Status]]:
    for tag, wording in entry.wordings.items():
        if primary(tag) != language:
            continue
        yield wording.preferred, Status.PREFERRED
        yield from ((one, Status.FORM) for one in wording.forms)
        yield from ((one, Status.ADMITTED) for one in wording.admitted)
        yield from ((one, Status.DEPRECATED) for one in wording.deprecated)
        if wording.second:
            yield wording.second, Status.SECOND


def _targets(wording: Wording, status: Status) -> tuple[str, ...]:
    """The wordings to write, by how the source words it: a second reference stays one."""
    first = wording.second if status is Status.SECOND and wording.second else wording.preferred
    return tuple(dict.fromkeys((first, *wording.allowed)))


def _valid(entry: TermEntry, date: datetime.date) -> bool:
    return (entry.valid_from is None or entry.valid_from <= date) and (
        entry.valid_to is None or date <= entry.valid_to
    )


def _whole_word(text: str, span: Span) -> bool:
    before, after = text[: span.start][-1:], text[span.end :][:1]
    return not (before.isalnum() or after.isalnum() or before == "_")


def _case_fits(wording: str, found: str) -> bool:
    """A capital in the wording must be one in the text; in an all-capitals headline all are."""
    if found.isupper() and len(found) > 1 and not wording.isupper():
        return len(wording) > 3 or wording.istitle()
    first, *rest = zip(wording, found, strict=False)
    return all(a == b for a, b in rest) and (first[0] == first[1] or first[0].islower())
