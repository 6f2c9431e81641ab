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


def read_negations(text: str, language: str) -> tuple[Fact, ...]:
    """What denies in ``text``, in order. Soft: words that deny without a negator (unlikely, without) and
    idioms with one that deny nothing (no later than); either may stand for a denial. Where the language
    doubles negators, a pair is one denial."""
    if language not in NEGATORS:
        return ()
    outright, implied, idioms = _patterns(language)
    idle = [Span(*match.span()) for match in idioms.finditer(text)]
    facts: list[Fact] = []
    for match in outright.finditer(text):
        span = Span(*match.span())
        if any(span.overlaps(idiom) for idiom in idle):
            continue
        if not (NEGATORS[language].concord and facts and _makes_one(text[facts[-1].span.end : span.start])):
            facts.append(_fact(span, text))
    said = [fact.span for fact in facts]
    soft = [*idle, *(Span(*match.span()) for match in implied.finditer(text))]
    facts += [
        _fact(span, text, soft=True) for span in soft if not any(span.overlaps(other) for other in said)
    ]
    return tuple(sorted(facts, key=lambda fact: fact.span))


def compare_negations(original: Sequence[Fact], target: Sequence[Fact]) -> Matching:
    """A denial where the other side has nothing that could deny. One more or less among several
    proves nothing, and this proves little: languages deny in too many ways."""
    if original and not target:
        return Matching(missing=_said(original))
    if target and not original:
        return Matching(extra=_said(target))
    return Matching()


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
