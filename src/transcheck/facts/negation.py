"""Negation: whether a text says that something is not so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from transcheck.core.span import Span
from transcheck.facts.base import Fact, Matching
from transcheck.facts.negators import NEGATORS

_WITHIN = 30  # code points; two negators so near make one denial where the language doubles them
_CLAUSE_END = re.compile(r"[.;:!?,]")


def read_denials(text: str, language: str) -> tuple[Fact, ...]:
    """What denies outright in ``text``, in order; where the language doubles negators, a pair is one."""
    if language not in NEGATORS:
        return ()
    outright, _, idioms = _patterns(language)
    found = _found(outright, text)
    idle = _found(idioms, text) if found else []
    facts: list[Fact] = []
    for span in found:
        if any(span.overlaps(idiom) for idiom in idle):
            continue
        if not (NEGATORS[language].concord and facts and _makes_one(text[facts[-1].span.end : span.start])):
            facts.append(_fact(span, text))
    return tuple(facts)


def read_negations(text: str, language: str, denials: Sequence[Fact]) -> tuple[Fact, ...]:
    """What denies in ``text``, in order: its ``denials``, and what is soft: words that deny without a negator
    (unlikely, without) and idioms with one that deny nothing (no later than); either may stand for a
    denial."""
    if language not in NEGATORS:
        return ()
    _, implied, idioms = _patterns(language)
    soft = [
        _fact(span, text, soft=True)
        for span in (*_found(idioms, text), *_found(implied, text))
        if not any(span.overlaps(fact.span) for fact in denials)
    ]
    return tuple(sorted((*denials, *soft), key=lambda fact: fact.span))


def compare_negations(original: Sequence[Fact], target: Sequence[Fact]) -> Matching:
    """A denial where the other side has nothing that could deny. One more or less among several
    proves nothing, and this proves little: languages deny in too many ways."""
    if original and not target:
        return Matching(missing=_said(original))
    if target and not original:
        return Matching(extra=_said(target))
    return Matching()


def _found(pattern: re.Pattern[str], text: str) -> list[Span]:
    return [Span(*match.span()) for match in pattern.finditer(text)]


def _fact(span: Span, text: str, *, soft: bool = False) -> Fact:
    return Fact("negation", span, span.of(text), True, soft=soft)


def _makes_one(between: str) -> bool:
    """Whether two negators with these words between them are one denial."""
    return len(between) < _WITHIN and not _CLAUSE_END.search(between)


def _said(negations: Sequence[Fact]) -> tuple[Fact, ...]:
    """Those that are said outright."""
    return tuple(fact for fact in negations if not fact.soft)


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    words = NEGATORS[language]
    outright, implied, idioms = (
        re.compile(pattern, re.IGNORECASE) for pattern in (words.outright, words.implied, words.idioms)
    )
    return outright, implied, idioms
