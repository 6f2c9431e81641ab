"""The glossary in use: which of its terms stand in a text, and what must stand in the translation."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Sequence
from functools import cached_property, lru_cache

from transcheck.core.hypothesis import Constraint
from transcheck.core.language import primary
from transcheck.core.term import TermEntry, TermKind, Wording
from transcheck.glossary.forms import other_forms
from transcheck.glossary.index import Index, Match, Status, wording_in
from transcheck.glossary.tokens import tokenise

_STANDING = {
    Status.PREFERRED: 0,
    Status.FORM: 0,
    Status.SECOND: 1,
    Status.ADMITTED: 2,
    Status.DEPRECATED: 3,
}
"""Whose wording it is that several entries have: that of the one that prefers it."""
_KEPT = 1_024
"""Texts of which the matches are remembered: an article's, since several checks ask for them."""


class Glossary:
    """Entries, and the search for them. Matching is by whole words; a wording with capitals must
    have them in the text too (Turkey is not turkey), one without is found at a sentence start also."""

    def __init__(self, entries: tuple[TermEntry, ...]) -> None:
        self.entries = entries
        self._indexes: dict[str, Index] = {}
        self._found = lru_cache(maxsize=_KEPT)(self._matches)

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
        overlap the longest counts, then the one that is spelt like that, then the one that prefers it to
        one that admits it, then the later entry."""
        return [*self._found(text, language, date)] if self.entries else []

    def _matches(self, text: str, language: str, date: datetime.date | None) -> tuple[Match, ...]:
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
        return tuple(sorted(taken, key=lambda match: match.span))

    def constraints(
        self, source: str, source_language: str, target_language: str, date: datetime.date | None = None
    ) -> tuple[Constraint, ...]:
        """What the decoder must write for each term of a source sentence, the best wording first."""
        constraints = []
        for match in self.matches(source, source_language, date):
            wording = wording_in(match.entry, target_language)
            if wording is not None:
                targets = _as_joined(_targets(wording, match.status), match, source)
                asked = match.inflected or primary(target_language) not in _NUMBER_ALONE
                forms = _forms(targets, match.entry.kind, target_language) if asked else ()
                constraints.append(Constraint(match.span, targets, match.entry.id, match.inflected, forms))
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
        asked = self.matches(source, source_language, date)
        if not asked:
            return []
        missing = []
        present = {
            match.entry.id
            for match in self._index(target_language).candidates(target)
            if match.status is not Status.DEPRECATED
        }
        for match in asked:
            wording = wording_in(match.entry, target_language)
            if wording is None or match.entry.id in present:
                continue
            if not _stand_in(_forms(wording.allowed, match.entry.kind, target_language), target):
                missing.append(match)
        return missing

    def _index(self, language: str) -> Index:
        if language not in self._indexes:
            self._indexes[language] = Index(self.entries, language)
        return self._indexes[language]


_NUMBER_ALONE = frozenset({"en"})
"""Languages whose terms have another form for number alone: none is asked for where the source has the term
as it is listed."""


def _targets(wording: Wording, status: Status) -> tuple[str, ...]:
    """The wordings to write, by how the source words it: a second reference stays one, and is none of what
    the source says in full."""
    if status is Status.SECOND and wording.second:
        return tuple(dict.fromkeys((wording.second, *wording.allowed)))
    return tuple(dict.fromkeys(one for one in wording.allowed if one != wording.second))


def _as_joined(targets: tuple[str, ...], match: Match, source: str) -> tuple[str, ...]:
    """The targets; where one is the source's own wording, first as the source joins its words (COVID-19 for a
    listed COVID 19): what is copied is not respelt."""
    found = match.span.of(source)
    if match.wording not in targets or found == match.wording:
        return targets
    same = [token.text for token in tokenise(found)] == [token.text for token in tokenise(match.wording)]
    return (found, *targets) if same else targets


def _forms(targets: Sequence[str], kind: TermKind, language: str) -> tuple[str, ...]:
    """Other forms of the targets, of terms and titles; names have those that are listed."""
    if kind not in (TermKind.TERM, TermKind.OFFICE):
        return ()
    found = dict.fromkeys(form for target in targets for form in other_forms(target, language))
    return tuple(form for form in found if form not in targets)


def _stand_in(wordings: Sequence[str], text: str) -> bool:
    """Whether a text has one of the wordings, as whole words."""
    words = _spaced(text) if wordings else ""
    return any(_spaced(wording) in words for wording in wordings)


def _spaced(text: str) -> str:
    return f" {' '.join(token.key for token in tokenise(text))} "


def _rank(match: Match, text: str) -> tuple[int, bool, bool, int]:
    found = match.span.of(text)
    return -len(match.span), match.inflected, match.wording != found, _STANDING[match.status]
