"""Hedges that were lost."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from transcheck.checks.hedge_check import HedgeCheck
from transcheck.checks.statement_check import Difference
from transcheck.core.issue import Category
from transcheck.core.span import Span
from transcheck.facts.hedges import differing_hedges, read_hedges

if TYPE_CHECKING:
    from transcheck.checks.context import Pair

_WORD = re.compile(r"\w[\w’'-]*")
_NEAR = 3  # words behind a hedge by which its place is found


class HedgeDropped(HedgeCheck):
    """What the source only alleges stands there as a fact

    “The suspected arsonist” is innocent until a court has spoken, and “allegedly” is what keeps the paper
    out of court. Languages hedge in many ways (police say, the verb's mood), so a hedge is missed only where
    the text has nothing that could stand for it.

    Wrong: (source: Teria supostamente desviado dois milhões) He embezzled two million
    Right: He allegedly embezzled two million
    """

    category = Category.OMISSION

    def differences(self, original: str, target: str, languages: tuple[str, str]) -> tuple[Difference, ...]:
        """Hedges of the trusted text."""
        return tuple((fact, None) for fact in self.compare(original, target, languages).missing)

    def doubts(self, fresh: str, target: str, language: str) -> tuple[Difference, ...]:
        """Hedges of a fresh translation."""
        matching = differing_hedges(read_hedges(fresh, language), read_hedges(target, language))
        return tuple((fact, None) for fact in matching.missing)

    def message(self, difference: Difference, side: str) -> str:
        """The hedge."""
        original, _ = difference
        assert original
        return f"the {side} hedges (“{original.text}”), the text does not"

    def correction(self, difference: Difference, pair: Pair, fresh: str) -> tuple[Span, str] | None:
        """The hedge of a fresh translation, where it stands there: before the same word, behind the same one,
        or with what lies between it and a word that both have."""
        for hedge in read_hedges(fresh, pair.target_facts.language):
            for place in _places(hedge.span, fresh, pair.target):
                return place
        return None


def _places(hedge: Span, fresh: str, target: str) -> Iterator[tuple[Span, str]]:
    """Where a hedge of a fresh translation would stand in the target, the likeliest first."""
    following = list(_WORD.finditer(fresh, hedge.end))[:_NEAR]
    preceding = list(_WORD.finditer(fresh, 0, hedge.start))[-1:]
    inserted = [(word.group(), "start", fresh[hedge.start : word.start()]) for word in following]
    inserted[1:1] = [(word.group(), "end", " " + hedge.of(fresh)) for word in preceding]
    for word, side, words in inserted:
        there = re.search(rf"\b{re.escape(word)}\b", target)
        if there:
            place = there.start() if side == "start" else there.end()
            yield Span(place, place), words
