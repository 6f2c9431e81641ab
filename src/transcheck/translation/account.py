"""What a translation kept of its source: the facts that it lost, and those that it made up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from transcheck.facts.base import Fact, Facts, Matching
from transcheck.facts.compare import COMPARE
from transcheck.facts.name_matching import is_heard_in_small_letters, unsaid_names
from transcheck.facts.name_spelling import is_respelt


@dataclass(frozen=True, slots=True)
class Account:
    """``lost``: facts of the source that nothing in the translation states. ``invented``: facts of the
    translation that the source does not have. ``bare``: numbers of the source that count something, and in
    the translation nothing; that alone may well be right (he is 30). ``changed``: lost numbers, each with
    the one that stands in its place."""

    lost: tuple[Fact, ...] = ()
    invented: tuple[Fact, ...] = ()
    bare: tuple[Fact, ...] = ()
    changed: tuple[tuple[Fact, Fact], ...] = ()

    @property
    def clean(self) -> bool:
        """Whether source and translation state the same."""
        return not (self.lost or self.invented)


def account(original: Facts, target: Facts) -> Account:
    """Every kind of fact compared once (:mod:`transcheck.facts.compare`)."""
    found = {kind: compare(original, target) for kind, compare in COMPARE.items()}
    matchings = list(found.values())
    lost = [fact for one in matchings for fact in _lost(one)]
    places = {fact.span for fact in lost}
    lost += [fact for fact in unsaid_names(original, target) if fact.span not in places]
    invented = [
        fact
        for one in matchings
        for fact in one.extra
        if _counts(fact) and not is_heard_in_small_letters(fact, original)
    ]
    return Account(
        tuple(sorted(lost, key=lambda fact: fact.span)),
        tuple(invented),
        tuple(_bare(original, target)),
        found["numbers"].changed,
    )


def _bare(original: Facts, target: Facts) -> Iterator[Fact]:
    for fact in original.numbers:
        twins = [one for one in target.numbers if one.value == fact.value]
        if fact.measure and fact.measure.units and twins and not any(one.measure for one in twins):
            yield fact


def _lost(matching: Matching) -> Iterator[Fact]:
    """What is missing, and what became something else. A name that is only spelt otherwise is the same name:
    languages do that, and an engine that copies a name copies it well."""
    yield from filter(_counts, matching.missing)
    for fact, other in matching.changed:
        if _counts(fact) and not (fact.kind == "name" and is_respelt(fact, other)):
            yield fact


def _counts(fact: Fact) -> bool:
    return not (fact.weak or fact.soft)
