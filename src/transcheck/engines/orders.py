"""A glossary's orders for one sentence, and which of them a translation has carried out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from transcheck.core.hypothesis import Constraint
from transcheck.core.span import Span
from transcheck.engines.base import Decoded, Pieces, WhiteBoxModel
from transcheck.engines.spelling import occurrences
from transcheck.engines.words import splice


@dataclass(frozen=True, slots=True)
class Order:
    """The words at ``places`` (source pieces) become one of ``targets``; ``wording`` is the one that
    the decoder writes. ``term`` is the id of the term entry."""

    places: frozenset[int]
    targets: tuple[str, ...]
    wording: str
    term: str


@dataclass(frozen=True, slots=True)
class Reading:
    """A translation as its reader sees it. ``met``: for each order the wording that carries it out,
    as it is in the text; None where there is none. ``doubled``: whether an ordered wording stands
    there more often than the source asks for."""

    text: str
    met: tuple[str | None, ...]
    doubled: bool

    @property
    def missing(self) -> int:
        """The number of orders not carried out."""
        return self.met.count(None)


def read_orders(source: Pieces, constraints: Sequence[Constraint]) -> list[Order]:
    """The constraints on one sentence, in source pieces."""
    return [
        Order(
            frozenset(
                place for place, span in enumerate(source.spans) if len(span) and span.overlaps(one.source)
            ),
            one.targets,
            one.targets[0],
            one.term,
        )
        for one in constraints
    ]


def read(model: WhiteBoxModel, decoded: Decoded, orders: Sequence[Order]) -> Reading:
    """What ``decoded`` says, and which orders that carries out.

    An occurrence belongs to the order whose source words its pieces looked at, else to any that
    still lacks one: attention is right for about 97 words in 100, and writing a term a second
    time is worse than trusting the one that is there.
    """
    text, spans = splice(*model.write_target(decoded.ids), decoded.verbatim)
    met: list[str | None] = [None] * len(orders)
    taken: list[Span] = []
    for aligned in (True, False):
        for number, span in _found(orders, text):
            if met[number] is not None or any(span.overlaps(other) for other in taken):
                continue
            if aligned and not _looked_at(spans, decoded.attended, span) & orders[number].places:
                continue
            met[number] = span.of(text)
            taken.append(span)
    return Reading(text, tuple(met), _doubled(orders, text))


def _found(orders: Sequence[Order], text: str) -> Iterator[tuple[int, Span]]:
    """(order, place) of every occurrence of an allowed wording, longer ones first."""
    found = [
        (number, span)
        for number, order in enumerate(orders)
        for wording in dict.fromkeys(order.targets)
        for span in occurrences(wording, text)
    ]
    return iter(sorted(found, key=lambda one: -len(one[1])))


def _looked_at(spans: Sequence[Span], attended: Sequence[int], covered: Span) -> set[int]:
    return {place for span, place in zip(spans, attended, strict=False) if span.overlaps(covered)}


def _doubled(orders: Sequence[Order], text: str) -> bool:
    wanted = Counter(order.targets for order in orders)
    return any(_count(targets, text) > number for targets, number in wanted.items())


def _count(targets: Sequence[str], text: str) -> int:
    """How often the text has one of these wordings, one inside another counted once."""
    spans = {span for wording in targets for span in occurrences(wording, text)}
    return sum(not any(other != span and other.covers(span) for other in spans) for span in spans)
