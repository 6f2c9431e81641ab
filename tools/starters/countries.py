"""Countries and territories, with their short and former names and the adjective."""

from __future__ import annotations

from collections.abc import Iterator

from starters.demonyms import people
from starters.source import LANGUAGES, exact, wording
from starters.territories import by_hand, codes, names_of
from transcheck.core.term import TermEntry, TermKind, Wording


def countries() -> Iterator[TermEntry]:
    """One entry each, with the ISO 3166 code in small letters as its id."""
    for code in codes():
        wordings = {language: _wording(code, language) for language in LANGUAGES}
        make = exact if "exact" in by_hand(code) else TermEntry
        yield make(code, TermKind.PLACE, wordings)


def _wording(code: str, language: str) -> Wording:
    """Adjective and inhabitants are admitted: “the president of France” may become “the French president”."""
    names = [*names_of(code, language), *people(code, language)]
    return wording(names, by_hand(code).get(f"{language}:forms", ()))
