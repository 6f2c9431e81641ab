"""Months and days of the week, as CLDR has them in a sentence and alone."""

from __future__ import annotations

from collections.abc import Iterator

from babel import Locale

from starters.source import LANGUAGES, exact, wording
from transcheck.core.term import TermEntry, TermKind, Wording

_ARABIC_EAST = "ar_SY"  # كانون الثاني beside يناير
_ARABIC_PREFIXES = "ولب"
_ORDINARY_WORDS = {"may", "sunday"}  # “may”, and الأحد, which is also “the one”
_SHORTENED = {"january", "february", "august", "september", "october", "november", "december"}  # by the AP
_WRITTEN_ALONE = {"ru"}
"""Languages whose months have another form alone. Asked for it in another one, Babel 2.18 answers in the
language that it was last asked in."""
_SHORT_DAYS = {"tuesday": "terça", "thursday": "quinta", "friday": "sexta"}
"""Those that are seldom an ordinal number; segunda and quarta often are."""

_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_MONTHS = "january february march april may june july august september october november december".split()


def months() -> Iterator[TermEntry]:
    """The twelve months."""
    for number, name in enumerate(_MONTHS, 1):
        yield _entry(name, {tag: _month(number, name, tag) for tag in LANGUAGES})


def days() -> Iterator[TermEntry]:
    """The seven days of the week."""
    for number, name in enumerate(_DAYS):
        yield _entry(name, {tag: _day(number, name, tag) for tag in LANGUAGES})


def _entry(name: str, wordings: dict[str, Wording]) -> TermEntry:
    if name not in _ORDINARY_WORDS:
        return TermEntry(name, TermKind.TERM, wordings)
    arabic = wordings["ar"]
    prefixed = [prefix + arabic.preferred for prefix in _ARABIC_PREFIXES]
    wordings["ar"] = wording((arabic.preferred, *arabic.admitted), prefixed)
    return exact(name, TermKind.TERM, wordings)


def _month(number: int, name: str, language: str) -> Wording:
    """Arabic has two names; Chinese also writes the number, and the AP shortens the long ones."""
    months = Locale.parse(language).months
    inside = months["format"]["wide"][number]
    alone = months["stand-alone"]["wide"][number] if language in _WRITTEN_ALONE else inside
    short = months["format"]["abbreviated"][number]
    names = [alone]
    if language == "ar":
        names.append(Locale.parse(_ARABIC_EAST).months["format"]["wide"][number])
    if language == "zh":
        names.append(short)
    if language == "en" and name in _SHORTENED:
        names.append(f"{short}.")
    return wording(names, (inside,))


def _day(number: int, name: str, language: str) -> Wording:
    """Chinese has a short name, and Portuguese drops the -feira."""
    days = Locale.parse(language).days["format"]
    names = [days["wide"][number]]
    if language == "zh":
        names.append(days["abbreviated"][number])
    if language == "pt" and name in _SHORT_DAYS:
        names.append(_SHORT_DAYS[name])
    return wording(names)
