"""Figures, percentages, months and quotation marks written as another language writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from transcheck.checks.base import TextCheck, published
from transcheck.core.document import Document
from transcheck.core.edit import Edit, Safety
from transcheck.core.issue import Category, Issue, Severity
from transcheck.core.segment import Role, Segment
from transcheck.core.span import Span
from transcheck.locales import cldr
from transcheck.locales.calendar import with_calendar
from transcheck.locales.numerals import kept_figures, with_figures
from transcheck.locales.quotation import kept_marks, with_marks
from transcheck.locales.signs import kept_percent, with_percent

if TYPE_CHECKING:
    from transcheck.checks.context import CheckContext

_FOREIGN_MARKS = frozenset("«»„")
_HABIT = 2  # spaces before %: one may be a slip
_RUN = re.compile(r"\s+|\S+")


class TypographyForeign(TextCheck):
    """Something is written as in another language

    A decimal comma left in an English text, a space before %, a Portuguese month with a capital, « » among
    “ ”: translation engines copy them from the source. At best the page looks foreign; at worst 1.500 is
    read as one and a half.

    What the article itself keeps is never told, nor what the region allows.

    Wrong: The bridge cost 1,5 million euros.
    Right: The bridge cost 1.5 million euros.
    """

    category = Category.LOCALE_VIOLATION
    severity = Severity.MINOR

    def find(self, document: Document, context: CheckContext) -> Iterator[Issue]:
        """What of a sentence the language writes otherwise, with the edits."""
        segments = [one for one, _ in published(document.segments) if one.role is not Role.BOILERPLATE]
        for segment, after, safety in _written_otherwise(segments, context):
            text = segment.target or ""
            changes = list(_changes(text, after))
            said = ", ".join(f"“{words}” for “{span.of(text)}”" for span, words in changes)
            message = f"{context.target_language} has {said}"
            yield self.issue(
                segment.id,
                message,
                confidence=0.8,
                target_span=Span(changes[0][0].start, changes[-1][0].end),
                edits=tuple(
                    Edit(segment.id, span, span.of(text), words, self.id, safety, message)
                    for span, words in changes
                ),
            )


def _written_otherwise(
    segments: Sequence[Segment], context: CheckContext
) -> Iterator[tuple[Segment, str, Safety]]:
    """Each segment that has something to be told, as it should be. The marks of other languages may be the
    article's taste, so that they are for a person."""
    language = context.target_language
    texts = [one.target or "" for one in segments]
    figures = kept_figures(texts, cldr.figures(language))
    source_figures = cldr.figures(context.source_language or language)
    percent = kept_percent(texts, cldr.signs(language).percent, _HABIT)
    own = cldr.marks(language)
    foreign = _FOREIGN_MARKS.difference(*own.outer, *own.inner)
    marks = kept_marks(texts, language, own) or own if any(map(foreign.intersection, texts)) else own
    for segment in segments:
        text = segment.target or ""
        after = with_figures(text, segment.source or "", figures, source_figures, language)
        after = with_calendar(with_percent(after, "") if not percent else after, language)
        if after != text:
            yield segment, after, Safety.SAFE
        if foreign.intersection(text) and not foreign.intersection(marks.outer):
            printed = with_marks(text, marks, language)
            if printed != text:
                yield segment, printed, Safety.REVIEW


def _changes(before: str, after: str) -> Iterator[tuple[Span, str]]:
    """Where two texts differ, between spaces: the place in the first, the words of the other."""
    old, new = ([Span(*match.span()) for match in _RUN.finditer(text)] for text in (before, after))
    words = [one.of(before) for one in old], [one.of(after) for one in new]
    for kind, a, b, c, d in SequenceMatcher(None, *words, autojunk=False).get_opcodes():
        if kind != "equal":
            yield _stretch(before, old[a:b], old[b:]), _stretch(after, new[c:d], new[d:]).of(after)


def _stretch(text: str, runs: Sequence[Span], behind: Sequence[Span]) -> Span:
    """The runs as one; the place before those ``behind`` if there are none."""
    end = behind[0].start if behind else len(text)
    return Span(runs[0].start if runs else end, end)
