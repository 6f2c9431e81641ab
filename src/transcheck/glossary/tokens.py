"""The words of a text as the glossary compares them: in small letters, marks apart, hyphens let go.

``Face-mask`` and ``face mask``, ``O’Neill`` and ``O'Neill`` are the same two words; an Arabic word is
compared without its vowel marks. Where a script puts no spaces, each character is a word.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from transcheck.core.patterns import lazy_pattern
from transcheck.core.span import Span

UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_MARKS = "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670"  # accents written apart, Arabic vowels
_TOKEN = lazy_pattern(rf"[{UNSPACED}]|(?:(?![{UNSPACED}])[^\W_][{_MARKS}\u0640]*)+|[^\w\s]|_")
_JOINERS = "-‐‑'’ʼ·・⸱"
_APOSTROPHES = "’ʼ"
_ARABIC = re.compile(rf"[{_MARKS}\u0640]")
_ARABIC_LETTERS = str.maketrans("أإآٱىة", "ااااي" + "ه")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, or a mark between words. ``key`` is what it is compared by."""

    span: Span
    text: str
    key: str


def tokenise(text: str) -> list[Token]:
    """The tokens of a text, in order; hyphens, apostrophes and dots that join two words are none.

    >>> [token.key for token in tokenise("O’Neill’s COVID-19 wards, 莫斯科")]
    ['o', 'neill', 's', 'covid', '19', 'wards', ',', '莫', '斯', '科']
    """
    tokens = []
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        found = match.group()
        if found in _JOINERS and text[start - 1 : start].isalnum() and text[end : end + 1].isalnum():
            continue
        tokens.append(Token(Span(start, end), found, fold(found)))
    return tokens


@lru_cache(maxsize=16_384)
def fold(word: str) -> str:
    """A word in the form in which it is compared.

    >>> fold("Straße"), fold("مُحَمَّد"), fold("’")
    ('strasse', 'محمد', "'")
    """
    if word.isascii():
        return word.lower()
    if word in _APOSTROPHES:
        return "'"
    if "\u0600" <= word[0] <= "\u06ff":
        return _ARABIC.sub("", word).translate(_ARABIC_LETTERS)
    return unicodedata.normalize("NFC", word).casefold()
