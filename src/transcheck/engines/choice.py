"""The wordings that a term may have at its place, and which of them the model likes best there.

They are compared piece by piece while the term is written: with all that stands before it in view,
and without asking the model about each one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from transcheck.engines.options import Options
from transcheck.engines.orders import Order
from transcheck.engines.spelling import Speller, Spelling, capitalised

_ADMITTED = -2.0  # nats by which an admitted wording must suit better than the preferred one
_OTHER_FORM = -6.0  # and a form that is not listed, where the source has a listed one
_LIKE = (
    3.0  # nats for a form that ends as the word does that stood there, which agreed with what is before it
)


@dataclass(frozen=True, slots=True)
class _Wording:
    """``handicap``: nats that are added to the log-probability of its pieces."""

    spelling: Spelling
    handicap: float


@dataclass
class Choice:
    """Follows one term while it is written; ``written`` pieces of it stand there. ``wordings`` are those
    that go on from these; ``spelling`` is the one that was chosen, once the term is finished."""

    speller: Speller
    wordings: list[_Wording]
    written: int = 0
    spelling: Spelling | None = None

    @classmethod
    def of(cls, speller: Speller, order: Order, *, starts: bool, glued: bool, instead: str = "") -> Choice:
        """Everything that the order allows and the model can spell, as it looks at its place: ``starts`` a
        sentence, ``glued`` to what is before it, ``instead`` of that word."""
        spelt = (
            _Wording(speller.spell(capitalised(wording) if starts else wording, glued=glued), handicap)
            for wording, handicap in _handicaps(order, instead)
        )
        return cls(speller, [one for one in spelt if one.spelling.ids])

    @property
    def may_end(self) -> bool:
        """Whether what stands there is one of the wordings."""
        return any(len(one.spelling.ids) == self.written for one in self.wordings)

    def value(self, options: Options) -> float:
        """How well the term goes on here at best, in nats."""
        return max((value for value, _ in self._ways(options)), default=float("-inf"))

    def next(self, options: Options) -> int | None:
        """The next piece of the term; None where it is finished.

        Whether a word goes on (facial, faciais) is not a question of what the term has after it but of
        what the model would write at all: its best piece that begins another word stands for them all.
        """
        ways = list(self._ways(options))
        inside = max((way for way in ways if self.speller.continues_word(way[1])), default=None)
        after = max((way for way in ways if not self.speller.continues_word(way[1])), default=None)
        ended = [one for one in self.wordings if len(one.spelling.ids) == self.written]
        if inside and (after or ended):
            boundary = options.best(lambda piece: not self.speller.continues_word(piece))[1]
            handicaps = [one.handicap for one in self.wordings if not self._goes_on(one)]
            if boundary + max(handicaps) < inside[0]:
                return self._write(inside[1])
        if ended and (after is None or self._ends(options, ended[0], after)):
            self.spelling = ended[0].spelling
            return None
        way = after or inside
        assert way is not None, "a term has pieces"
        return self._write(way[1])

    def _ends(self, options: Options, ended: _Wording, after: tuple[float, int]) -> bool:
        """Whether the model would rather have it end than grow by another word."""
        return options.best(lambda piece: True)[1] + ended.handicap >= after[0]

    def _goes_on(self, one: _Wording) -> bool:
        """Whether the next piece of a wording belongs to the word that stands there."""
        following = one.spelling.ids[self.written : self.written + 1]
        return bool(following) and self.speller.continues_word(following[0])

    def _write(self, piece: int) -> int:
        self.wordings = [
            one for one in self.wordings if one.spelling.ids[self.written : self.written + 1] == (piece,)
        ]
        self.written += 1
        return piece

    def _ways(self, options: Options) -> Iterator[tuple[float, int]]:
        """(nats, piece) of each way to go on."""
        for one in self.wordings:
            if len(one.spelling.ids) > self.written:
                piece = one.spelling.ids[self.written]
                yield options.of(piece) + one.handicap, piece


def _handicaps(order: Order, instead: str) -> Iterator[tuple[str, float]]:
    preferred, *admitted = order.targets
    yield preferred, 0.0
    yield from ((wording, _ADMITTED) for wording in admitted)
    for wording in order.forms:
        ending, usual = _endings(wording, preferred)
        likeness = _LIKE if ending == instead[-1:] != usual else 0.0
        yield wording, likeness if order.inflected else _OTHER_FORM


def _endings(wording: str, preferred: str) -> tuple[str, str]:
    """The last letters of the first words in which a form differs from the preferred wording."""
    pairs = zip(wording.split(), preferred.split(), strict=False)
    one, other = next((pair for pair in pairs if pair[0] != pair[1]), (wording, preferred))
    return one[-1], other[-1]
