"""Currencies in use today, by what one of them is called."""

from __future__ import annotations

from collections.abc import Iterator

from babel.core import get_global
from babel.numbers import get_currency_name, list_currencies

from starters.source import LANGUAGES, hand_list, wording
from transcheck.core.term import TermEntry, TermKind

_PEOPLE_TOO = {("BOB", "es")}
"""What a text cannot tell from an inhabitant: un boliviano."""

_COUNTS = (1, 2, 5)  # each plural of our languages has one of them


def currencies() -> Iterator[TermEntry]:
    """One entry each; its id is ``currency-`` and the ISO 4217 code. Plurals are its forms."""
    beside = dict(hand_list("currencies"))
    for code in sorted(set(list_currencies("en")) & _legal_tender()):
        wordings = {}
        for language in LANGUAGES:
            if (code, language) in _PEOPLE_TOO:
                continue
            names = dict.fromkeys(_name(code, count, language) for count in _COUNTS)
            first, *forms = names
            wordings[language] = wording((first, *beside.get(code, {}).get(language, ())), forms)
        yield TermEntry(f"currency-{code.lower()}", TermKind.TERM, wordings)


def _name(code: str, count: int, language: str) -> str:
    """CLDR writes Portuguese names as titles; in a sentence they have no capital."""
    name = get_currency_name(code, count, locale=language)
    return name.lower() if language == "pt" else name


def _legal_tender() -> set[str]:
    return {
        code
        for periods in get_global("territory_currencies").values()
        for code, start, end, tender in periods
        if tender and end is None
    }
