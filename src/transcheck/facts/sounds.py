"""How a name sounds: spellings of one name in two languages or two scripts are alike.

Both are brought into the Latin alphabet and compared by their letters and by their consonants, those
that sound alike written alike (Кабулов, Kabulov, Cabulov).
"""

from __future__ import annotations

import re
from functools import lru_cache

_ALIKE = 75  # rapidfuzz ratio, 0 to 100, of two spellings or of two skeletons
_ALIKE_ACROSS_SCRIPTS = 58
_BEGINNING = 4  # letters that names, their adjectives and their inhabitants have in common
_CONSONANTS, _CONSONANTS_ACROSS_SCRIPTS = 3, 2  # fewer say nothing
_CYRILLIC_W = re.compile("у(?=[эеиоа])", re.IGNORECASE)  # Уэйд, Уилсон
_CYRILLIC_ENDING = re.compile("(?<=[бвгджзйклмнпрстфхцчшщь])(?:ом|ем|ым|им|ами|ями|ах|ях|ой|ей|ого|его|ов)$")
_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"[^a-z]", ""),
        (r"^wr", "r"),
        (r"^kn", "n"),
        (r"dzh|dj", "j"),
        (r"tch|tsch|ch|sch|sh|zh|j|g(?=[eiy])", "s"),
        (r"x", "ks"),
        (r"c(?=[eiy])", "s"),
        (r"gh(?=[st]|$)|(?<=[aeiouy])gh", ""),
        (r"ph|v|w|b", "f"),
        (r"ck|c|q|kh|gh|g", "k"),
        (r"th|d", "t"),
        (r"z", "s"),
        (r"(.)\1+", r"\1"),
        (r"[aeiouyh]", ""),
    )
)


@lru_cache(maxsize=8_192)
def latin(word: str) -> str:
    """In Latin letters, lower case, without accents."""
    from anyascii import anyascii

    return (word if word.isascii() else anyascii(_CYRILLIC_W.sub("w", word))).lower()


@lru_cache(maxsize=8_192)
def skeleton(word: str) -> str:
    """The consonants of a word in Latin letters, those that sound alike written alike.

    >>> skeleton("Кабулов") == skeleton("Cabulov") == skeleton("Kaboulow")
    True
    """
    letters = latin(word)
    for pattern, sound in _SOUNDS:
        letters = pattern.sub(sound, letters)
    return letters


def is_latin(word: str) -> bool:
    """Whether a word is in the Latin alphabet, by its first letter."""
    return word[0] < "\u0250"


@lru_cache(maxsize=32_768)
def alike(one: str, other: str) -> bool:
    """Whether two spellings may be of one name, in any of its cases."""
    return any(_alike(a, b) for a in _cases(one) for b in _cases(other))


def _cases(word: str) -> tuple[str, ...]:
    bare = _CYRILLIC_ENDING.sub("", word)
    return (word,) if bare == word else (word, bare)


def _alike(one: str, other: str) -> bool:
    first, second = latin(one), latin(other)
    if first[:_BEGINNING] == second[:_BEGINNING]:
        return True
    from rapidfuzz.fuzz import ratio

    near = is_latin(one) == is_latin(other)
    enough = _ALIKE if near else _ALIKE_ACROSS_SCRIPTS
    bones, others = skeleton(one), skeleton(other)
    if min(len(bones), len(others)) < (_CONSONANTS if near else _CONSONANTS_ACROSS_SCRIPTS):
        return ratio(first, second) >= enough or (not near and bones == others)
    return max(ratio(first, second), ratio(bones, others)) >= enough
