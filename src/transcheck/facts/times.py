"""Times of the day, whichever clock: 15h30 is 3:30 p.m."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from transcheck.core.span import Span
from transcheck.facts.base import Fact

_HALF_DAY = 12 * 60  # minutes
_TIME = re.compile(
    r"""(?<![\d.,:/-])(?P<hour>[01]?\d|2[0-4])
    (?:(?:\s?(?:h:?|[:：]|[点點时時分])\s?|\.(?=\d\d\s?(?:[ap]\.?\s?m\b|Uhr\b)))
      (?P<minute>[0-5]\d)(?![\d:])(?:\s?(?:min\b|h\b|分|秒))?
      |(?=\s?(?:[ap]\.?\s?m\b|h\b|Uhr\b|[点點]|時)))
    (?:\s?(?:[ap](?:\.\s?m\b\.?|\s?m\b)|h\b|Uhr\b|[点點]))?""",
    re.IGNORECASE | re.VERBOSE,
)
_HALF = re.compile(r"(?P<half>[ap])\.?\s?m\b", re.IGNORECASE)


def read_times(text: str) -> Iterator[Fact]:
    """Each time as ("time", minutes since noon or midnight); where a text leaves the clock out, it
    may be a plain number (7 or 7.55). Soft: houses drop times, and convert them between zones."""
    for match in _TIME.finditer(text):
        hour, minute = int(match["hour"]), int(match["minute"] or 0)
        plain = frozenset(one + Fraction(minute, 100) for one in (hour, (hour + 12) % 24))
        value = ("time", (hour * 60 + minute) % _HALF_DAY)
        yield Fact("number", Span(*match.span()), match.group(), value, soft=True, readings=plain)


def right_hour(original: Fact, target: Fact) -> tuple[Span, str] | None:
    """The place of the hour of ``target`` in its text, and the hour of ``original`` on the same clock; None
    where the minutes or the half of the day are others too."""
    there, here = (_TIME.fullmatch(fact.text) for fact in (original, target))
    if there is None or here is None or (there["minute"] or "00") != (here["minute"] or "00"):
        return None
    if _is_after_noon(there) != _is_after_noon(here):
        return None
    hour = int(there["hour"]) % 12
    on_long_clock = int(here["hour"]) > 12
    place = Span(*here.span("hour")).shift(target.span.start)
    return place, str(hour + 12 if on_long_clock else hour or 12)


def _is_after_noon(time: re.Match[str]) -> bool:
    """As the letters behind it say or, where there are none, the clock of 24 hours."""
    letters = _HALF.search(time.group())
    return letters["half"].lower() == "p" if letters else int(time["hour"]) >= 12
