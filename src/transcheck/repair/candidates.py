"""What might be changed in an old sentence: what a check proposes (the figure of the source for the one that
stands there), words taken out that nothing in the source says, the fresh wording of the words that an issue
is about, or the whole sentence, fresh.

Each candidate answers an issue. Whether it is better than what stands there is asked later.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from transcheck.core.edit import Edit, Safety, apply
from transcheck.core.issue import Issue
from transcheck.core.segment import Segment
from transcheck.core.span import Span
from transcheck.repair.differences import Difference, count_words, differences

_SHORT = 4
"""Words. A longer difference is another way of saying it, unless the issue is about as many words."""

_CASING = "casing-odd"
_DENIAL = "negation-mismatch"
NAMES = ("name-mismatch", "person-swapped", "place-swapped", "organisation-swapped")
"""Checks of names."""

_NOBODYS = frozenset({"clause-added", "garbled-phrase"})
"""Checks of words that may be taken out."""

_PIECE = re.compile(r"[\w▁<>@_-]+(?:[’'][\w]+)*|[^\w\s]")
_REACH = 2  # words and marks
_EXCHANGED = {"number-mismatch": re.compile(r"\d")} | dict.fromkeys(NAMES, re.compile(r"\w"))
"""Checks of facts that a translator may have had from elsewhere, and what may stand in their place: one that
the source does not have may be exchanged; to take it out is for a person."""


class Origin(Enum):
    """Where a candidate comes from."""

    CHECK = "what the check proposes"
    WITHOUT = "the sentence without the words"
    MARKS = "the quotation marks of the source"
    WORDS = "the fresh translation's words"
    SENTENCE = "a fresh translation of the sentence"


@dataclass(frozen=True, slots=True)
class Candidate:
    """One possible change of one segment, and the segment's text with it. ``issue`` is what it answers, None
    where the whole sentence is beyond repair. ``fresh`` is a fresh translation of the sentence."""

    segment: Segment
    edit: Edit
    origin: Origin
    issue: Issue | None
    fresh: str

    @property
    def old(self) -> str:
        """The segment as it stands."""
        return self.segment.target or ""

    @property
    def text(self) -> str:
        """The segment with the change."""
        return apply(self.old, [self.edit])

    @property
    def confirmed(self) -> bool:
        """Whether the fresh translation too has what is put in, and not, or less often, what goes. Where
        words only change places, whether the outermost stand there in that order."""
        before, after = self.edit.before, self.edit.after.strip()
        if not before.strip() and not after:
            return False  # a space is no word
        if sorted(before.split()) == sorted(after.split()):
            first, last = (self.fresh.find(word) for word in (after.split()[0], after.split()[-1]))
            return 0 <= first < last
        return after in self.fresh and (not before or self.fresh.count(before) < self.old.count(before))

    @property
    def words(self) -> int:
        """The size of the change."""
        return max(count_words(self.edit.before), count_words(self.edit.after))


def proposed(segment: Segment, fresh: str, issues: Iterable[Issue]) -> Iterator[Candidate]:
    """What the checks would have instead of the words that they doubt."""
    for issue in issues:
        if len(issue.edits) == 1:
            edit = replace(issue.edits[0], safety=Safety.SAFE)
            yield Candidate(segment, edit, Origin.CHECK, issue, fresh)


def without(segment: Segment, fresh: str, issues: Iterable[Issue]) -> Iterator[Candidate]:
    """The sentence without the words that are nobody's, and with a word or a comma more or less on either
    side, since nobody knows exactly where they end."""
    text = segment.target or ""
    for issue in issues:
        if issue.check in _NOBODYS and issue.target_span is not None:
            for span in _about(issue.target_span, text):
                edit = Edit(segment.id, span, span.of(text), "", issue.check)
                yield Candidate(segment, edit, Origin.WITHOUT, issue, fresh)


def _about(span: Span, text: str) -> Iterator[Span]:
    """Stretches that begin and end about where ``span`` does, each with the space before it."""
    marks = [Span(*match.span()) for match in _PIECE.finditer(text)]
    inside = [place for place, one in enumerate(marks) if one.overlaps(span)]
    if not inside:
        return
    first, last = inside[0], inside[-1]
    for start in range(max(0, first - _REACH), first + _REACH):
        for end in range(max(start, last - _REACH), min(len(marks) - 1, last + _REACH)):
            before = marks[start - 1].end if start else marks[start].start
            if end - start + 1 < len(marks):
                yield Span(before, marks[end].end)


def reworded(segment: Segment, fresh: str, issues: Sequence[Issue], engine: str) -> Iterator[Candidate]:
    """The fresh wording in place of the words that an issue is about, or that lack what it is about.
    ``engine`` is the signature of the one that the fresh translation is from."""
    for difference in differences(segment.target or "", fresh) if issues else ():
        for issue in issues:
            if _is_short(difference, issue, segment) and _may_answer(difference, issue):
                edit = Edit(segment.id, difference.span, difference.before, difference.after, engine)
                yield Candidate(segment, edit, Origin.WORDS, issue, fresh)
                break


def in_small_letters(
    segment: Segment, fresh: str, issues: Iterable[Issue], engine: str
) -> Iterator[Candidate]:
    """Words that have the capitals of a headline without them, but for those that the fresh translation
    writes so too."""
    text, known = segment.target or "", set(_PIECE.findall(fresh))
    for issue in issues:
        if issue.check == _CASING and issue.target_span is not None and not issue.edits:
            before = issue.target_span.of(text)
            after = _PIECE.sub(lambda word: word[0] if word[0] in known else word[0].lower(), before)
            edit = Edit(segment.id, issue.target_span, before, after, engine)
            yield Candidate(segment, edit, Origin.WORDS, issue, fresh)


def retold(segment: Segment, fresh: str, issue: Issue | None, engine: str) -> Candidate:
    """The whole sentence, fresh."""
    old = segment.target or ""
    edit = Edit(segment.id, Span(0, len(old)), old, fresh, engine)
    return Candidate(segment, edit, Origin.SENTENCE, issue, fresh)


def _is_short(difference: Difference, issue: Issue, segment: Segment) -> bool:
    """Whether few words change, or about as many as the issue is about."""
    about = [
        count_words(span.of(text or ""))
        for span, text in ((issue.target_span, segment.target), (issue.source_span, segment.source))
        if span is not None
    ]
    most = max([_SHORT, *about])
    return count_words(difference.before) <= most and count_words(difference.after) <= most


def _may_answer(difference: Difference, issue: Issue) -> bool:
    """Whether other words there could put an issue right: they stand for those that it is about, or put
    in, beside words that stand there, what is missing."""
    if issue.check == _DENIAL and not difference.keeps_all_words:
        return False  # what was denied went too: “did not stop yelling” may well be “yelled”
    if issue.target_span is None:
        return issue.source_span is not None and difference.keeps_a_word
    other_fact = None if issue.source_span else _EXCHANGED.get(issue.check)
    return difference.span.overlaps(issue.target_span) and (
        other_fact is None or bool(other_fact.search(difference.after))
    )
