"""Translations that nobody would publish: nothing where there was something, far too little, a phrase twice
in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from transcheck.core.language import primary

_WORD = re.compile(r"[\w’'-]+|[^\w\s]")
_LONGEST_PHRASE = 8  # words
_SHORTEST_WORD = 5  # letters: good sentences double shorter ones (that that, had had)
_SHORTEST_PHRASE = 8  # letters (day to day to)
_CUT_SHORT = 0.4  # of the letters of the source
_FEW_LETTERS = 40  # of which the length of a translation says nothing
_DENSE = frozenset({"zh", "ja", "ko", "th"})  # one character says a word


def flaws(source: str, target: str, source_language: str, target_language: str) -> tuple[str, ...]:
    """What is wrong with a translation by its look alone, in words; nothing for nearly all of them.

    >>> flaws("O ministro saiu ontem.", "The minister said the minister said yesterday.", "pt", "en")
    ('says “The minister said” twice',)
    """
    return tuple(_flaws(source, target, {primary(source_language), primary(target_language)}))


def _flaws(source: str, target: str, languages: set[str]) -> Iterator[str]:
    if not any(map(str.isalnum, target)):
        if any(map(str.isalnum, source)):
            yield "says nothing"
        return
    if not languages & _DENSE and len(source) > _FEW_LETTERS and len(target) < _CUT_SHORT * len(source):
        yield "is cut short"
    phrase = doubled(target)
    if phrase and not doubled(source):
        yield f"says “{phrase}” twice"


def doubled(text: str) -> str:
    """The first phrase that stands there twice in a row; empty if none does."""
    words = _WORD.findall(text)
    folded = [word.casefold() for word in words]
    for start in range(len(words) - 1):
        for size in range(min(_LONGEST_PHRASE, (len(words) - start) // 2), 0, -1):
            again = folded[start + size : start + 2 * size]
            if folded[start : start + size] == again and _is_phrase(again):
                return " ".join(words[start : start + size])
    return ""


def _is_phrase(words: Sequence[str]) -> bool:
    """Whether to say these words twice is a slip: numbers and marks may well be doubled (7 7, “...”)."""
    plain = [word for word in words if word.isalpha()]
    if len(words) == 1:
        return len("".join(plain)) >= _SHORTEST_WORD
    return len(plain) > 1 and len("".join(plain)) >= _SHORTEST_PHRASE
