"""Markdown (CommonMark): headings, paragraphs, lists and quotations are read; code, tables, front matter
and markup are written back as they were."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from transcheck.core.document import Block, Document, Metadata
from transcheck.core.rewrite import Rewrite
from transcheck.core.segment import Role
from transcheck.core.span import Span
from transcheck.errors import InputError
from transcheck.formats.inline import Inline, Mark, paired, splice
from transcheck.formats.remarks import find_remarks
from transcheck.formats.roles import find_metadata, find_roles

if TYPE_CHECKING:
    from markdown_it.token import Token

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(?P<fields>.*?\n)---[ \t]*(?:\n|\Z)", re.DOTALL)
_FIELD = re.compile(
    r"^(?P<name>title|headline|author|byline|date)\s*:\s*[\"']?(?P<value>.+?)[\"']?\s*$", re.M
)
_INLINE = re.compile(
    r"(?P<escape>\\[!-/:-@\[-`{-~])"
    r"|(?P<code>(?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`))"
    r"|(?P<image>!\[[^\]\n]*\](?:\([^)\n]*\)|\[[^\]\n]*\]))"
    r"|(?P<note>\[\^[^\]\n]+\])"
    r"|(?P<link>\[(?=[^\]\n]+\](?:\(|\[)))"
    r"|(?P<target>\](?:\((?:[^()\n]|\([^()\n]*\))*\)|\[[^\]\n]*\]))"
    r"|(?P<angle><[A-Za-z/!][^>\n]*>)"
    r"|(?P<emphasis>\*{1,3}|(?<!\w)_{1,3}(?=\S)|(?<=\S)_{1,3}(?!\w)|~~)"
    r"|(?P<break>[ \t]*\n[ \t]*(?:>[ \t]?)*)",
    re.DOTALL,
)
_ESCAPED = frozenset("\\`*_[]<")


@dataclass(frozen=True, slots=True)
class Stretch:
    """The text of one block: its place, its lines with their line ends, and what it is made of."""

    span: Span
    lines: Span
    inline: Inline
    prefix: str


@dataclass(frozen=True, slots=True)
class Skeleton:
    """The file as read, and the stretch of each block."""

    text: str
    stretches: Mapping[str, Stretch]

    def find(self, block: str, words: Span) -> Span:
        """Where in ``text`` the words of a block stand."""
        stretch = self.stretches[block]
        return stretch.inline.find(words).shift(stretch.span.start)


class Markdown:
    """A block is a heading, a paragraph or a list item's text."""

    name = "markdown"
    suffixes = (".md", ".markdown")

    def read(self, text: str, name: str) -> Document:
        """The blocks in order; the first heading of the first level is the headline."""
        found = [
            (hint, stretch) for hint, stretch in _stretches(text) if re.search(r"\w", stretch.inline.text)
        ]
        if not found:
            raise InputError(f"{name}: there is no text in this file", "give a file with an article in it")
        blocks = tuple(
            Block(f"p{number}", role, stretch.inline.text.strip())
            for number, (role, (_, stretch)) in enumerate(zip(_roles(found), found, strict=True), 1)
        )
        stretches = {block.id: stretch for block, (_, stretch) in zip(blocks, found, strict=True)}
        return Document(
            name,
            blocks,
            metadata=_metadata(blocks, text),
            remarks=tuple(find_remarks(text, {block: one.span for block, one in stretches.items()})),
            skeleton=Skeleton(text, stretches),
        )

    def write(self, document: Document, rewrites: Mapping[str, Rewrite]) -> str:
        """The file with the rewritten blocks; a removed one takes its lines along."""
        skeleton = document.skeleton
        assert isinstance(skeleton, Skeleton)
        parts, position = [], 0
        for block in document.blocks:
            if block.id not in rewrites:
                continue
            stretch, rewrite = skeleton.stretches[block.id], rewrites[block.id]
            place = stretch.span if rewrite.text else stretch.lines
            parts.append(skeleton.text[position : place.start])
            if rewrite.text:
                parts.append(splice(stretch.inline, rewrite, _escape, f"\n\n{stretch.prefix}"))
            position = place.end
        return "".join([*parts, skeleton.text[position:]])


def _stretches(text: str) -> Iterator[tuple[Role | None, Stretch]]:
    """The inline tokens of the parser with their place in the file, and what their block says of the
    role. Tables are left alone."""
    from markdown_it import MarkdownIt

    front = _FRONT_MATTER.match(text)
    skipped = text[: front.end()].count("\n") if front else 0
    body = "\n" * skipped + (text[front.end() :] if front else text)
    starts = [0, *(match.end() for match in re.finditer("\n", text)), len(text) + 1]
    around: list[Token] = []
    for token in MarkdownIt("commonmark").enable("table").parse(body):
        if token.nesting == 1:
            around.append(token)
        elif token.nesting == -1:
            around.pop()
        elif token.type == "inline" and token.map and not any(one.type == "table_open" for one in around):
            lines = Span(starts[token.map[0]], min(starts[token.map[1]], len(text)))
            span = _content(text, lines, token.content)
            if span is not None:
                yield _hint(around), Stretch(span, lines, _inline(span.of(text)), _prefix(text, span))


