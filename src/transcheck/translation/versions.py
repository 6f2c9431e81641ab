"""Other translations of sentences that lost something: what was lost is ordered; capitals that only shout are
taken away; the model's next best; drawn by chance; clause by clause; by other engines.

Each way is gone for all the sentences at once, as engines like it, and gives for each what it found.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from transcheck.config import Quality
from transcheck.core.hypothesis import Constraint, Hypothesis
from transcheck.core.span import Span
from transcheck.engines.clauses import joined, split_clauses
from transcheck.facts.base import Fact
from transcheck.translation.account import Account
from transcheck.translation.capitals import calm
from transcheck.translation.means import Means, Original
from transcheck.translation.orders import order_for

_SHORTEST_CLAUSE = 40  # characters


@dataclass(frozen=True, slots=True)
class Version:
    """A translation of a sentence, and the way it was made, in words."""

    hypothesis: Hypothesis
    way: str


@dataclass(frozen=True, slots=True)
class Trouble:
    """A sentence whose translation is not as it should be, that translation, and its account."""

    original: Original
    first: Hypothesis
    account: Account


Way = Callable[[Sequence[Trouble], Means], Iterable[Sequence[Version]]]


def figures_ordered(troubles: Sequence[Trouble], means: Means) -> Iterator[list[Version]]:
    """Numbers that were lost, ordered at the words that they were lost from; those that were kept are
    ordered too, lest they are lost instead."""
    return _ordered(troubles, means, lambda one: _figures(one, means.engine.target_language))


def names_ordered(troubles: Sequence[Trouble], means: Means) -> Iterator[list[Version]]:
    """The same for names. A sentence that was made for another name, or for none, often breaks of it."""
    return _ordered(troubles, means, lambda one: [fact for fact in one.account.lost if fact.kind != "number"])


def without_emphasis(troubles: Sequence[Trouble], means: Means) -> Iterator[list[Version]]:
    """Words in capitals among others in small letters."""
    sentences = [one.original.sentence for one in troubles]
    calmed = [calm(one, means.engine.source_language) for one in sentences]
    asked = [_Asked(one) if one != before else None for one, before in zip(calmed, sentences, strict=True)]
    return _made(troubles, asked, "capitals were taken away", means)


@dataclass(frozen=True, slots=True)
class _Asked:
    """What the engine is given in place of a sentence, and what it is ordered beside the house's terms."""

    sentence: str
    orders: tuple[Constraint, ...] = ()


def _ordered(
    troubles: Sequence[Trouble], means: Means, wanted: Callable[[Trouble], Sequence[Fact]]
) -> Iterator[list[Version]]:
    language = means.engine.target_language
    asked = [_Asked(one.original.sentence, _orders(one, wanted(one), language)) for one in troubles]
    return _made(troubles, [one if one.orders else None for one in asked], "what was lost was ordered", means)


def _made(
    troubles: Sequence[Trouble], asked: Sequence[_Asked | None], way: str, means: Means
) -> Iterator[list[Version]]:
    """What the engine makes of it, for each sentence for which something is asked."""
    pairs = [(one, own) for one, own in zip(troubles, asked, strict=True) if own is not None]
    made = iter(
        means.engine.translate(
            [own.sentence for _, own in pairs],
            constraints=[(*one.original.terms, *own.orders) for one, own in pairs],
        )
    )
    for own in asked:
        yield [] if own is None else [Version(next(made), way)]


def _figures(trouble: Trouble, language: str) -> list[Fact]:
    """The numbers to be ordered; none where none was lost."""
    lost = [fact for fact in trouble.account.lost if fact.kind == "number"]
    if not lost:
        return []
    facts = trouble.original.facts
    orders = ((fact, order_for(fact, facts, language)) for fact in facts.numbers)
    return lost + [fact for fact, order in orders if order and order.targets[0] in trouble.first.text]


def _orders(trouble: Trouble, facts: Sequence[Fact], language: str) -> tuple[Constraint, ...]:
    taken = [one.source for one in trouble.original.terms]
    orders: list[Constraint] = []
    for fact in facts:
        order = order_for(fact, trouble.original.facts, language)
        if order is not None and not any(order.source.overlaps(other) for other in taken):
            taken.append(order.source)
            orders.append(order)
    return tuple(orders)


def next_best(count: int) -> Way:
    """The most probable translations."""

    def way(troubles: Sequence[Trouble], means: Means) -> Iterator[list[Version]]:
        for own in means.engine.candidates([one.original.sentence for one in troubles], count=count):
            yield [Version(one, f"the model's number {rank}") for rank, one in enumerate(own, 1)]

    return way


def drawn(count: int) -> Way:
    """Translations drawn by chance."""

    def way(troubles: Sequence[Trouble], means: Means) -> Iterator[list[Version]]:
        for own in means.engine.samples([one.original.sentence for one in troubles], count=count):
            yield [Version(one, "drawn by chance") for one in own]

    return way


def clause_by_clause(troubles: Sequence[Trouble], means: Means) -> Iterator[list[Version]]:
    """Each sentence in two halves."""
    for one in troubles:
        places = _halves(one)
        yield [Version(_in_clauses(one, places, means), "clause by clause")] if len(places) > 1 else []


def _halves(trouble: Trouble) -> list[Span]:
    longest = max(_SHORTEST_CLAUSE, len(trouble.original.sentence) - 1)
    return list(
        split_clauses(
            trouble.original.sentence,
            lambda text: len(text) > longest,
            [one.source for one in trouble.original.terms],
        )
    )


def _in_clauses(trouble: Trouble, places: Sequence[Span], means: Means) -> Hypothesis:
    """The stretches translated by themselves."""
    sentence, terms = trouble.original.sentence, trouble.original.terms
    parts = means.engine.translate(
        [place.of(sentence) for place in places],
        constraints=[
            [replace(one, source=one.source.shift(-place.start)) for one in terms if place.covers(one.source)]
            for place in places
        ],
    )
    return joined(sentence, list(zip(places, parts, strict=True)))


def by_others(troubles: Sequence[Trouble], means: Means) -> Iterator[list[Version]]:
    """Other engines for the pair."""
    sentences, terms = [one.original.sentence for one in troubles], [one.original.terms for one in troubles]
    made = [engine.translate(sentences, constraints=terms) for engine in means.others()]
    for row in range(len(troubles)):
        yield [Version(own[row], f"by {own[row].engine}") for own in made]


WAYS: Mapping[Quality, tuple[tuple[Way, ...], ...]] = {
    Quality.FAST: ((next_best(4),), (clause_by_clause,)),
    Quality.BALANCED: (
        (figures_ordered, without_emphasis, next_best(4)),
        (clause_by_clause, drawn(4)),
        (names_ordered,),
    ),
    Quality.BEST: (
        (figures_ordered, without_emphasis, by_others, next_best(12), drawn(16)),
        (clause_by_clause,),
        (names_ordered,),
    ),
}
"""The ways to another translation, round after round until there is one that has lost nothing."""
