"""Quotations: what an article puts into somebody's mouth."""

from __future__ import annotations

import re
from collections.abc import Sequence

from transcheck.core.span import Span
from transcheck.facts.base import Fact, Matching

_MARKS = re.compile(
    r"“(?P<a>[^“”]+)(?:”|$)|«(?P<b>[^«»]+)(?:»|$)|„(?P<c>[^„“”]+)(?:[“”]|$)"
    r"|\"(?P<d>[^\"]+)(?:\"|$)|「(?P<e>[^「」]+)」|《(?P<g>[^《》]+)》"
    r"|(?<!\w)‘(?P<f>[^‘]{2,}?)’(?!\w)"
)


def read_quotes(text: str, language: str) -> tuple[Fact, ...]:
    """Each quotation, its words as value; the span is of the words, without the marks."""
    facts = []
    for match in _MARKS.finditer(text):
        name = match.lastgroup or "a"
        words = match[name]
        if words.strip():
            weak = name in "gf"  # titles of works, and marks that double as apostrophes
            facts.append(Fact("quote", Span(*match.span(name)), words, words.strip(), weak))
    return tuple(facts)


def compare_quotes(original: Sequence[Fact], target: Sequence[Fact]) -> Matching:
    """Quotations that one side lacks, told by their number: their words differ by language."""
    ours = [fact for fact in original if not fact.weak]
    theirs = [fact for fact in target if not fact.weak]
    if len(ours) > len(theirs) and len(target) < len(ours):
        return Matching(missing=tuple(ours[len(theirs) :]))
    if len(theirs) > len(ours) and len(original) < len(theirs):
        return Matching(extra=tuple(theirs[len(ours) :]))
    return Matching()
