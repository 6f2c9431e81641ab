"""Terms in a model's own pieces, and where a text already has them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from transcheck.core.patterns import lazy_pattern
from transcheck.core.span import Span
from transcheck.engines.base import WhiteBoxModel
from transcheck.glossary.tokens import UNSPACED

_UNSPACED = lazy_pattern(f"[{UNSPACED}]")
APOSTROPHES = "'’"
_INITIAL = re.compile(r"(?<!\w)\w")
_STAND_IN = "XQZ"
_NEIGHBOURS = ("(", '"', "-")  # what a term may follow without a space between
_FREQUENT = 1 / 250  # the share of a vocabulary (ordered by frequency) that is articles and the like
_SHORT = 4  # letters


@dataclass(frozen=True, slots=True)
class Spelling:
    """The pieces of a wording. ``verbatim`` is the wording itself where the pieces only stand in for
    it, since the vocabulary cannot spell it; None where they spell it."""

    ids: tuple[int, ...]
    verbatim: str | None = None


@dataclass
class Speller:
    """Spells terms, and says what single pieces are, for one model."""

    model: WhiteBoxModel
    _texts: dict[int, tuple[str, bool]] = field(default_factory=dict)
    _spellings: dict[tuple[str, bool], Spelling] = field(default_factory=dict)

    def spell(self, wording: str, *, glued: bool = False) -> Spelling:
        """``wording`` in pieces; ``glued``: as it follows an opening bracket, without a space.

        What the vocabulary cannot spell is held by its plain letters, else by a stand-in word; no pieces at
        all where it cannot spell that either.
        """
        if (wording, glued) not in self._spellings:
            self._spellings[wording, glued] = self._spell(wording, glued)
        return self._spellings[wording, glued]

    def _spell(self, wording: str, glued: bool) -> Spelling:
        ids = self._ids(wording, glued)
        if ids and self.model.write_target(ids)[0].strip() == wording:
            return Spelling(ids)
        from anyascii import anyascii

        plain = anyascii(wording)
        holders = (plain, plain.lower(), _STAND_IN)
        ways = ((held, close) for close in dict.fromkeys((glued, False)) for held in holders)
        return Spelling(next(filter(None, (self._ids(*way) for way in ways)), ()), wording)

    def pieces_of(self, wordings: Iterable[str], *, glued: bool) -> set[int]:
        """Every piece that wordings may be written with: as they are, at the start, ``glued`` if asked."""
        shapes = {shape for one in wordings for shape in (one, capitalised(one))}
        ways = (False, True) if glued else (False,)
        return {piece for one in shapes for way in ways for piece in self.spell(one, glued=way).ids}

    def text(self, piece: int) -> str:
        """What a piece spells, without the space before it."""
        return self._known(piece)[0]

    def starts_word(self, piece: int) -> bool:
        """Whether a piece has a space before it."""
        return self._known(piece)[1]

    def continues_word(self, piece: int) -> bool:
        """Whether a piece is a later part of a word (not its ending mark, nor in a script without spaces)."""
        text, starts = self._known(piece)
        return not starts and text[:1].isalnum() and not _UNSPACED.match(text)

    def is_light(self, piece: int) -> bool:
        """Whether a piece is what may stand before a term: a little word, or a mark."""
        text = self.text(piece)
        return self.is_little(piece) or (bool(text) and not any(letter.isalnum() for letter in text))

    def is_little(self, piece: int) -> bool:
        """Whether a piece is an article, a short preposition or the like.

        Vocabularies are ordered by frequency, so the short words at their head are those.
        """
        if piece >= self.model.vocabulary_size * _FREQUENT:
            return False
        text = self.text(piece)
        return len(text) <= _SHORT and text.isalpha() and self.starts_word(piece)

    def _known(self, piece: int) -> tuple[str, bool]:
        if piece not in self._texts:
            text, spans = self.model.write_target((self._anchor, piece))
            self._texts[piece] = spans[1].of(text), spans[1].start > spans[0].end
        return self._texts[piece]

    @cached_property
    def _anchor(self) -> int:
        """A piece that others can be written after."""
        return self.model.read_target("a").ids[0]

    def _ids(self, wording: str, glued: bool) -> tuple[int, ...]:
        """The pieces, or none if the vocabulary cannot spell them."""
        for before in _NEIGHBOURS if glued else ("",):
            ids = self._ids_after(before, wording)
            if ids and not {*ids} & {*self.model.forbidden_ids, self.model.eos_id}:
                return ids
        return ()

    def _ids_after(self, before: str, wording: str) -> tuple[int, ...]:
        """The pieces of ``wording`` where ``before`` stands before it; none if one piece spells both."""
        pieces = self.model.read_target(before + wording)
        own = [place for place, span in enumerate(pieces.spans) if span.end > len(before)]
        first = own[0] if before else 0  # a piece that is only the space before a word covers nothing
        whole = pieces.spans[first].start >= len(before)
        return pieces.ids[first:-1] if whole else ()


def capitalised(wording: str) -> str:
    """As the first word of a sentence."""
    return wording[:1].upper() + wording[1:]


def occurrences(wording: str, text: str) -> Iterator[Span]:
    """Where ``text`` has ``wording`` as whole words; a small first letter of a word may be a capital there.

    >>> [span.start for span in occurrences("quay", "Quay workers left the quay's end, not Quayside.")]
    [0, 22]
    """
    for match in _pattern(wording).finditer(text):
        yield Span(*match.span())


@lru_cache(maxsize=4_096)
def _pattern(wording: str) -> re.Pattern[str]:
    left = r"(?<!\w)" if _bounded(wording[:1]) else ""
    right = r"(?!\w)" if _bounded(wording[-1:]) else ""
    return re.compile(left + _INITIAL.sub(_either_case, re.escape(wording)) + right)


def _either_case(initial: re.Match[str]) -> str:
    small = initial.group()
    return f"[{small}{small.upper()}]" if small.islower() and len(small.upper()) == 1 else small


def _bounded(letter: str) -> bool:
    return letter.isalnum() and not _UNSPACED.match(letter)
