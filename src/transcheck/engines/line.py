"""One sentence while it is written again from the place on where a term belongs. As soon as the model says
what it said before, looking at the same words, the rest stays as it was."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import takewhile
from typing import TYPE_CHECKING

from transcheck.core.span import Span
from transcheck.engines.base import Decoded, Pieces
from transcheck.engines.choice import Choice
from transcheck.engines.options import Options
from transcheck.engines.orders import Order
from transcheck.engines.spelling import Speller

if TYPE_CHECKING:
    from torch import Tensor

_BACK = 2  # pieces in a row, from the first of a word on, that are as before when the rest is taken to be


@dataclass(frozen=True, slots=True)
class Batch:
    """What a model encoded of sentences of up to ``width`` pieces, its shortlist with the pieces of all
    terms that they may get."""

    memory: object
    width: int


@dataclass(frozen=True, slots=True)
class Job:
    """The term of ``order`` is to begin at ``place``, a number of a piece of ``draft``, in sentence number
    ``row`` of the ``batch``, which is to have at most ``longest`` pieces. ``blocked``: source pieces whose
    terms stand before. ``settled``: the piece before the place is not to be exchanged."""

    batch: Batch
    row: int
    source: Pieces
    draft: Decoded
    place: int
    order: Order
    longest: int
    blocked: frozenset[int] = frozenset()
    settled: bool = False

    @property
    def given(self) -> tuple[int, ...]:
        """The pieces that stay: those before the one before the term, which may have to agree with it."""
        return self.draft.ids[: max(0, self.place - 1)]


@dataclass(frozen=True, slots=True)
class Written:
    """A job done. ``term``: the pieces of the term. From piece ``rest`` on everything is as it was in the
    draft from piece ``rest - moved`` on."""

    decoded: Decoded
    term: Span
    rest: int
    moved: int


@dataclass
class Line:
    """One sentence while it is written, from the piece before the term on, if there is one. ``ended``:
    how many pieces it had when the term ended. ``rest``: the place in the draft from which on all is as
    it was."""

    job: Job
    speller: Speller
    choice: Choice
    ids: list[int] = field(default_factory=list)
    log_probabilities: list[float] = field(default_factory=list)
    attended: list[int] = field(default_factory=list)
    looks: list[Tensor] = field(default_factory=list)
    ended: int | None = None
    rest: int | None = None
    _known: dict[tuple[tuple[int, int], ...], int] = field(default_factory=dict)

    @classmethod
    def of(cls, job: Job, speller: Speller) -> Line:
        """Before its first piece."""
        before = [speller.text(piece) for piece in job.draft.ids[: job.place]]
        starts = not any(letter.isalnum() for text in before for letter in text)
        glued = bool(before) and not speller.starts_word(job.draft.ids[job.place])
        instead = _word(speller, job.draft.ids[job.place :])
        choice = Choice.of(speller, job.order, starts=starts, glued=glued, instead=instead)
        line = cls(job, speller, choice)
        line._known = _runs(job.draft, job.place)
        return line

    @property
    def last(self) -> int:
        """The last piece of all; the start symbol before the first."""
        pieces = self.ids or self.job.given
        return pieces[-1] if pieces else self.speller.model.start_id

    @property
    def is_complete(self) -> bool:
        """Whether the sentence has its end, goes on as before, or has as many pieces as it may."""
        longest = len(self.job.given) + len(self.ids) >= self.job.longest
        return longest or self.rest is not None or self.ids[-1:] == [self.speller.model.eos_id]

    @property
    def is_free(self) -> bool:
        """Whether the next piece is whatever the model likes best: after the term and one more piece."""
        return self.ended is not None and self.ended < len(self.ids)

    def next(self, options: Options) -> tuple[int, float]:
        """The next piece and its log-probability, while the line is not free."""
        if self.ended is None:
            piece = self.choice.next(options)
            if piece is not None:
                return piece, options.of(piece)
            self.ended = len(self.ids)
        return options.best(self._may_follow)

    def record(self, piece: int, log_probability: float, look: Tensor, attended: int) -> None:
        """Note a piece, what it cost, what it was made from, and from which source piece above all."""
        self.ids.append(piece)
        self.log_probabilities.append(log_probability)
        self.looks.append(look)
        self.attended.append(attended)
        if self.ended is not None and len(self.ids) - self.ended >= _BACK:
            run = tuple(zip(self.ids[-_BACK:], self.attended[-_BACK:], strict=True))
            self.rest = None if self.speller.continues_word(run[0][0]) else self._known.get(run)

    @property
    def written(self) -> Written:
        """The whole sentence, with what stayed of the draft."""
        import torch

        draft, kept = self.job.draft, len(self.job.given)
        rest = len(draft.ids) if self.rest is None else self.rest
        term = Span(self.job.place, kept + (len(self.ids) if self.ended is None else self.ended))
        looks = torch.stack(self.looks)[:, : len(self.job.source.ids)]
        self._attend(looks, term.shift(-kept))
        assert draft.attention is not None
        moved = kept + len(self.ids) - rest
        decoded = Decoded(
            (*self.job.given, *self.ids, *draft.ids[rest:]),
            (*draft.log_probabilities[:kept], *self.log_probabilities, *draft.log_probabilities[rest:]),
            (*draft.attended[:kept], *self.attended, *draft.attended[rest:]),
            tuple(self._verbatim(term, rest, moved)),
            attention=torch.cat([draft.attention[:kept], looks, draft.attention[rest:]]),
        )
        return Written(decoded, term, rest + moved, moved)

    def _verbatim(self, term: Span, rest: int, moved: int) -> Iterator[tuple[Span, str]]:
        """What stands there to the letter: before the term, for the term, and in what stayed behind it."""
        kept = self.job.place if self.job.settled else len(self.job.given)
        yield from (one for one in self.job.draft.verbatim if one[0].end <= kept)
        if self.choice.spelling is not None and self.choice.spelling.verbatim is not None:
            yield term, self.choice.spelling.verbatim
        later = (one for one in self.job.draft.verbatim if one[0].start >= rest)
        yield from ((span.shift(moved), text) for span, text in later)

    def _attend(self, looks: Tensor, term: Span) -> None:
        """Let the pieces of the term have looked at the words that it stands for."""
        own = sorted(self.job.order.places)
        for place in range(term.start, term.end):
            self.attended[place] = own[int(looks[place, own].argmax())]

    def _may_follow(self, piece: int) -> bool:
        """Whether a piece right after the term does not grow it into a word that the order does not allow."""
        text = self.speller.text(self.ids[-1])
        if not text[-1:].isalnum() or not self.speller.continues_word(piece):
            return True
        return any(text + self.speller.text(piece) in wording.split() for wording in self.job.order.allowed)


def _word(speller: Speller, ids: Sequence[int]) -> str:
    """The word that pieces begin with."""
    rest = takewhile(speller.continues_word, ids[1:])
    return "".join(map(speller.text, (ids[0], *rest)))


def _runs(draft: Decoded, place: int) -> dict[tuple[tuple[int, int], ...], int]:
    """Each run of pieces with what they looked at, and the place after it; of equal ones the first."""
    pairs = list(zip(draft.ids, draft.attended, strict=True))
    ends = range(len(pairs), place + _BACK - 1, -1)
    return {tuple(pairs[end - _BACK : end]): end for end in ends}
