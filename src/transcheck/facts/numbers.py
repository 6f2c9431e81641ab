"""Quantities, in digits and in words, as values: 12,5 milhões = 12.5 million = 12 500 000.

What a right translation may drop or add is weak (one, third, a decade); small numbers in words and
times of the day are soft, held against a text only if another one stands in their place.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from transcheck.core.span import Span
from transcheck.facts.base import Fact, Matching, leftovers
from transcheck.facts.calendars import read_years
from transcheck.facts.chinese_numbers import read_chinese
from transcheck.facts.measures import clash, converts, read_measures, with_unit
from transcheck.facts.number_words import read_spelled
from transcheck.facts.ordinals import changed_ordinal, idioms
from transcheck.facts.times import read_times

_LITTLE = (1, 2)


def read_numbers(text: str, language: str, taken: Sequence[Span] = ()) -> tuple[Fact, ...]:
    """The quantities in ``text`` outside the spans that are ``taken`` (by dates), in order."""
    taken, facts = list(taken), []
    plain = read_chinese(text) if language == "zh" else read_spelled(text, language)
    for found in (read_years(text), read_times(text), plain):
        for fact in found:
            if not any(fact.span.overlaps(span) for span in taken):
                facts.append(fact)
                taken.append(fact.span)
    facts.sort(key=lambda fact: fact.span)
    if any(fact.ordinal for fact in facts):
        facts = _without_idioms(facts, idioms(text, language))
    return read_measures(text, facts)


def _without_idioms(facts: Sequence[Fact], idioms: Sequence[Span]) -> list[Fact]:
    """The facts, less the ordinals that are part of an idiom (“segundo a polícia”)."""
    return [
        fact for fact in facts if not (fact.ordinal and any(fact.span.overlaps(idiom) for idiom in idioms))
    ]


def compare_numbers(original: Sequence[Fact], target: Sequence[Fact]) -> Matching:
    """Quantities that one side lacks. A year may be shortened (“anos 90” is “the 1990s”), a measure
    converted, and what is said twice need be said but once."""
    if not (original or target):
        return Matching()
    missing, extra = leftovers(original, target, (_same, _equal, _may_be, _shortened, converts))
    otherwise = _counted_otherwise(missing, extra)
    if not extra:
        missing = _without_echoes(missing, target)
    if not missing:
        extra = _without_echoes(extra, original)
    pairs = [pair for timed in (True, False) for pair in _in_place(_of(missing, timed), _of(extra, timed))]
    pairs += otherwise + _converted_otherwise(original, target)
    paired = {id(fact) for pair in pairs for fact in pair}
    return Matching(
        tuple(_named(fact, target) for fact in missing if not fact.soft and id(fact) not in paired),
        tuple(_named(fact, original) for fact in extra if not fact.soft and id(fact) not in paired),
        tuple((_named(one, target), _named(other, original)) for one, other in pairs)
        + changed_ordinal(original, target),
    )


def _counted_otherwise(missing: list[Fact], extra: list[Fact]) -> list[tuple[Fact, Fact]]:
    """Takes out of both the same numbers that count something else, and pairs them."""
    pairs = []
    for fact in tuple(missing):
        twin = next((one for one in extra if fact.may_be(one)), None)
        if twin is not None:
            missing.remove(fact)
            extra.remove(twin)
            pairs.append((fact, twin))
    return pairs


def _converted_otherwise(original: Sequence[Fact], target: Sequence[Fact]) -> list[tuple[Fact, Fact]]:
    """The one measure that houses add in brackets, where both sides have it in the same unit."""
    ours, theirs = _without_equal(original, target), _without_equal(target, original)
    alone = len(ours) == 1 and len(theirs) == 1 and not _units(ours[0]).isdisjoint(_units(theirs[0]))
    return [(ours[0], theirs[0])] if alone else []


def _without_equal(facts: Sequence[Fact], others: Sequence[Fact]) -> list[Fact]:
    return [
        fact
        for fact in facts
        if fact.weak and _units(fact) and not any(fact.may_be(other) for other in others)
    ]


def _named(fact: Fact, others: Sequence[Fact]) -> Fact:
    """The fact, with its unit if it is the unit that the other side lacks."""
    return with_unit(fact) if any(fact.value == other.value for other in others) else fact


def _in_place(ours: list[Fact], theirs: list[Fact]) -> list[tuple[Fact, Fact]]:
    """Which of ours became which of theirs: in order if they are as many, with or without the soft
    ones; else nobody can tell."""
    firm_ours, firm_theirs = _firm(ours), _firm(theirs)
    for left, right in ((ours, theirs), (firm_ours, theirs), (ours, firm_theirs), (firm_ours, firm_theirs)):
        if len(left) == len(right):
            return list(zip(left, right, strict=True))
    return []


def _firm(facts: list[Fact]) -> list[Fact]:
    return [fact for fact in facts if not fact.soft]


def _of(facts: list[Fact], timed: bool) -> list[Fact]:
    return [fact for fact in facts if isinstance(fact.value, Fraction) != timed]


def _without_echoes(left: list[Fact], others: Sequence[Fact]) -> list[Fact]:
    """The leftovers whose value the other side does not have at all."""
    return [fact for fact in left if not any(_equal(fact, other) for other in others)]


def _same(one: Fact, other: Fact) -> bool:
    """The value and what it counts, if that is known of both or of neither."""
    return _equal(one, other) and bool(_units(one)) == bool(_units(other))


def _units(fact: Fact) -> frozenset[str]:
    return fact.measure.units if fact.measure else frozenset()


def _equal(one: Fact, other: Fact) -> bool:
    return one.value == other.value and _may_stand(one, other)


def _may_be(one: Fact, other: Fact) -> bool:
    return one.may_be(other) and _may_stand(one, other)


def _may_stand(one: Fact, other: Fact) -> bool:
    """Whether what the two count allows one to stand for the other: “um” or “segundo”, which count
    nothing, is neither 1 km nor one o’clock."""
    if clash(one, other):
        return False
    timed = isinstance(one.value, Fraction) != isinstance(other.value, Fraction)
    if timed and (one.weak or other.weak):
        return False
    idle = any(fact.weak and fact.value in _LITTLE and not fact.measure for fact in (one, other))
    return not (idle and any(fact.measure and not fact.weak for fact in (one, other)))


def _shortened(one: Fact, other: Fact) -> bool:
    if not (isinstance(one.value, Fraction) and isinstance(other.value, Fraction)):
        return False
    low, high = sorted((one.value, other.value))
    return bool(1900 <= high < 2100 and 0 <= low < 100 and high % 100 == low)
