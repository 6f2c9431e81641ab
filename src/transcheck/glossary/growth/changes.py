"""What was exchanged between two versions of a line, in as many words as could be a term."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from transcheck.glossary.growth.kinds import is_title
from transcheck.glossary.growth.phrases import is_possible
from transcheck.glossary.growth.text import Text
from transcheck.glossary.growth.words import Stretch

_TAKEN_IN = 3  # words on either side of a change
_LONGEST = 6  # words of a wording

Change = tuple[Stretch, Stretch]
"""What stood in the earlier version, and what stands in its place in the later one."""


def changes_of(before: Text, after: Text, number: int) -> Iterator[Change]:
    """What was exchanged in line ``number``, each change with fewer and with more of the words around it."""
    for block in _with_neighbours(list(_blocks(before, after, number))):
        for back in range(min(block.kept_before, _TAKEN_IN) + 1):
            for on in range(min(block.kept_after, _TAKEN_IN) + 1):
                old, new = block.widened(back, on)
                if len(old) and len(new):
                    change = Stretch(number, old[0], old[-1]), Stretch(number, new[0], new[-1])
                    if _tells(before, after, change):
                        yield change


def whole(changes: list[Change], before: Text, after: Text) -> list[Change]:
    """The same changes with the words that stand beside every one of them in both versions and belong to
    it: more of the name, or of a term of several words."""
    for step in (-1, 1):
        while after.key(changes[0][1]).count(" ") < _LONGEST - 1:
            wider = [(old.widened(step), new.widened(step)) for old, new in changes]
            if not all(_belongs(before, old, step) and _belongs(after, new, step) for old, new in wider):
                break
            if len({(before.key(old), after.key(new)) for old, new in wider}) > 1:
                break
            changes = wider
    return changes


@dataclass(frozen=True, slots=True)
class _Block:
    """Places of words that went and of those that came, and how many words before and after were kept."""

    old: range
    new: range
    kept_before: int
    kept_after: int

    def widened(self, back: int, on: int) -> tuple[range, range]:
        """With so many of the kept words."""
        old = range(self.old.start - back, self.old.stop + on)
        return old, range(self.new.start - back, self.new.stop + on)


def _blocks(before: Text, after: Text, number: int) -> Iterator[_Block]:
    from rapidfuzz.distance import Indel

    old, new = ([word.key for word in text.lines[number].words] for text in (before, after))
    matching = Indel.opcodes(old, new).as_matching_blocks()  # the last one is empty, at the ends
    at_old = at_new = kept_before = 0
    for kept in matching:
        if at_old < kept.a or at_new < kept.b:
            yield _Block(range(at_old, kept.a), range(at_new, kept.b), kept_before, kept.size)
        at_old, at_new, kept_before = kept.a + kept.size, kept.b + kept.size, kept.size


def _with_neighbours(blocks: list[_Block]) -> Iterator[_Block]:
    """The blocks, and those two as one that have a single word between them."""
    yield from blocks
    for one, other in pairwise(blocks):
        if other.kept_before == 1:
            old, new = range(one.old.start, other.old.stop), range(one.new.start, other.new.stop)
            yield _Block(old, new, one.kept_before, other.kept_after)


def _tells(before: Text, after: Text, change: Change) -> bool:
    """Whether both could be terms, and differ in more than endings."""
    old, new = change
    both = is_possible(before, old) and is_possible(after, new)
    return both and before.stems(old) != after.stems(new)


def _belongs(text: Text, wide: Stretch, step: int) -> bool:
    """Whether the word that was taken in last belongs to the rest."""
    words = text.lines[wide.line].words
    if wide.first < 0 or wide.last >= len(words):
        return False
    own = words[wide.first : wide.last + 1]
    taken, edge = (own[0], own[1]) if step < 0 else (own[-1], own[-2])
    if not text.is_content(taken):
        return False
    if edge.text[0].isupper():
        return taken.text[0].isupper() and not is_title(taken.text, text.language)
    return len(own) > 2 and taken.text[0].islower()
