"""Months and weekdays with the capital or the small letter that their language gives them."""

from __future__ import annotations

import re
from functools import cache

from transcheck.facts.base import Fact, Facts
from transcheck.locales.cldr import day_names, month_names

_NAME_BEFORE = re.compile(r"[A-ZÀ-Þ][\w’'-]*\s(?:d[aeo]s?\s)?$")
_SENTENCE_START = re.compile(r"(?:^|[.!?…:]|[“\"«„‘'(—–-])\s*$")
_WORD = re.compile(r"[^\W\d_][\w-]*")


def with_calendar(text: str, language: str) -> str:
    """``text`` with the months beside a day, and the weekdays, cased as the language has them.

    >>> with_calendar("Foi na Segunda-feira, 3 de Março.", "pt")
    'Foi na segunda-feira, 3 de março.'
    """
    names = _names(language)
    if all(names[found.casefold()] == found for found in _any_name(language).findall(text)):
        return text
    for fact in reversed(Facts(text, language).dates):
        if not _SENTENCE_START.search(text[: fact.span.start]) and not _is_in_a_name(text, fact):
            text = text[: fact.span.start] + _cased(fact, language) + text[fact.span.end :]
    return text


def _is_in_a_name(text: str, fact: Fact) -> bool:
    """Whether the date may be what something is called: Ponte 25 de Abril, o 25 de Abril, Sexta-feira 13."""
    match fact.value:
        case ("day", None, _, _):
            named = re.search(r"\b[oa]\s$", text[: fact.span.start])
        case _:
            named = None
    return bool(
        named
        or _NAME_BEFORE.search(text[: fact.span.start])
        or re.match(r"\s[\dA-ZÀ-Þ]", text[fact.span.end :])
    )


def _cased(fact: Fact, language: str) -> str:
    names = _names(language)
    return _WORD.sub(lambda match: names.get(match.group().casefold(), match.group()), fact.text)


@cache
def _any_name(language: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, _names(language)))})\b", re.IGNORECASE)


@cache
def _names(language: str) -> dict[str, str]:
    """Each name in small letters -> as it stands in a sentence."""
    return {name.casefold(): name for name in (*month_names(language), *day_names(language))}
