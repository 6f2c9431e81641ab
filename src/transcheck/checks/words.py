"""What the checks know of words: which hold sentences together, which are of one stem."""

from __future__ import annotations

import re
from functools import cache

from transcheck.core.language import primary
from transcheck.facts.words import unspaced

_FACT = re.compile(r"\d|[\"“«„]|\w[,;]? [A-ZÀ-ÞА-Я]")


# The commonest words that hold sentences together. None may stand twice in a row.
_FUNCTION_WORDS = {
    "en": "a an and are at by for from if of or our the their these this to was were will with",
    "pt": "as com da das de do da dos das e em na nas no nos o os ou para por que um uma",
    "es": "al con de del el en la las los o para por que un una y",
    "fr": "au aux avec dans de des du et la le les ou par pour sur un une",
    "de": "am auf aus bei für im in mit nach oder um und von zu zum zur",
    "ru": "в для и из к на о об от по с у",
    "it": "con da dei del della di e gli i il in la le lo o per un una",
    "nl": "aan de en het met of om op van voor",
}


@cache
def function_words(language: str) -> frozenset[str]:
    """Articles, prepositions and conjunctions of a language; empty where we have no list."""
    return frozenset(_FUNCTION_WORDS.get(primary(language), "").split())


def languages_with_function_words() -> tuple[str, ...]:
    """Primary tags of the languages that :func:`function_words` knows."""
    return tuple(_FUNCTION_WORDS)


@cache
def languages_by_function_word() -> dict[str, tuple[str, ...]]:
    """Function word -> primary tags of the languages that have it."""
    found: dict[str, tuple[str, ...]] = {}
    for language in _FUNCTION_WORDS:
        for word in function_words(language):
            found[word] = (*found.get(word, ()), language)
    return found


def akin(one: str, other: str) -> bool:
    """Whether two folded words may be forms or derivations of one stem: they share the first
    four letters or more, and all but a short ending of the shorter.

    >>> akin("train", "training"), akin("recognise", "recognition"), akin("train", "trade")
    (True, True, False)
    """
    if one == other:
        return True
    asked = max(4, min(len(one), len(other)) - 3)
    return len(one) >= asked <= len(other) and one[:asked] == other[:asked]


def holds_facts(text: str) -> bool:
    """Whether a sentence names something, counts something or quotes somebody."""
    return bool(_FACT.search(text)) or unspaced(text)
