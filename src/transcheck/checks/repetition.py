"""Words, phrases and passages that stand there twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from transcheck.checks.base import TextCheck, published
from transcheck.checks.sharing import sharing
from transcheck.checks.words import function_words
from transcheck.core.document import Document
from transcheck.core.edit import Edit, Safety
from transcheck.core.issue import Category, Issue, Location, Severity
from transcheck.core.segment import Role, Segment
from transcheck.core.span import Span
from transcheck.facts.words import Word, unspaced, words

if TYPE_CHECKING:
    from transcheck.checks.context import CheckContext

# Emphasis and reduplication that people do write (“very, very” has a comma and is not looked at).
_OFTEN_TWICE = {
    *("ha", "bye", "no", "yes", "very", "that", "had", "is", "her", "you", "so", "many", "far", "really"),
    *("more", "non", "muy", "nous", "vous", "se", "der", "die", "das", "den", "dem", "sie"),
}
_BODY = (Role.BODY, Role.STANDFIRST)
_SHORTEST_PASSAGE = 9  # words: shorter sentences recur by chance (“He did not say why.”)
_ALIKE = 0.7  # of the shorter sentence's words, in the same order, in the longer one
_IN_COMMON = 0.7 * _ALIKE  # of the words of the one that has fewer, whatever their order


class Repetition(TextCheck):
    """A word, a phrase or a passage stands there twice

    A doubled word is a slip. A sentence that comes back a few paragraphs later in other words is
    the mark of a text that was stitched together or spun, and costs the reader's trust.

    Wrong: The minister said on Monday said on Monday that talks would resume.
    Right: The minister said on Monday that talks would resume.
    """

    category = Category.DUPLICATION
    severity = Severity.MAJOR

    def find(self, document: Document, context: CheckContext) -> Iterator[Issue]:
        """Doubled words (minor), phrases and passages (major)."""
        never = function_words(context.target_language)
        for segment, text in published(document.segments):
            if segment.role is not Role.BOILERPLATE:
                found = context.facts(text, context.target_language).words
                yield from self._in_sentence(segment, text, found, never)
        yield from self._passages(document, context)

    def _in_sentence(
        self, segment: Segment, text: str, found: Sequence[Word], never: frozenset[str]
    ) -> Iterator[Issue]:
        taken = 0
        for start, size in _doubled_runs(found):
            if start < taken:
                continue
            taken = start + 2 * size
            yield from self._doubled(segment, text, found[start:taken], size, never)

    def _doubled(
        self, segment: Segment, text: str, run: Sequence[Word], size: int, never: frozenset[str]
    ) -> Iterator[Issue]:
        gap = text[run[size - 1].span.end : run[size].span.start]
        if gap.strip() or not _worth_a_look(run[size:]):
            return
        certain = size == 1 and run[1].text.lower() in never
        span = Span(run[size - 1].span.end, run[-1].span.end)
        phrase = text[run[size].span.start : run[-1].span.end]
        message = f"“{phrase}” stands there twice in a row"
        safety = Safety.SAFE if certain else Safety.REVIEW
        yield self.issue(
            segment.id,
            message,
            confidence=0.95 if certain else 0.5 if size == 1 else 0.8,
            severity=Severity.MINOR if size == 1 else Severity.MAJOR,
            target_span=Span(run[size].span.start, run[-1].span.end),
            edits=(Edit(segment.id, span, span.of(text), "", self.id, safety, message),),
        )

    def _passages(self, document: Document, context: CheckContext) -> Iterator[Issue]:
        """Each passage that repeats others is told once, with the first of them."""
        sentences = [
            (segment, [word.folded for word in context.facts(text, context.target_language).words])
            for segment, text in published(document.segments)
            if segment.role in _BODY
        ]
        shortest = _SHORTEST_PASSAGE * (
            2 if any(unspaced(text) for _, text in published(document.segments[:1])) else 1
        )
        long = [(segment, found) for segment, found in sentences if len(found) >= shortest]
        alike = sharing([frozenset(found) for _, found in long], lambda size: _IN_COMMON * size)
        told = set[int]()
        for earlier, later in alike:
            (first, one), (again, other) = long[earlier], long[later]
            if later in told or (share := _shared(one, other)) < _ALIKE or _source_repeats(first, again):
                continue
            told.add(later)
            yield self._passage(first, again, share)

    def _passage(self, first: Segment, again: Segment, share: float) -> Issue:
        text, earlier = again.target or "", first.target or ""
        return self.issue(
            again.id,
            f"this passage repeats {first.id}: {share:.0%} of its words stand there in the same order",
            confidence=0.6 + 0.35 * (share - _ALIKE) / (1 - _ALIKE),
            target_span=Span(0, len(text)),
            related=(Location(first.id, "target", Span(0, len(earlier)), earlier),),
        )


def _worth_a_look(run: Sequence[Word]) -> bool:
    """Names (Boutros Boutros-Ghali, Duran Duran), numbers and Chinese words may well double."""
    if unspaced(run[0].text):
        return len(run) > 2
    plain = [word for word in run if word.text.islower() and word.text.isalpha()]
    return bool(plain) and (len(run) > 1 or run[0].folded not in _OFTEN_TWICE)


def _doubled_runs(found: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """(start, size) of each run of up to eight words that the next words repeat."""
    written = [word.text.casefold() for word in found]
    again = {word for word, times in Counter(written).items() if times > 1}
    for start in range(len(found) - 1) if again else ():
        if written[start] not in again:
            continue
        for size in range(min(8, (len(found) - start) // 2), 0, -1):
            if written[start : start + size] == written[start + size : start + 2 * size]:
                yield start, size
                break


def _shared(one: list[str], other: list[str]) -> float:
    """How much of the shorter sentence stands in the longer, in order (longest common subsequence)."""
    from rapidfuzz.distance import LCSseq

    short, long = sorted((len(one), len(other)))
    if long > 2 * short or len(set(one) & set(other)) < _IN_COMMON * min(len(set(one)), len(set(other))):
        return 0.0
    return LCSseq.similarity(one, other) / short


def _source_repeats(first: Segment, again: Segment) -> bool:
    """Whether the author repeated himself: then the translation is right to."""
    if not (first.source and again.source):
        return False
    source = [[word.folded for word in words(text)] for text in (first.source, again.source)]
    return _shared(*source) >= _ALIKE * 0.8
