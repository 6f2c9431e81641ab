"""Days that share the month of another: entre 5 e 7 de março, March 5–7, 3月5日至7日."""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.core.span import Span
from transcheck.facts.base import Fact

_DAY = r"(?P<day>3[01]|[12]\d|0?[1-9])(?:º|\.|er|-го|st|nd|rd|th)?"
_TO = r"\s?[-–—]\s?|\s(?:to|through|until|a|ao|al|au|bis(?: zum)?|по|до|إلى)\s|\s?[至到]\s?"
_AND = r"\s(?:and|or|e|ou|y|o|et|und|oder|и|или)\s|\s?[和、]\s?|\sو\s?"
_ARTICLE = r"(?:(?:the|o|el|le|den|dia|día) )?"
_BEFORE = re.compile(rf"(?<![\d.,:/]){_DAY}(?P<gap>{_TO}|{_AND}){_ARTICLE}$")
_LISTED = re.compile(rf"(?<![\d.,:/]){_DAY}, {_ARTICLE}$")
_BEHIND = re.compile(
    rf"(?:(?:{_TO})|(?:{_AND})(?=\d+(?:\W|日|$)(?! ?[^\W\d_]{{3}}))){_ARTICLE}{_DAY}(?![\d:%])日?"
)
_REACH = 16  # characters that a day and what joins it may take


def read_companions(text: str, date: Fact) -> Iterator[Fact]:
    """The days in front of a date that begins with its day, and behind one that begins with its month."""
    match date.value:
        case ("day", year, month, int()) if "/" not in date.text:
            if date.text[0].isdigit() and "月" not in date.text:
                yield from _before(text, date.span.start, (year, month))
            elif behind := _BEHIND.match(text, date.span.end):
                yield _fact(behind, text, (year, month))


def _before(text: str, at: int, shared: tuple[object, object]) -> Iterator[Fact]:
    pattern = _BEFORE
    while found := pattern.search(text, max(0, at - _REACH), at):
        yield _fact(found, text, shared)
        pattern, at = _LISTED, found.start("day")


def _fact(found: re.Match[str], text: str, shared: tuple[object, object]) -> Fact:
    span = Span(*found.span("day"))
    return Fact("date", span, span.of(text), ("day", *shared, int(found["day"])))