def _content(text: str, lines: Span, content: str) -> Span | None:
    """Where in its lines a block's content stands, without the markup that begins and ends them."""
    first, last = content.split("\n")[0].strip(), content.split("\n")[-1].strip()
    start = text.find(first, lines.start, lines.end)
    end = text.rfind(last, lines.start, lines.end)
    if not content.strip() or start < 0 or end < 0:
        return None
    return Span(start, end + len(last))


def _prefix(text: str, span: Span) -> str:
    """What a new paragraph begins with, to stand where the block stands: in a quotation, in a list."""
    line = text[text.rfind("\n", 0, span.start) + 1 : span.start]
    return "".join(mark if mark == ">" else " " for mark in line) if "#" not in line else ""


def _inline(raw: str) -> Inline:
    inline = Inline()
    marks: list[Mark] = []
    position = 0
    for match in _INLINE.finditer(raw):
        _add_text(inline, raw[position : match.start()], position)
        position = match.end()
        _add_match(inline, marks, match, raw)
    _add_text(inline, raw[position:], position)
    inline.elements = paired(marks)
    return inline


def _add_text(inline: Inline, raw: str, start: int) -> None:
    for place, character in enumerate(raw, start):
        if not inline.add(character, character, place) and inline.raw:
            inline.raw[-1] += character


def _add_match(inline: Inline, marks: list[Mark], match: re.Match[str], raw: str) -> None:
    """One piece of inline markup: characters that it stands for, or a mark."""
    found, kind = match.group(), match.lastgroup
    if kind == "escape":
        inline.add(found[1], found, match.start())
    elif kind == "break":
        if not inline.add(" ", found, match.start()) and inline.raw:
            inline.raw[-1] += found
    elif kind == "link":
        marks.append(Mark(len(inline.text), "start", "link", found))
    elif kind == "target":
        marks.append(Mark(len(inline.text), "end", "link", found))
    elif kind == "emphasis":
        marks.append(Mark(len(inline.text), _side(match, marks, raw), found, found))
    else:
        marks.append(Mark(len(inline.text), "point", found, found))


def _side(match: re.Match[str], marks: Sequence[Mark], raw: str) -> str:
    """Whether a run of asterisks begins or ends emphasis: it ends what is open, if a word stands before
    it; begins, if one stands after it; else it is nothing but asterisks."""
    opened = sum({"start": 1, "end": -1}.get(mark.kind, 0) for mark in marks if mark.name == match.group())
    if opened > 0 and not raw[match.start() - 1 : match.start()].isspace():
        return "end"
    after = raw[match.end() : match.end() + 1]
    return "start" if after and not after.isspace() else "point"


def _hint(around: Sequence[Token]) -> Role | None:
    """The role by markup, None where only the wording can tell."""
    kinds = {token.type for token in around}
    if "heading_open" in kinds:
        return Role.HEADLINE if any(token.tag == "h1" for token in around) else Role.SUBHEAD
    if "blockquote_open" in kinds:
        return Role.QUOTE
    return Role.BODY if "list_item_open" in kinds else None


def _roles(found: Sequence[tuple[Role | None, Stretch]]) -> list[Role]:
    """By markup, else by wording; there is one headline."""
    guessed = find_roles([stretch.inline.text.strip() for _, stretch in found], [True] * len(found))
    marked = any(hint is not None and hint in (Role.HEADLINE, Role.SUBHEAD) for hint, _ in found)
    roles = []
    for (hint, _), guess in zip(found, guessed, strict=True):
        role = hint or (Role.BODY if marked and guess in (Role.HEADLINE, Role.SUBHEAD) else guess)
        roles.append(Role.SUBHEAD if role is Role.HEADLINE and Role.HEADLINE in roles else role)
    return roles


def _metadata(blocks: Sequence[Block], text: str) -> Metadata:
    """What the blocks say, and the front matter where they do not."""
    own, front = find_metadata(blocks), _FRONT_MATTER.match(text)
    fields = {match["name"]: match["value"] for match in _FIELD.finditer(front["fields"])} if front else {}
    return Metadata(
        own.headline or fields.get("headline") or fields.get("title"),
        own.byline or fields.get("byline") or fields.get("author"),
        own.dateline,
        own.date or _day(fields.get("date", "")),
    )


def _day(stamp: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(stamp[:10])
    except ValueError:
        return None


def _escape(character: str) -> str:
    return f"\\{character}" if character in _ESCAPED else character
