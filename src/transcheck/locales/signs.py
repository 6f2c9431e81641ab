"""Signs beside figures: %, those of currencies, and what joins two years."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from transcheck.core.language import primary
from transcheck.core.patterns import lazy_pattern
from transcheck.facts.figures import FIGURE
from transcheck.facts.numerals import NUMERALS
from transcheck.locales.cldr import Signs
from transcheck.locales.majority import majority

_GAP = "[ \u00a0\u202f]?"
_SIGN = r"(?<![\w$€£¥₹₽])(?P<sign>(?:[A-Z]{1,2})?[$€£¥₹₽₩₺])"
_PERCENT = re.compile(rf"(?<=\d)(?P<gap>{_GAP})%(?![\w%])")
_FIRST = lazy_pattern(rf"{_SIGN}(?P<gap>{_GAP})(?P<figure>{FIGURE})(?![\d.,]*\d)")
_LAST = lazy_pattern(rf"(?<![\w.,/-])(?P<figure>{FIGURE})(?P<gap>{_GAP}){_SIGN}(?!{_GAP}[\d$€£¥₹₽])(?!\w)")
_NEXT_WORD = re.compile(r"[ \u00a0-]?([^\W\d_]+)")
_YEARS = lazy_pattern(r"(?<![\w/.–-])((?:1[5-9]|20)\d\d)(?P<sign>[-–])((?:1[5-9]|20)\d\d)(?![\w/–-])")


def with_signs(text: str, signs: Signs, language: str) -> str:
    """``text`` with its signs where ``signs`` has them. An amount in millions keeps its order of words.

    >>> with_signs("5 %, 10 € and £ 3 million", Signs("", "", True, None), "en")
    '5%, €10 and £3 million'
    """
    text = _with_currencies(with_percent(text, signs.percent), signs, language)
    return _YEARS.sub(rf"\g<1>{signs.span}\g<3>", text) if signs.span else text


def with_percent(text: str, gap: str) -> str:
    """``text`` with this before each %."""
    return _PERCENT.sub(f"{gap}%", text)


def kept_percent(texts: Iterable[str], otherwise: str, fewest: int = 1) -> str:
    """What stands before % by the locale, or what a text clearly keeps there, in so many cases at least."""
    kept = majority((match["gap"] for text in texts for match in _PERCENT.finditer(text)), fewest)
    return otherwise if kept is None else kept


def kept_signs(texts: Iterable[str], otherwise: Signs) -> Signs:
    """The signs of a locale, with the spaces and the dash that a text clearly keeps."""
    texts = tuple(texts)
    currency = _kept(_FIRST if otherwise.currency_first else _LAST, "gap", texts)
    return replace(
        otherwise,
        percent=kept_percent(texts, otherwise.percent),
        currency=otherwise.currency if currency is None else currency,
        span=_kept(_YEARS, "sign", texts) or otherwise.span,
    )


def _kept(pattern: re.Pattern[str], group: str, texts: Iterable[str]) -> str | None:
    return majority(match[group] for text in texts for match in pattern.finditer(text))


def _with_currencies(text: str, signs: Signs, language: str) -> str:
    def first(match: re.Match[str]) -> str:
        return f"{match['sign']}{signs.currency}{match['figure']}"

    def last(match: re.Match[str]) -> str:
        return f"{match['figure']}{signs.currency}{match['sign']}"

    if signs.currency_first:
        return _FIRST.sub(first, _LAST.sub(first, text))
    text = _FIRST.sub(lambda match: match.group() if _goes_on(match, language) else last(match), text)
    return _LAST.sub(last, text)


def _goes_on(match: re.Match[str], language: str) -> bool:
    """Whether the amount goes on in a scale (£3 million, $5m)."""
    behind = _NEXT_WORD.match(match.string, match.end())
    known = NUMERALS.get(primary(language))
    return behind is not None and (known is None or behind[1].casefold() in known.scales)
