"""The words of a text: cut out, and folded so that they can be compared."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from transcheck.core.folding import without_marks
from transcheck.core.span import Span

_CJK = "\u3040-\u30ff\u3400-\u9fff"
_WORD = re.compile(rf"[{_CJK}]|[^\W_{_CJK}]+(?:[’'.-][^\W_{_CJK}]+)*")
_POSSESSIVE = re.compile(r"[’']s?$")
_UNSPACED = re.compile(rf"[{_CJK}]")


class Word(NamedTuple):
    """A word as written, where it begins, and its folded form (lower case, no diacritics, no
    possessive). A Chinese or Japanese character counts as a word."""

    text: str
    start: int
    folded: str

    @property
    def span(self) -> Span:
        """Where the word stands."""
        return Span(self.start, self.start + len(self.text))


def words(text: str) -> tuple[Word, ...]:
    """The words of a text, in order. Those of a whole sentence are among its Facts, cut out once.

    >>> [word.folded for word in words("Moscow’s “efforts”, she said")]
    ['moscow', 'efforts', 'she', 'said']
    """
    return tuple(
        Word(written := match.group(), match.start(), fold(written)) for match in _WORD.finditer(text)
    )


@lru_cache(maxsize=8_192)
def fold(word: str) -> str:
    """Lower case, without diacritics, without a possessive ending."""
    plain = without_marks(word)
    return _POSSESSIVE.sub("", plain) or plain


def unspaced(text: str) -> bool:
    """Whether a text is in a script that sets no spaces between words."""
    return bool(_UNSPACED.search(text))
