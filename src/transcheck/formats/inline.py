"""Text with markup inside it: which characters of the file each character of the text stands for, and
how new words are put back between the same tags."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from transcheck.core.rewrite import PARAGRAPH_BREAK, Rewrite
from transcheck.core.span import Span


@dataclass(frozen=True, slots=True)
class Element:
    """Markup around a stretch of text (``<em>``, ``**``), or at a point of it (``<img>``): then the
    span is empty and ``close`` too."""

    span: Span
    open: str
    close: str


@dataclass(slots=True)
class Inline:
    """A paragraph's text as it is read: ``raw`` has, for each code point of ``text``, what stands for
    it in the file (``&amp;`` for an ampersand, a line end for a space), ``places`` where it stands there,
    counted from where the paragraph begins."""

    text: str = ""
    raw: list[str] = field(default_factory=list)
    places: list[int] = field(default_factory=list)
    elements: list[Element] = field(default_factory=list)

    def add(self, character: str, raw: str, place: int) -> bool:
        """One more character. White space after white space is drawn into one: then false is returned
        and ``raw`` is the caller's to keep."""
        if character.isspace() and character != "\u00a0":
            if not self.text or self.text[-1] == " ":
                return False
            character = " "
        self.text += character
        self.raw.append(raw)
        self.places.append(place)
        return True

    def find(self, words: Span) -> Span:
        """Where in the file, counted from where the paragraph begins, the words stand that are at a span
        of the text without the white space around it."""
        lead = len(self.text) - len(self.text.lstrip())
        return between(words.shift(lead), self.places, self.raw)


def between(words: Span, places: Sequence[int], raw: Sequence[str]) -> Span:
    """The stretch of the file from the first of the words to the last; ``places`` and ``raw`` are of each
    character. For an empty span it is the place between two characters."""
    last = max(words.end - 1, 0)
    end = places[last] + len(raw[last])
    if len(words):
        return Span(places[words.start], end)
    return Span(end, end) if words.end else Span(places[0], places[0])


def splice(inline: Inline, rewrite: Rewrite, escape: Callable[[str], str], paragraph_break: str) -> str:
    """The file's text for new words: markup stands around the words that stand for those it stood
    around, and what did not change is written as it was. ``escape`` writes a new character;
    ``paragraph_break`` is how the file divides two paragraphs."""
    characters = _characters(inline, rewrite, escape)
    for match in re.finditer(PARAGRAPH_BREAK, rewrite.text):
        characters[match.start() : match.end()] = [paragraph_break, ""]
    opening: dict[int, list[str]] = {}
    closing: dict[int, list[str]] = {}
    for span, element in _nested(_placed(inline, rewrite)):
        opening.setdefault(span.start, []).append(element.open if len(span) else element.open + element.close)
        if len(span):
            closing.setdefault(span.end, []).insert(0, element.close)
    parts = []
    for place in range(len(rewrite.text) + 1):
        parts += [*closing.get(place, ()), *opening.get(place, ())]
        parts += characters[place : place + 1]
    return "".join(parts)


def _characters(inline: Inline, rewrite: Rewrite, escape: Callable[[str], str]) -> list[str]:
    """How each character of the new text is written in the file."""
    written = [escape(character) for character in rewrite.text]
    for link in rewrite.links:
        if link.source.of(inline.text) == link.target.of(rewrite.text):
            written[link.target.start : link.target.end] = inline.raw[link.source.start : link.source.end]
    return written


def _placed(inline: Inline, rewrite: Rewrite) -> Iterator[tuple[Span, Element]]:
    """Each element with its place in the new text; one whose words are gone is gone with them."""
    for element in inline.elements:
        if not element.span.of(inline.text).strip():
            after = [link.target.start for link in rewrite.links if link.source.start >= element.span.start]
            place = min(after, default=len(rewrite.text))
            yield Span(place, place), element
            continue
        targets = [
            link.target
            for link in rewrite.links
            if link.source.overlaps(element.span) and not link.source.of(inline.text).isspace()
        ]
        if targets:
            yield Span(min(one.start for one in targets), max(one.end for one in targets)), element


def _nested(placed: Iterator[tuple[Span, Element]]) -> Iterator[tuple[Span, Element]]:
    """Outer before inner; an element that would cross the end of the one around it ends with it."""
    around: list[Span] = []
    for span, element in sorted(placed, key=lambda pair: (pair[0].start, -pair[0].end)):
        while around and around[-1].end <= span.start:
            around.pop()
        inner = Span(span.start, min(span.end, around[-1].end)) if around else span
        yield inner, element
        if len(inner):
            around.append(inner)


@dataclass(frozen=True, slots=True)
class Mark:
    """Markup as it is met in reading: ``kind`` is ``start``, ``end``, or anything else for a point."""

    place: int
    kind: str
    name: str
    raw: str


def paired(marks: Sequence[Mark]) -> list[Element]:
    """The elements that marks in reading order make. What has no partner is kept at its point."""
    elements: list[Element] = []
    waiting: list[Mark] = []
    for mark in marks:
        if mark.kind == "start":
            waiting.append(mark)
        elif mark.kind == "end" and any(mark.name == one.name for one in waiting):
            while (start := waiting.pop()).name != mark.name:
                elements.append(_point(start))
            elements.append(Element(Span(start.place, mark.place), start.raw, mark.raw))
        else:
            elements.append(_point(mark))
    return elements + [_point(mark) for mark in waiting]


def _point(mark: Mark) -> Element:
    return Element(Span(mark.place, mark.place), mark.raw, "")
