"""Whether a word belongs to another language than the text around it, by the dictionaries of both."""

from __future__ import annotations

from functools import lru_cache

from transcheck.facts.lexicon import is_word

_KIN = (frozenset({"pt", "es", "gl", "ca", "it", "fr"}), frozenset({"de", "nl", "da"}))
# What two of these have taken over too, newspapers everywhere write without translating it: tsunami, campus.
_BORROWERS = ("nl", "da", "es", "fr", "de")


@lru_cache(maxsize=16384)
def is_foreign(word: str, own: str, other: str) -> bool:
    """Whether a word in small letters is one of ``other`` and none of ``own``, both primary tags. False
    where there is no dictionary of ``other``.

    >>> is_foreign("negociações", "en", "pt"), is_foreign("hotel", "en", "pt")
    (True, False)
    """
    return word.isalpha() and not is_word(word, own) and is_word(word, other)


@lru_cache(maxsize=4096)
def is_borrowed(word: str, other: str) -> bool:
    """Whether a word of ``other`` is one that everybody borrows: two languages that are not its kin have it.

    >>> is_borrowed("tsunami", "en"), is_borrowed("negociações", "pt")
    (True, False)
    """
    kin = next((family for family in _KIN if other in family), frozenset({other}))
    return sum(is_word(word, third) for third in _BORROWERS if third not in kin) > 1
