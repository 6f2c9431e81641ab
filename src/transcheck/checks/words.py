"""Words as the checks compare them: cut out, folded, reduced to their stems."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from transcheck.core.folding import without_marks
from transcheck.core.language import primary
from transcheck.core.span import Span

_CJK = "\u3040-\u30ff\u3400-\u9fff"
_WORD = re.compile(rf"[{_CJK}]|[^\W_{_CJK}]+(?:[’'.-][^\W_{_CJK}]+)*")
_FACT = re.compile(r"\d|[\"“«„]|\w[,;]? [A-ZÀ-ÞА-Я]")
_POSSESSIVE = re.compile(r"[’']s?$")


# The commonest words that hold sentences together. None may stand twice in a row.
_FUNCTION_WORDS = {
    "en": "a an and are at by for from if of or our the their these this to was were will with",
    "pt": "as com da das de do dos e em na nas no nos o os ou para por que um uma",
    "es": "al con de del el en la las los o para por que un una y",
    "fr": "au aux avec dans de des du et la le les ou par pour sur un une",
    "de": "am auf aus bei für im in mit nach oder um und von zu zum zur",
    "ru": "в для и из к на о об от по с у",
    "it": "con da dei del della di e gli i il in la le lo o per un una",
    "nl": "aan de en het met of om op van voor",
}
_UNSPACED = re.compile(rf"[{_CJK}]")


def unspaced(text: str) -> bool:
    """Whether a text is in a script that sets no spaces between words."""
    return bool(_UNSPACED.search(text))


@cache
def function_words(language: str) -> frozenset[str]:
    """Articles, prepositions and conjunctions of a language; empty where we have no list."""
    return frozenset(_FUNCTION_WORDS.get(primary(language), "").split())


def languages_with_function_words() -> tuple[str, ...]:
    """Primary tags of the languages that :func:`function_words` knows."""
    return tuple(_FUNCTION_WORDS)


@dataclass(frozen=True, slots=True)
class Word:
    """A word as written, where it stands, and its folded form (lower case, no diacritics, no
    possessive). A Chinese or Japanese character counts as a word."""

    text: str
    span: Span
    folded: str


def words(text: str) -> list[Word]:
    """The words of a text, in order.

    >>> [word.folded for word in words("Moscow’s “efforts”, she said")]
    ['moscow', 'efforts', 'she', 'said']
    """
    return [Word(match.group(), Span(*match.span()), fold(match.group())) for match in _WORD.finditer(text)]


@lru_cache(maxsize=16384)
def fold(word: str) -> str:
    """Lower case, without diacritics, without a possessive ending."""
    plain = without_marks(word)
    return _POSSESSIVE.sub("", plain) or plain


def akin(one: str, other: str) -> bool:
    """Whether two folded words may be forms or derivations of one stem: they share the first
    four letters or more, and all but a short ending of the shorter.

    >>> akin("train", "training"), akin("recognise", "recognition"), akin("train", "trade")
    (True, True, False)
    """
    short, long = sorted((one, other), key=len)
    shared = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return short == long or shared >= max(4, len(short) - 3)


def holds_facts(text: str) -> bool:
    """Whether a sentence names something, counts something or quotes somebody."""
    return bool(_FACT.search(text)) or unspaced(text)
