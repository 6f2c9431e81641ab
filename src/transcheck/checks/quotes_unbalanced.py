"""Quotation marks that do not open and close as pairs."""

from __future__ import annotations

import re
from collections.abc import Iterator
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
_LOOSE = ("ar", "fa", "he", "zh", "ja")
_SAME_TWICE = ("sv", "fi")
_OPENING_MARKS = tuple('“"«„')  # a quotation that runs on opens every paragraph again
_CLOSING_MARKS = tuple('”"»“')
_LONGEST_QUOTATION = 8  # paragraphs
_SPACES = "   \t"


class QuotesUnbalanced(TextCheck):
    """A quotation does not open and close properly

    When a closing mark is lost, readers cannot tell where the speaker's words end and the paper's
    begin. Translation engines and copying from web pages also leave a space inside the mark, or
    open a quotation in one style of mark and close it in another.

    A quotation that runs on into the next paragraph is right to open again there without closing. What
    the source leaves open as well is the author's. In Arabic and Chinese type marks of all shapes open
    and close, so there they are only counted.

    Wrong: “We keep our word. ” the minister said.
    Right: “We keep our word.” the minister said.
    """

    category = Category.TYPOGRAPHICAL
    severity = Severity.MINOR

    def find(self, document: Document, context: CheckContext) -> Iterator[Issue]:
        """Stray spaces and mixed pairs, with the edit; marks without a partner."""
        language = primary(context.target_language)
        paragraphs = list(passages(document))
        for passage in paragraphs:
            pairs, _, _ = _match(passage.text, language)
            for opening, closing in pairs if language not in _LOOSE else ():
                yield from self._spaces(passage, opening, closing, language)
                yield from self._mixed(passage, opening, closing)
        alone = _without_partner([passage.text for passage in paragraphs], language)
        if language in _LOOSE and len(alone) > 1:  # no slip, but the translator's habit
            return
        by_author = _left_open_by_author(paragraphs, context.source_language) if alone else set()
        for number, place in alone:
            if number not in by_author:
                yield self._alone(paragraphs[number], place)

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

    def _alone(self, passage: Passage, place: int) -> Issue:
        segment, inside = passage.locate(Span(place, place + 1))
        message = f"the quotation mark {passage.text[place]} has no partner"
        return self.issue(segment.id, message, confidence=0.7, target_span=inside)


def _without_partner(texts: list[str], language: str) -> list[tuple[int, int]]:
    """The marks that no other closes or opens: the number of the paragraph, and the place in it. Words cut
    out of a sentence (in small letters) do not run on into another paragraph, as speech may; and speech
    that the paragraph above seems to end may go on, and end here."""
    alone: list[tuple[int, int]] = []
    opened: list[tuple[int, int]] = []
    for number, text in enumerate(texts):
        _, opening, closing = _match(text, language)
        goes_on = number > 0 and texts[number - 1].endswith(_CLOSING_MARKS)
        alone += [(number, place) for place in closing if not (_take_partner(opened, number) or goes_on)]
        runs_on = text[:1] in _OPENING_MARKS or (language in _LOOSE and opening)
        if runs_on and _take_partner(opened, number) and language in _LOOSE:
            continue
        for place in opening:
            cut_out = language not in _LOOSE and text[place + 1 : place + 2].islower()
            (alone if cut_out and not _ends_below(texts, number, language) else opened).append(
                (number, place)
            )
    return sorted(alone + opened)


def _ends_below(texts: list[str], number: int, language: str) -> bool:
    """Whether one of the next two paragraphs closes a quotation that it has not opened."""
    return any(_match(text, language)[2] for text in texts[number + 1 : number + 3])


def _take_partner(opened: list[tuple[int, int]], number: int) -> bool:
    """Closes the last open quotation, if it is not too far up to be the same one."""
    if opened and number - opened[-1][0] <= _LONGEST_QUOTATION:
        opened.pop()
        return True
    return False


def _left_open_by_author(paragraphs: list[Passage], language: str | None) -> set[int]:
    """The paragraphs whose source has a mark without a partner itself."""
    sources = [" ".join(one.source or "" for one in paragraph.segments) for paragraph in paragraphs]
    return {number for number, _ in _without_partner(sources, primary(language or "und"))}


def _match(text: str, language: str) -> tuple[list[tuple[int, int]], list[int], list[int]]:
    """Pairs of offsets (opening, closing); openings and closings without a partner."""
    if language in _LOOSE:
        return _in_turn(text)
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


def _in_turn(text: str) -> tuple[list[tuple[int, int]], list[int], list[int]]:
    """Marks that open and close in turn, whatever their shape; the last of an odd number stays open."""
    places = [match.start() for match in _MARK.finditer(text)]
    return list(zip(places[::2], places[1::2], strict=False)), places[len(places) // 2 * 2 :], []


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
