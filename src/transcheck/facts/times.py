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


def read_times(text: str) -> Iterator[Fact]:
    """Each time as ("time", minutes since noon or midnight); where a text leaves the clock out, it
    may be a plain number (7 or 7.55). Soft: houses drop times, and convert them between zones."""
    for match in _TIME.finditer(text):
        hour, minute = int(match["hour"]), int(match["minute"] or 0)
        plain = frozenset(one + Fraction(minute, 100) for one in (hour, (hour + 12) % 24))
        value = ("time", (hour * 60 + minute) % _HALF_DAY)
        yield Fact("number", Span(*match.span()), match.group(), value, soft=True, readings=plain)
