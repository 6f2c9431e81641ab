"""Quotation marks that do not open and close as pairs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from transcheck.checks.base import TextCheck
from transcheck.checks.passage import Passage, passages
from transcheck.core.document import Document
from transcheck.core.edit import Edit, Safety
from transcheck.core.issue import Category, Issue, Severity
from transcheck.core.language import primary
from transcheck.core.span import Span

if TYPE_CHECKING:
    from transcheck.checks.context import CheckContext

_MARK = re.compile(r"[“”„«»\"]")
_INCHES = re.compile(r"\d\s?\"(?=[\s,.;)x×-]|$)")
# In these languages “ closes what „ opened; Swedish and Finnish open and close with ”.
_LOW_OPENING = ("de", "cs", "sk", "bg", "lt", "sl", "hr", "sr", "is", "et", "ru", "uk", "pl", "ro", "hu")
_SPACED_GUILLEMETS = ("fr",)
_CLOSERS = {"“": "”", "«": "»", "„": "“", '"': '"'}
_OPENING, _CLOSING, _EITHER = "opening", "closing", "either"
_LOOSE = ("ar", "fa", "he")
_SAME_TWICE = ("sv", "fi", *_LOOSE)
_LONGEST_QUOTATION = 8  # paragraphs
_SPACES = "   \t"


class QuotesUnbalanced(TextCheck):
    """A quotation does not open and close properly

    When a closing mark is lost, readers cannot tell where the speaker's words end and the paper's
    begin. Translation engines and copying from web pages also leave a space inside the mark, or
    open a quotation in one style of mark and close it in another.

    A quotation that runs on into the next paragraph is right to open again there without closing.

    Wrong: “We keep our word. ” the minister said.
    Right: “We keep our word.” the minister said.
    """

    category = Category.TYPOGRAPHICAL
    severity = Severity.MINOR

    def find(self, document: Document, context: CheckContext) -> Iterator[Issue]:
        """Stray spaces and mixed pairs, with the edit; marks without a partner."""
        language = primary(context.target_language)
        open_marks: list[_Mark] = []
        for number, passage in enumerate(passages(document)):
            pairs, opened, closed = _match(passage.text, language)
            for opening, closing in pairs:
                yield from self._spaces(passage, opening, closing, language)
                yield from self._mixed(passage, opening, closing)
            for place in closed:
                if not _take_partner(open_marks, number):
                    yield self._alone(_Mark(passage, number, place, language))
            if passage.text[:1] in '“"«„':  # a quotation that runs on opens every paragraph again
                _take_partner(open_marks, number)
            open_marks += [_Mark(passage, number, place, language) for place in opened]
        yield from map(self._alone, open_marks)

    def _spaces(self, passage: Passage, opening: int, closing: int, language: str) -> Iterator[Issue]:
        text = passage.text
        if text[opening] == "«" and language in _SPACED_GUILLEMETS:
            return
        inner = text[opening + 1 : closing]
        left = len(inner) - len(inner.lstrip(_SPACES))
        right = len(inner) - len(inner.rstrip(_SPACES))
        for span in (Span(opening + 1, opening + 1 + left), Span(closing - right, closing)):
            if span.start < span.end and inner.strip(_SPACES):
                yield self._edited(passage, span, "", "a stray space inside the quotation mark", 0.95)

    def _mixed(self, passage: Passage, opening: int, closing: int) -> Iterator[Issue]:
        text = passage.text
        if '"' not in (text[opening], text[closing]) or text[opening] in (text[closing], "”"):
            return
        place = closing if text[closing] == '"' else opening
        right = _CLOSERS[text[opening]] if place == closing else "“"
        message = f"the quotation opens with {text[opening]} and closes with {text[closing]}"
        yield self._edited(passage, Span(place, place + 1), right, message, 0.9)

    def _edited(self, passage: Passage, span: Span, after: str, message: str, confidence: float) -> Issue:
        segment, inside = passage.locate(span)
        before = inside.of(segment.target or "")
        edits = (
            (Edit(segment.id, inside, before, after, self.id, Safety.SAFE, message),)
            if before == span.of(passage.text)
            else ()
        )
        return self.issue(
            segment.id,
            message,
            confidence=confidence,
            target_span=inside,
            edits=edits,
        )

    def _alone(self, mark: _Mark) -> Issue:
        segment, inside = mark.passage.locate(Span(mark.place, mark.place + 1))
        message = f"the quotation mark {mark.passage.text[mark.place]} has no partner"
        # In Arabic type the same mark may open and close, and spaces stand on either side of it.
        confidence = 0.3 if mark.language in _LOOSE else 0.7
        return self.issue(segment.id, message, confidence=confidence, target_span=inside)


@dataclass(frozen=True, slots=True)
class _Mark:
    """A quotation mark in the ``number``-th paragraph."""

    passage: Passage
    number: int
    place: int
    language: str


def _take_partner(open_marks: list[_Mark], number: int) -> bool:
    """Closes the last open quotation, if it is not too far up to be the same one."""
    if open_marks and number - open_marks[-1].number <= _LONGEST_QUOTATION:
        open_marks.pop()
        return True
    return False


def _match(text: str, language: str) -> tuple[list[tuple[int, int]], list[int], list[int]]:
    """Pairs of offsets (opening, closing); openings and closings without a partner."""
    inches = {match.end() - 1 for match in _INCHES.finditer(text)}
    pairs: list[tuple[int, int]] = []
    opened: list[int] = []
    closed: list[int] = []
    for match in _MARK.finditer(text):
        place = match.start()
        if _closes(text, place, opened, language):
            pairs.append((opened.pop(), place))
        elif place in inches:
            continue
        elif _shape(text, place, language) == _CLOSING:
            closed.append(place)
        else:
            opened.append(place)
    return pairs, opened, closed


def _shape(text: str, place: int, language: str) -> str:
    """What the mark looks like by itself: a straight one by the spaces around it."""
    mark = text[place]
    by_form = mark != '"' and not (mark == "“" and language in _LOW_OPENING)
    if by_form and language not in _SAME_TWICE:
        return _CLOSING if mark in "”»" else _OPENING
    before, after = text[place - 1 : place] or " ", text[place + 1 : place + 2] or " "
    if not after.isspace() and (before.isspace() or before in "([—–-/'"):
        return _OPENING
    return _CLOSING if not before.isspace() else _EITHER


def _closes(text: str, place: int, opened: list[int], language: str) -> bool:
    """Whether the mark at ``place`` closes the last one that was opened."""
    if not opened:
        return False
    opening, mark = text[opened[-1]], text[place]
    if mark in "”»":
        return (opening == "«") == (mark == "»")
    if mark == "“":
        return opening == "„" and language in _LOW_OPENING
    return mark == '"' and opening != "«" and _shape(text, place, language) != _OPENING
