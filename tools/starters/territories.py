"""What countries and territories are called: by the list that is kept by hand, else by CLDR."""

from __future__ import annotations

from functools import cache

from babel import Locale

from starters.source import hand_list, tidy

_NOT_STATES = {"ZZ", "EU", "EZ", "UN", "XA", "XB", "QO", "AC", "CP", "CQ", "DG", "EA", "IC", "TA"}
"""Codes that CLDR names and that are no state or territory a story would be set in."""


def codes() -> list[str]:
    """The ISO 3166 codes of all of them in small letters, in order."""
    territories = map(str, Locale.parse("en").territories)
    return sorted(code.lower() for code in territories if len(code) == 2 and code not in _NOT_STATES)


def names_of(code: str, language: str) -> list[str]:
    """All names of a country, preferred first. CLDR's Portuguese is Brazil's; Portugal's is admitted."""
    usual = usual_names(code, language)
    if language in by_hand(code):
        return [*usual, *by_hand(code)[language][1:]]
    return [*usual, _cldr(code, "pt_PT")] if language == "pt" else usual


def usual_names(code: str, language: str) -> list[str]:
    """The preferred name of a country, and its abbreviation where it has one."""
    first = by_hand(code).get(language, [_cldr(code, language)])[0]
    return [first, *by_hand(code).get(f"{language}:short", ())]


def by_hand(code: str) -> dict[str, list[str]]:
    """What the list has for a country: language, or language and ``:forms`` or ``:short`` -> wordings;
    ``exact`` where only those forms count."""
    return _by_hand().get(code, {})


@cache
def _by_hand() -> dict[str, dict[str, list[str]]]:
    return dict(hand_list("countries"))


def _cldr(code: str, locale: str) -> str:
    return tidy(Locale.parse(locale).territories[code.upper()])
