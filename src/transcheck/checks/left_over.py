"""Words of the source that stand in its translation as they were, though they are no words there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from transcheck.checks.words import function_words
from transcheck.core.language import primary
from transcheck.core.span import Span
from transcheck.facts.foreign import is_foreign
from transcheck.facts.words import Word

_TELLING = 4  # letters: shorter words are too often words of both languages, or abbreviations
_FEWEST_FOREIGN, _SHORTEST_STRETCH = 2, 3  # foreign words, words


@dataclass(frozen=True, slots=True)
class LeftOver:
    """A stretch that source and translation share: ``span`` reaches from its first foreign word to the
    last, ``telling`` are those that do more than hold sentences together, and ``long`` says that a part of
    the sentence was left, rather than a word."""

    span: Span
    telling: tuple[str, ...]
    long: bool


def left_overs(found: Sequence[Word], source: Sequence[Word], own: str, other: str) -> Iterator[LeftOver]:
    """The stretches of a translation that were left in the source's language, of the words of both.

    A name is written alike in both languages and has a capital, so it is not foreign by itself.
    """
    theirs = [word.text for word in source]
    holding = function_words(other) - function_words(own)
    shared = {word.text for word in found}.intersection(theirs)
    foreign = {word for word in shared - holding if _is_telling(word, own, other)}
    if not foreign:
        return
    telling = [word.text in foreign for word in found]
    kept = _kept([word.text for word in found], telling, set(pairwise(theirs)))
    for is_kept, run in groupby(zip(found, telling, kept, strict=True), key=lambda item: item[2]):
        if is_kept:
            yield from _left_over([(word, tells) for word, tells, _ in run], holding)


def _is_telling(word: str, own: str, other: str) -> bool:
    return len(word) >= _TELLING and word.islower() and is_foreign(word, primary(own), primary(other))


def _kept(written: list[str], telling: list[bool], pairs: set[tuple[str, str]]) -> list[bool]:
    """Which words stand there as in the source: telling ones, and those with a neighbour from there."""
    if not written:
        return []
    together = [pair in pairs for pair in pairwise(written)]
    return [
        tells or before or after
        for tells, before, after in zip(telling, [False, *together], [*together, False], strict=True)
    ]


def _left_over(stretch: list[tuple[Word, bool]], holding: frozenset[str]) -> Iterator[LeftOver]:
    """What a stretch of words that the source has too is, unless it only looks like something left."""
    foreign = [word for word, tells in stretch if tells or word.text in holding]
    telling = tuple(word.text for word, tells in stretch if tells)
    if telling:
        long = len(stretch) >= _SHORTEST_STRETCH and len(foreign) >= _FEWEST_FOREIGN
        yield LeftOver(Span(foreign[0].span.start, foreign[-1].span.end), telling, long)
