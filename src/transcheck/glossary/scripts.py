"""The scripts of a text, and names in Chinese characters that are read alike."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from transcheck.core.patterns import lazy_pattern
from transcheck.core.span import Span
from transcheck.facts.sounds import spoken

LATIN = "LATIN"
_HAN = lazy_pattern(r"[\u4e00-\u9fff]{3,}")  # two characters are too few to be told by their sound


def homophones(house: str, text: str) -> Iterator[Span]:
    """Where a text has, for a name of three Chinese characters or more, others that are read alike, half
    of them the same.

    >>> [span.of("特使卡布罗夫说") for span in homophones("卡布洛夫", "特使卡布罗夫说")]
    ['卡布罗夫']
    """
    if not _HAN.fullmatch(house):
        return
    for start in range(len(text) - len(house) + 1):
        found = text[start : start + len(house)]
        shared = sum(one == other for one, other in zip(found, house, strict=True))
        if len(house) > shared >= len(house) / 2 and spoken(found) == spoken(house):
            yield Span(start, start + len(house))


def scripts_of(text: str) -> set[str]:
    """The scripts that the letters of a text are in.

    >>> sorted(scripts_of("Envoy Кабулов spoke."))
    ['CYRILLIC', 'LATIN']
    """
    return {LATIN} if text.isascii() else {script_of(letter) for letter in text if letter.isalpha()}


@lru_cache(maxsize=4_096)
def script_of(word: str) -> str:
    """The first word of what Unicode calls the first letter: LATIN, CYRILLIC, ARABIC, CJK."""
    return unicodedata.name(word[0], "").partition(" ")[0]
