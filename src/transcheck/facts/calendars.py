"""Years of other calendars, as years of ours: 民國113年 and 令和6年 are 2024, ١٤٤٥ هـ began in 2023."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from transcheck.core.span import Span
from transcheck.facts.base import Fact
from transcheck.facts.chinese_numbers import characters

_COUNT = r"\s?(?P<year>元|\d{1,3}|[一二三四五六七八九十百]+)\s?年"
_ERAS = tuple(
    (re.compile(pattern), before)
    for pattern, before in (
        (rf"(?:中華)?民[國国]{_COUNT}|(?<!\w)Minguo (?P<named>\d{{1,3}})\b", 1911),
        (rf"令和{_COUNT}|\bReiwa (?P<named>\d{{1,2}})\b", 2018),
        (rf"平成{_COUNT}|\bHeisei (?P<named>\d{{1,2}})\b", 1988),
        (rf"昭和{_COUNT}|\bShowa (?P<named>\d{{1,2}})\b", 1925),
        (r"(?:พ\.ศ\.|\bB\.?E\.?)\s?(?P<year>\d{4})\b|(?<!\d)(?P<named>\d{4})\s?B\.?E\b", -543),
    )
)
"""What tells the calendar and the year, and the year of ours before its first."""
_HIJRI = re.compile(
    r"(?<!\d)(?P<year>\d{4})\s?(?:هـ|هجري\w*|للهجرة|A\.?H\b|(?:d[ea] (?:l[a'’]\s?)?)?h[éi][gj]ira?\b"
    r"|году? хиджры)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\d|年")
"""In every year of another calendar."""
_LUNAR = 0.970229  # of our years is a lunar one; the count began in 622


def read_years(text: str) -> Iterator[Fact]:
    """Each as the year of ours, which it may also be called by its own count (Reiwa 6). A lunar year
    begins in one of ours and ends in the next."""
    if not _YEAR.search(text):
        return
    for pattern, before in _ERAS:
        for match in pattern.finditer(text):
            year = _count(match["year"] or match.groupdict().get("named") or "")
            yield _fact(match, year, (year + before,))
    for match in _HIJRI.finditer(text):
        if 1300 <= (year := int(match["year"])) < 1500:
            first = int(year * _LUNAR + 621.5643)
            yield _fact(match, year, (first, first + 1))


def _count(written: str) -> int:
    if written == "元":  # the first year of an era
        return 1
    return int(written) if written.isdecimal() else characters(written)


def _fact(match: re.Match[str], own: int, ours: tuple[int, ...]) -> Fact:
    readings = frozenset(map(Fraction, (own, *ours)))
    return Fact("number", Span(*match.span()), match.group(), Fraction(ours[0]), readings=readings)
