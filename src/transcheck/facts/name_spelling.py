"""Names that one text spells almost as the other does: a slip in one of them, not another name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from transcheck.facts.base import Fact, Facts
from transcheck.facts.exonyms import counterparts
from transcheck.facts.lexicon import is_word
from transcheck.facts.names import SHORTEST, WORD
from transcheck.facts.sounds import is_latin, latin

PARTS = re.compile(r"[-’']")
"""What joins the parts of a double name."""
_ENDING = re.compile(r"(?<=burg)o$|(?<=ism)o$|(?<=b)o(?=urg$)|s$")
_UMLAUT = re.compile(r"([aou])e")
_LEARNED = tuple(
    (re.compile(learned), plain)
    for learned, plain in (("ph", "f"), ("(?<=[tr])h", ""), ("kh?|ch", "c"), ("y", "i"), ("us$", "o"))
)
"""What the languages of the south write more plainly, or have no letter for."""
_LONG, _SLIPS = 5, 2  # letters of a name that can be misspelt, and how many may differ


def respelt(original: Facts, target: Facts) -> Iterator[tuple[Fact, Fact]]:
    """Names of the two that have almost one spelling, where neither stands in both texts and the
    languages are not known to write them otherwise."""
    here, there = (
        {latin(part) for word in WORD.findall(one.text) for part in (word, *PARTS.split(word))}
        for one in (original, target)
    )
    for fact in target.names:
        if fact.value in here or not _is_spelt(fact, target.language, original.language):
            continue
        for other in original.names:
            if (
                other.value not in there
                and is_respelt(other, fact)
                and _is_spelt(other, original.language, target.language)
            ):
                yield other, fact
                break


def is_respelt(original: Fact, target: Fact) -> bool:
    """Whether two names in the Latin alphabet are spelt almost alike (Sampaio, Sampayo), not counting
    how languages end names (Hamburgo, the Rosenbergs) and write umlauts."""
    from rapidfuzz.distance import Levenshtein

    if _is_naturalised(original.text, target.text):
        return False
    one, other = (_spelling(fact.text) for fact in (original, target))
    return one != other and min(len(one), len(other)) >= _LONG and Levenshtein.distance(one, other) <= _SLIPS


def _is_naturalised(one: str, other: str) -> bool:
    """Whether two spellings are the ones that two languages have of a Greek or Latin name: one of them has an
    accent, the other the letters of the learned (Pitágoras, Pythagoras; Encélado, Enceladus)."""
    plain_letters = [letters.isascii() for letters in (one, other)]
    return plain_letters[0] != plain_letters[1] and _unlearned(one) == _unlearned(other)


def _unlearned(name: str) -> str:
    spelt = latin(name)
    for learned, plain in _LEARNED:
        spelt = learned.sub(plain, spelt)
    return spelt


def is_name(fact: Fact, language: str) -> bool:
    """Whether a capitalised word is a name beyond doubt: headlines, titles and institutions capitalise
    words that the dictionary has (Reino Unido)."""
    parts = (part for part in PARTS.split(fact.text) if len(part) >= SHORTEST)
    return not any(is_word(part, language) or (language == "de" and _is_compound(part)) for part in parts)


@lru_cache(maxsize=4_096)
def _is_compound(noun: str) -> bool:
    """Whether a German noun that is in no dictionary ends like one that is (Flugsicherheitsdienst)."""
    return any(is_word(noun[start:], "de") for start in range(SHORTEST, len(noun) - SHORTEST))


def _spelling(name: str) -> str:
    return _UMLAUT.sub(r"\1", _ENDING.sub("", latin(name)))


def _is_spelt(fact: Fact, language: str, other: str) -> bool:
    """Whether it is a name that keeps its letters from one language to the other."""
    return (
        not fact.weak
        and is_latin(fact.text)
        and is_name(fact, language)
        and not counterparts(fact.text, language, other)
    )
