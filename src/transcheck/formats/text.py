"""Plain text: one paragraph a line, or paragraphs that are wrapped and divided by blank lines."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from transcheck.core.document import Block, Document
from transcheck.core.rewrite import PARAGRAPH_BREAK, Rewrite
from transcheck.core.span import Span
from transcheck.errors import InputError
from transcheck.formats.inline import between
from transcheck.formats.roles import find_metadata, find_roles

_WIDEST_WRAP = 100  # columns; a longer line is a paragraph
_ENDS_A_SENTENCE = tuple(".?!…:;。？！\"”»'’)")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Where a block stands in the file; ``width`` is the column at which its lines are wrapped,
    None for a paragraph on one line. ``divider`` is what stands between it and its neighbour."""

    span: Span
    width: int | None
    divider: str = PARAGRAPH_BREAK

    def unwrapped(self, text: str) -> str:
        """Its words on one line."""
        raw = self.span.of(text)
        return raw if self.width is None else " ".join(line.strip() for line in raw.split("\n"))

    def find(self, text: str, words: Span) -> Span:
        """Where in the file's text some of its words on one line stand."""
        raw = self.span.of(text)
        if self.width is None:
            return words.shift(self.span.start)
        places: list[int] = []
        for line in _lines(raw):
            inner = _stripped(line, raw)
            places += (*range(inner.start, inner.end), line.end)  # the line end stands for a space
        return between(words, places, raw).shift(self.span.start)

    def wrapped(self, text: str) -> str:
        """New words as the paragraph was laid out."""
        if self.width is None:
            return text.replace(PARAGRAPH_BREAK, self.divider)
        return PARAGRAPH_BREAK.join(textwrap.fill(part, self.width) for part in text.split(PARAGRAPH_BREAK))


@dataclass(frozen=True, slots=True)
class Skeleton:
    """The file as read, and the paragraph of each block."""

    text: str
    paragraphs: Mapping[str, Paragraph]

    def find(self, block: str, words: Span) -> Span:
        """Where in ``text`` the words of a block stand."""
        return self.paragraphs[block].find(self.text, words)


class PlainText:
    """A paragraph is a block; every other character of the file is kept as it is."""

    name = "text"
    suffixes = (".txt", ".text")

    def read(self, text: str, name: str) -> Document:
        """The article's paragraphs, with the roles that their place and wording suggest."""
        paragraphs = _divided(list(_paragraphs(text)), text)
        if not paragraphs:
            raise InputError(f"{name}: there is no text in this file", "give a file with an article in it")
        texts = [paragraph.unwrapped(text) for paragraph in paragraphs]
        apart = [_stands_apart(text, paragraph) for paragraph in paragraphs]
        blocks = tuple(
            Block(f"p{number}", role, own)
            for number, (role, own) in enumerate(zip(find_roles(texts, apart), texts, strict=True), 1)
        )
        places = {block.id: paragraph for block, paragraph in zip(blocks, paragraphs, strict=True)}
        return Document(name, blocks, metadata=find_metadata(blocks), skeleton=Skeleton(text, places))

    def write(self, document: Document, rewrites: Mapping[str, Rewrite]) -> str:
        """The file with the rewritten paragraphs; a removed one takes its line with it."""
        skeleton = document.skeleton
        assert isinstance(skeleton, Skeleton)
        parts, position = [], 0
        for block in document.blocks:
            if block.id not in rewrites:
                continue
            paragraph, new = skeleton.paragraphs[block.id], rewrites[block.id].text
            parts += [skeleton.text[position : paragraph.span.start], paragraph.wrapped(new)]
            position = paragraph.span.end
            if not new:
                position = _after_line(skeleton.text, position)
        written = "".join([*parts, skeleton.text[position:]])
        return written.rstrip("\n") + skeleton.text[len(skeleton.text.rstrip("\n")) :]


def _paragraphs(text: str) -> Iterator[Paragraph]:
    lines = list(_lines(text))
    for blank, group in groupby(lines, key=lambda line: not line.of(text).strip()):
        if blank:
            continue
        spans = [_stripped(line, text) for line in group]
        width = _wrap_width([span.of(text) for span in spans])
        if width is None:
            yield from (Paragraph(span, None) for span in spans)
        else:
            yield Paragraph(Span(spans[0].start, spans[-1].end), width)


def _divided(paragraphs: list[Paragraph], text: str) -> list[Paragraph]:
    """Each with the line ends that divide it from the next one, the last from the one before."""
    gaps = [text[one.span.end : other.span.start].count("\n") for one, other in pairwise(paragraphs)]
    return [
        replace(paragraph, divider="\n" if gap == 1 else PARAGRAPH_BREAK)
        for paragraph, gap in zip(paragraphs, [*gaps, *(gaps[-1:] or [0])], strict=True)
    ]


def _lines(text: str) -> Iterator[Span]:
    position = 0
    for line in text.split("\n"):
        yield Span(position, position + len(line))
        position += len(line) + 1


def _stripped(span: Span, text: str) -> Span:
    raw = span.of(text)
    start = span.start + len(raw) - len(raw.lstrip())
    return Span(start, start + len(raw.strip()))


def _wrap_width(lines: list[str]) -> int | None:
    """The column at which lines are wrapped, if they are: none is longer, the next line's first word
    would not have fit, and most break off in the middle of a sentence."""
    width = max(map(len, lines))
    if len(lines) < 2 or width > _WIDEST_WRAP:
        return None
    full = all(len(line) + 1 + len(following.split()[0]) > width for line, following in pairwise(lines))
    broken = sum(not line.endswith(_ENDS_A_SENTENCE) for line in lines[:-1])
    return width if full and broken * 2 > len(lines) - 1 else None


def _stands_apart(text: str, paragraph: Paragraph) -> bool:
    """Whether blank lines set it off from what comes before and after."""
    before, after = text[: paragraph.span.start].rstrip(" \t"), text[paragraph.span.end :].lstrip(" \t")
    return (not before or before.endswith("\n\n")) and (not after.strip() or after.startswith("\n\n"))


def _after_line(text: str, position: int) -> int:
    """Past the line end and the blank lines that followed a removed paragraph."""
    rest = text[position:]
    return position + len(rest) - len(rest.lstrip())
