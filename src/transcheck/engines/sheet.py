"""One sentence on its way to a translation that carries out its orders, one missing term after the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from transcheck.core.span import Span
from transcheck.engines.base import Decoded, Pieces, WhiteBoxModel
from transcheck.engines.line import Batch, Job, Written
from transcheck.engines.orders import Order, Reading, read
from transcheck.engines.places import place_for
from transcheck.engines.replacement import Replaced, replace_term
from transcheck.engines.respelling import respell
from transcheck.engines.search import longest_target
from transcheck.engines.spelling import Speller

_COLLAPSE = 1.0  # nats per piece by which the model's own choices may be less probable than when free
_LENGTHS = (0.6, 1.6)  # of the model's own choices, as a share of the free translation
_SLACK = 3  # pieces, beside these shares
_REPEATED = 3  # pieces
_MEANINGFUL = 4  # letters


@dataclass
class Sheet:
    """One sentence with its orders: the ``free`` translation of row number ``row`` of ``batch``, and the
    ``draft`` as it stands, with its reading. ``terms``: the pieces of the terms that were put in, by the
    number of their order. ``tried``: the orders that were tried, the last one last."""

    model: WhiteBoxModel
    batch: Batch
    row: int
    source: Pieces
    orders: Sequence[Order]
    free: Decoded
    draft: Decoded
    reading: Reading
    terms: dict[int, Span] = field(default_factory=dict)
    tried: list[int] = field(default_factory=list)

    @classmethod
    def of(
        cls,
        model: WhiteBoxModel,
        batch: Batch,
        row: int,
        source: Pieces,
        orders: Sequence[Order],
        free: Decoded,
    ) -> Sheet:
        """With the free translation, wordings that differ from the house's in their spelling put right."""
        reading = read(model, free, orders)
        draft = respell(free, orders, reading)
        if draft is not free:
            reading = read(model, draft, orders)
        return cls(model, batch, row, source, orders, free, draft, reading)

    @property
    def finished(self) -> Decoded:
        """The translation, with what it lacks among the unmet."""
        lacking = (
            order.term for order, met in zip(self.orders, self.reading.met, strict=True) if met is None
        )
        return replace(self.draft, unmet=tuple(dict.fromkeys(lacking)), attention=None)

    def next_job(self, speller: Speller) -> Job | None:
        """To write the first missing term; None where nothing is missing that has a place and has not
        been tried in vain."""
        found = []
        for number, met in enumerate(self.reading.met):
            if met is None and number not in self.tried and self.orders[number].is_writable:
                place = place_for(speller, self.draft, self.orders[number], self._taken)
                if place is not None:
                    found.append((place, number))
        return self._job(*min(found)) if found else None

    def _job(self, place: int, number: int) -> Job:
        self.tried.append(number)
        before = [other for other, term in self.terms.items() if term.end <= place]
        return Job(
            self.batch,
            self.row,
            self.source,
            self.draft,
            place,
            self.orders[number],
            longest_target(self.source) + sum(len(one.targets[0]) for one in self.orders),
            frozenset(one for other in before for one in self.orders[other].places),
            settled=any(span.end == place for span in self._taken),
        )

    def take(self, speller: Speller, job: Job, written: Written) -> None:
        """The new translation, if it is a fluent one; else the old one with the words for the term
        replaced, if they can be told. What loses a word of the source is the last resort."""
        reading = read(self.model, written.decoded, self.orders)
        fluent = self._is_better(reading) and not self._is_broken(written)
        if fluent and not self._loses(speller, written):
            self._take_written(job, written, reading)
        elif (replaced := replace_term(speller, self.draft, job.order, self._taken)) and self._is_better(
            replaced_reading := read(self.model, replaced.decoded, self.orders)
        ):
            self._take_replaced(replaced, replaced_reading)
        elif fluent:
            self._take_written(job, written, reading)

    def _take_written(self, job: Job, written: Written, reading: Reading) -> None:
        before = {other: term for other, term in self.terms.items() if term.end <= job.place}
        after = {
            other: term.shift(written.moved)
            for other, term in self.terms.items()
            if term.start + written.moved >= written.rest
        }
        self.terms = before | after | {self.tried[-1]: written.term}
        self.draft, self.reading = written.decoded, reading

    def _take_replaced(self, replaced: Replaced, reading: Reading) -> None:
        moved = len(replaced.term) - len(replaced.words)
        self.terms = {
            other: term if term.end <= replaced.words.start else term.shift(moved)
            for other, term in self.terms.items()
        } | {self.tried[-1]: replaced.term}
        self.draft, self.reading, self.replaced = replaced.decoded, reading, True

    @property
    def _taken(self) -> list[Span]:
        """The pieces that are to stay: terms that were put in, and what stands there to the letter."""
        return [*self.terms.values(), *(span for span, _ in self.draft.verbatim)]

    def _is_better(self, reading: Reading) -> bool:
        """Whether a translation has more of the terms than the draft, and none more often."""
        return reading.missing < self.reading.missing and reading.excess <= self.reading.excess

    def _loses(self, speller: Speller, written: Written) -> bool:
        """Whether a word of the source that the draft was made from, an order's apart, has nothing in a
        translation any more."""
        ordered = {place for order in self.orders for place in order.places}
        before = _said(speller, self.draft) - ordered
        after = _said(speller, written.decoded)
        return any(not word.isdisjoint(before) and word.isdisjoint(after) for word in _words(self.source))

    def _is_broken(self, written: Written) -> bool:
        """Whether a translation is none that anybody would publish: a ramble, cut short, or unlikely."""
        ids = written.decoded.ids
        own = written.decoded.log_probabilities[written.term.end :]
        usual = self.free.log_probabilities
        collapsed = sum(own) / max(1, len(own)) < sum(usual) / max(1, len(usual)) - _COLLAPSE
        length = len(ids) - len(written.term)
        least, most = (share * len(usual) for share in _LENGTHS)
        ended = ids[-1:] == (self.model.eos_id,) and least - _SLACK <= length <= most + _SLACK
        rambles = _repeats(ids) > _repeats(self.free.ids)
        return collapsed or not ended or rambles


def _said(speller: Speller, decoded: Decoded) -> set[int]:
    """The places of the source that words, not marks, were made from."""
    return {
        place
        for piece, place in zip(decoded.ids, decoded.attended, strict=True)
        if any(letter.isalnum() for letter in speller.text(piece))
    }


def _words(source: Pieces) -> list[set[int]]:
    """The pieces of each word of the source that is long enough to mean something."""
    words: list[set[int]] = []
    for place, span in enumerate(source.spans):
        if words and len(span) and span.start == source.spans[place - 1].end:
            words[-1].add(place)
        else:
            words.append({place})
    return [word for word in words if sum(len(source.spans[place]) for place in word) >= _MEANINGFUL]


def _repeats(ids: Sequence[int]) -> int:
    """How often the most frequent run of three pieces occurs."""
    runs = Counter(zip(*(ids[shift:] for shift in range(_REPEATED)), strict=False))
    return max(runs.values(), default=1)
