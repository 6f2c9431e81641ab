"""Hedges: whether a text vouches for what it tells (allegedly, reportedly, perhaps).

Languages hedge in many ways, a translator may write “police say” for “allegedly”. So a hedge is missed only
where the other side has none at all, and fewer words that could stand for one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from transcheck.core.span import Span
from transcheck.facts.base import Fact, Matching
from transcheck.facts.hedge_words import HEDGE_WORDS, Hedge

_EDGES = {"zh": ("", ""), "ar": (r"\b[وفبل]?", r"\b")}
"""What stands around a word: nothing in a script without spaces, a clitic before one in Arabic."""


def read_hedges(text: str, language: str) -> tuple[Fact, ...]:
    """The words of ``text`` that hedge, the kind of hedge as value, in order; none in a language that we
    have no words of."""
    if language not in HEDGE_WORDS:
        return ()
    idle = [Span(*match.span()) for match in _idioms(language).finditer(text)]
    facts = []
    for kind in Hedge:
        for match in _sure(language, kind).finditer(text):
            span = Span(*match.span())
            if not any(span.overlaps(idiom) for idiom in idle):
                facts.append(Fact("hedge", span, match.group(), kind))
    return tuple(sorted(facts, key=lambda fact: fact.span))


@lru_cache(maxsize=256)
def compare_hedges(original_text: str, target_text: str, languages: tuple[str, str]) -> Matching:
    """Hedges of one side, where the other has nothing that hedges."""
    own, others = languages
    if own not in HEDGE_WORDS or others not in HEDGE_WORDS:
        return Matching()
    original, target = read_hedges(original_text, own), read_hedges(target_text, others)
    if bool(original) == bool(target):
        return Matching()
    return Matching(
        missing=tuple(fact for fact in original if _is_alone(fact, original_text, target_text, own, others)),
        extra=tuple(fact for fact in target if _is_alone(fact, target_text, original_text, others, own)),
    )


def differing_hedges(original: Sequence[Fact], target: Sequence[Fact]) -> Matching:
    """Hedges of two texts in one language that the other does not have, word for word; which proves nothing
    by itself."""
    ours, theirs = ({fact.text.lower() for fact in facts} for facts in (original, target))
    return Matching(
        missing=tuple(fact for fact in original if fact.text.lower() not in theirs),
        extra=tuple(fact for fact in target if fact.text.lower() not in ours),
    )


def _is_alone(fact: Fact, text: str, other_text: str, own: str, other: str) -> bool:
    """Whether nothing in the other text could stand for a hedge."""
    if _may_hedge(other, fact.value is not Hedge.ALLEGED).search(other_text):
        return False
    if fact.value is Hedge.POSSIBLE:
        return True
    return len(_said(other).findall(other_text)) <= len(_said(own).findall(text))


@cache
def _sure(language: str, kind: Hedge) -> re.Pattern[str]:
    return _pattern(HEDGE_WORDS[language].sure[kind], language)


@cache
def _may_hedge(language: str, openly: bool) -> re.Pattern[str]:
    words = HEDGE_WORDS[language]
    return _pattern(f"{words.kin}|{words.open}" if openly else words.kin, language)


@cache
def _said(language: str) -> re.Pattern[str]:
    return _pattern(HEDGE_WORDS[language].said, language)


@cache
def _idioms(language: str) -> re.Pattern[str]:
    return _pattern(HEDGE_WORDS[language].idioms, language)


def _pattern(words: str, language: str) -> re.Pattern[str]:
    before, after = _EDGES.get(language, (r"\b", r"\b"))
    return re.compile(f"{before}(?:{words}){after}", re.IGNORECASE)
