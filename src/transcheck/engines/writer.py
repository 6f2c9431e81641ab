"""One sentence while it is written under orders: each piece decided from what the model would choose
and what it looks at.

Attention-triggered: when more than half of the attention lies on the words of an order before a
piece is chosen, the term is due. Deferral lets articles and prepositions stand before it. Then those
words are masked, so that they are not translated a second time.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from transcheck.core.span import Span
from transcheck.engines.base import Decoded, Pieces
from transcheck.engines.orders import Order
from transcheck.engines.spelling import APOSTROPHES, Speller, Spelling, capitalised

_DUE = 0.5  # the attention on an order's source words at which its term is due
_DEFERRED = 2  # light pieces let through before it
_SPLICE = 0.1  # where it was never due, the least attention that still shows where it belongs


Options = Sequence[tuple[int, float]]
"""Pieces that the model would write next, the most probable first, with their log-probabilities."""


@dataclass(frozen=True, slots=True)
class Job:
    """A sentence to be written, of at most ``longest`` pieces. ``opening``: place in the translation
    -> number of the order whose term is to begin there. The model is free from the place on where
    ``given`` ends and no term stands. ``options``: at given places, what it liked best, with the
    log-probabilities.
    ``reviewed``: the place up to which the little words before terms are settled."""

    source: Pieces
    orders: tuple[Order, ...]
    longest: int
    given: tuple[int, ...] = ()
    opening: Mapping[int, int] = field(default_factory=dict)
    options: Mapping[int, Options] = field(default_factory=dict)
    reviewed: int = 0


@dataclass
class Writer:
    """Follows one job. ``again`` is the job to be done in its place where this one cannot be carried
    on (a term was due in the middle of a word) or left an order out (its term was never due)."""

    job: Job
    speller: Speller
    eos_id: int
    ids: list[int] = field(default_factory=list)
    log_probabilities: list[float] = field(default_factory=list)
    attended: list[int] = field(default_factory=list)
    done: bool = False
    again: Job | None = None
    options: dict[int, Options] = field(default_factory=dict)  # place -> the model's best pieces
    _opened: dict[int, int] = field(default_factory=dict)  # place -> order
    _terms: list[tuple[Span, Spelling]] = field(default_factory=list)
    _deferred: dict[int, int] = field(default_factory=dict)  # order -> light pieces let through
    _shares: dict[int, dict[int, float]] = field(default_factory=dict)  # place -> order -> attention
    _queue: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.options.update(self.job.options)

    def choose(self, options: Options, attention: Sequence[float]) -> int:
        """The next piece. ``attention``: what the model looks at, one share for each source piece."""
        place = len(self.ids)
        if not self._queue and place in self.job.opening:
            self._open(self.job.opening[place], options[0][0])
        if self._queue:
            return self._queue.pop(0)
        if place < len(self.job.given):
            return self.job.given[place]
        self.options[place] = options
        return self._choose_freely(self._allowed(options), attention)

    def record(self, piece: int, log_probability: float, attention: Sequence[float]) -> None:
        """Note what was written, what it cost and what it was made from (a piece of a term: from the
        words that the order names)."""
        order = self._order_at(len(self.ids))
        places = order.places if order and order.places else range(len(attention))
        self.ids.append(piece)
        self.log_probabilities.append(log_probability)
        self.attended.append(max(places, key=lambda place: attention[place]))
        self.done = piece == self.eos_id or len(self.ids) >= self.job.longest or self.again is not None
        if self.done and self.again is None:
            self.again = self._splice()

    @property
    def blocked(self) -> set[int]:
        """The source pieces whose term has been written."""
        opened = list(self._opened.values())
        finished = opened[:-1] if self._queue else opened
        return {place for number in finished for place in self.job.orders[number].places}

    @property
    def terms(self) -> list[Span]:
        """The pieces of each ordered term, in the order of the text."""
        return [span for span, _ in self._terms]

    @property
    def decoded(self) -> Decoded:
        """The sentence so far."""
        verbatim = tuple((span, term.verbatim) for span, term in self._terms if term.verbatim is not None)
        return Decoded(tuple(self.ids), tuple(self.log_probabilities), tuple(self.attended), verbatim)

    @property
    def free_log_probabilities(self) -> list[float]:
        """Of the pieces that the model chose itself (the little word before a term belongs to it)."""
        forced = {place for span in self.terms for place in range(span.start - 1, span.end)}
        return [value for place, value in enumerate(self.log_probabilities) if place not in forced]

    def job_with(self, place: int, piece: int) -> Job:
        """The job of going on from another piece at ``place``, right before a term."""
        job = self._job_from(place + 1, self._opened[place + 1])
        return replace(job, given=(*self.ids[:place], piece), reviewed=place + 1)

    def _choose_freely(self, best: int, attention: Sequence[float]) -> int:
        waiting = [number for number in range(len(self.job.orders)) if number not in self._opened.values()]
        if not waiting:
            return best
        shares = {
            number: sum(attention[place] for place in self.job.orders[number].places) for number in waiting
        }
        self._shares[len(self.ids)] = shares
        due = max(waiting, key=lambda number: shares[number])
        if shares[due] <= _DUE or self._after_apostrophe:
            return best
        if self._in_word and self.speller.continues_word(best):
            return self._interrupt(due, best)
        if self._may_wait(due, best):
            self._deferred[due] = self._deferred.get(due, 0) + 1
            return best
        self._open(due, best)
        return self._queue.pop(0)

    def _may_wait(self, number: int, best: int) -> bool:
        """Whether the model's choice is one that may stand before the term and is not its first word."""
        own = self.speller.spell(self.job.orders[number].wording).ids[0]
        waited = self._deferred.get(number, 0)
        return waited < _DEFERRED and best != own and self.speller.is_light(best)

    def _allowed(self, options: Options) -> int:
        """The best piece; right after a term, the best that does not grow it into another word."""
        if not self._terms or self._terms[-1][0].end != len(self.ids) or not self._in_word:
            return options[0][0]
        order = self.job.orders[list(self._opened.values())[-1]]
        for piece, _ in options:
            grown = order.wording + self.speller.text(piece)
            if not self.speller.continues_word(piece) or grown in order.targets:
                return piece
        return options[0][0]

    def _open(self, number: int, best: int) -> None:
        """Begin the term of an order, as it has to look here."""
        wording = self.job.orders[number].wording
        if not any(letter.isalnum() for piece in self.ids for letter in self.speller.text(piece)):
            wording = capitalised(wording)
        glued = bool(self.ids) and not self._in_word and self.speller.continues_word(best)
        term = self.speller.spell(wording, glued=glued)
        self._opened[len(self.ids)] = number
        self._terms.append((Span(len(self.ids), len(self.ids) + len(term.ids)), term))
        self._queue = list(term.ids)

    def _interrupt(self, number: int, best: int) -> int:
        """A term is due in the middle of a word: the word is to be written again, as the term."""
        start = len(self.ids) - 1
        while start > 0 and not self.speller.starts_word(self.ids[start]):
            start -= 1
        if self._share(start, number) <= _SPLICE:
            return best
        self.again = self._job_from(start, number)
        return best

    def _splice(self) -> Job | None:
        """The job of putting in the first term that was never due, where the attention came closest."""
        closest = []
        for number in range(len(self.job.orders)):
            places = [place for place in self._shares if self.speller.starts_word(self.ids[place])]
            place = max(places, key=lambda place: self._share(place, number), default=0)
            if number not in self._opened.values() and self._share(place, number) > _SPLICE:
                closest.append((place, number))
        return self._job_from(*min(closest)) if closest else None

    def _share(self, place: int, number: int) -> float:
        """The attention on an order's words when the model was free to choose at a place."""
        return self._shares.get(place, {}).get(number, 0.0)

    def _job_from(self, place: int, number: int) -> Job:
        opening = {start: order for start, order in self._opened.items() if start < place}
        options = {start: best for start, best in self.options.items() if start < place}
        given = tuple(self.ids[:place])
        return replace(self.job, given=given, opening=opening | {place: number}, options=options)

    def _order_at(self, place: int) -> Order | None:
        """The order whose term stands at a place of the translation."""
        for (start, number), (span, _) in zip(self._opened.items(), self._terms, strict=True):
            if start <= place < span.end:
                return self.job.orders[number]
        return None

    @property
    def _in_word(self) -> bool:
        return bool(self.ids) and self.speller.text(self.ids[-1])[-1:].isalnum()

    @property
    def _after_apostrophe(self) -> bool:
        """Inside ``Russia's``, where no term may begin."""
        last = self.ids[-1:]
        return (
            bool(last) and not self.speller.starts_word(last[0]) and self.speller.text(last[0]) in APOSTROPHES
        )
