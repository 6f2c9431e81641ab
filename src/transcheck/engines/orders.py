"""A glossary's orders for one sentence, and which of them a translation has carried out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from transcheck.core.hypothesis import Constraint
from transcheck.core.span import Span
from transcheck.engines.base import Decoded, Pieces, WhiteBoxModel
from transcheck.engines.spelling import occurrences
from transcheck.engines.words import splice


@dataclass(frozen=True, slots=True)
class Order:
    """The words at ``places`` (source pieces) become one of ``targets``, the first of them by preference,
    or one of ``forms``, other forms of these, where the sentence asks for one. ``term`` is the id of the
    term entry; ``inflected`` says that the source has another form than those that the entry lists."""

    places: frozenset[int]
    targets: tuple[str, ...]
    term: str
    forms: tuple[str, ...] = ()
    inflected: bool = False

    @property
    def allowed(self) -> tuple[str, ...]:
        """Every wording that carries the order out."""
        return (*self.targets, *self.forms)

    @property
    def is_writable(self) -> bool:
        """Whether one of the wordings may be put into the sentence: not a word in its dictionary form alone
        where the source has another form, which would break the sentence (“patients to infect”). Names are
        no such words."""
        return not self.inflected or bool(self.forms) or not self.targets[0][:1].islower()


@dataclass(frozen=True, slots=True)
class Reading:
    """A translation as its reader sees it. ``spans``: the place of each of its pieces in ``text``.
    ``met``: for each order the place of what carries it out; None where nothing does. ``excess``: how
    many ordered wordings stand there beyond those that the source asks for."""

    text: str
    spans: tuple[Span, ...]
    met: tuple[Span | None, ...]
    excess: int

    @property
    def missing(self) -> int:
        """The number of orders not carried out."""
        return self.met.count(None)


def read_orders(source: Pieces, constraints: Sequence[Constraint]) -> list[Order]:
    """The constraints on one sentence, in source pieces."""
    return [
        Order(_places(source, one.source), one.targets, one.term, one.forms, one.inflected)
        for one in constraints
    ]


def read(model: WhiteBoxModel, decoded: Decoded, orders: Sequence[Order]) -> Reading:
    """What ``decoded`` says, and which orders that carries out.

    An occurrence belongs to the order whose source words its pieces looked at, else to any that
    still lacks one: attention is right for about 97 words in 100, and writing a term a second
    time is worse than trusting the one that is there.
    """
    text, spans = splice(*model.write_target(decoded.ids), decoded.verbatim)
    found = _found(orders, text)
    met: list[Span | None] = [None] * len(orders)
    taken: set[Span] = set()
    for aligned in (True, False):
        for number, span in found:
            if met[number] is not None or any(span.overlaps(other) for other in taken):
                continue
            if not aligned or _looked_at(spans, decoded.attended, span) & orders[number].places:
                met[number] = span
                taken.add(span)
    return Reading(text, spans, tuple(met), _excess(orders, found))


def _places(source: Pieces, words: Span) -> frozenset[int]:
    return frozenset(place for place, span in enumerate(source.spans) if len(span) and span.overlaps(words))


def _found(orders: Sequence[Order], text: str) -> list[tuple[int, Span]]:
    """(order, place) of every occurrence of an allowed wording: longer ones first, listed wordings before
    other forms of them."""
    lowered = text.lower()
    found = [
        (-len(span), rank >= len(order.targets), number, span)
        for number, order in enumerate(orders)
        for rank, wording in enumerate(dict.fromkeys(order.allowed))
        if wording.lower() in lowered
        for span in occurrences(wording, text)
    ]
    return [(number, span) for *_, number, span in sorted(found)]


def _looked_at(spans: Sequence[Span], attended: Sequence[int], covered: Span) -> set[int]:
    return {place for span, place in zip(spans, attended, strict=False) if span.overlaps(covered)}


def _excess(orders: Sequence[Order], found: Sequence[tuple[int, Span]]) -> int:
    """Occurrences inside longer ones are counted as these."""
    wanted = Counter(order.targets for order in orders)
    counted: dict[Span, tuple[str, ...]] = {}
    for number, span in found:
        if not any(other.covers(span) for other in counted):
            counted[span] = orders[number].targets
    return sum(max(0, count - wanted[targets]) for targets, count in Counter(counted.values()).items())
