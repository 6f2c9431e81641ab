"""Rewrite: a block's new text, and which of its words stand for which old ones.

The links let a format put inline markup (a link, emphasis) back around the right words, whether
the text was repaired in its own language or translated into another.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from transcheck.core.document import Block, Document
from transcheck.core.edit import Edit, apply
from transcheck.core.hypothesis import WordLink
from transcheck.core.segment import Segment
from transcheck.core.span import Span

PARAGRAPH_BREAK = "\n\n"
"""What divides two paragraphs in the new text of one block; a block that is read has none."""

_WORD = re.compile(r"\w+|[^\w\s]|\s+")


@dataclass(frozen=True, slots=True)
class Rewrite:
    """``links``: spans of the old block text and the spans of ``text`` that stand for them."""

    text: str
    links: tuple[WordLink, ...]


def link_words(before: str, after: str) -> tuple[WordLink, ...]:
    """Links between two versions of a text in one language, by word diff."""
    old = [Span(*match.span()) for match in _WORD.finditer(before)]
    new = [Span(*match.span()) for match in _WORD.finditer(after)]
    matcher = SequenceMatcher(
        None, [span.of(before) for span in old], [span.of(after) for span in new], autojunk=False
    )
    links: list[WordLink] = []
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "equal":
            links += [WordLink(old[a + i], new[c + i]) for i in range(b - a)]
        elif kind == "replace":
            links.append(WordLink(Span(old[a].start, old[b - 1].end), Span(new[c].start, new[d - 1].end)))
    return tuple(links)


def edited_targets(document: Document, edits: Iterable[Edit]) -> dict[str, str]:
    """Segment id -> its target after ``edits``, for every segment that has a target then.

    Raises :class:`~transcheck.core.edit.StaleEdit` as :func:`~transcheck.core.edit.apply` does.
    """
    by_segment: dict[str, list[Edit]] = {}
    for edit in edits:
        by_segment.setdefault(edit.segment, []).append(edit)
    return {
        segment.id: apply(segment.target or "", by_segment.get(segment.id, ()))
        for segment in document.segments
        if segment.target is not None or segment.id in by_segment
    }


def with_targets(document: Document, targets: Mapping[str, str]) -> Document:
    """The document as it reads with new targets: segment id -> text."""
    segments = tuple(
        replace(segment, target=targets.get(segment.id, segment.target)) for segment in document.segments
    )
    return replace(document, segments=segments)


def rewrite_blocks(
    document: Document,
    targets: Mapping[str, str],
    alignments: Mapping[str, tuple[WordLink, ...]] | None = None,
) -> dict[str, Rewrite]:
    """Block id -> its rewrite, for every block whose text changes.

    ``targets`` is segment id -> new text; ``alignments`` gives the word links of segments whose
    old text is in another language (a translation), the others are linked by word diff.
    """
    by_block: dict[str, list[Segment]] = {}
    for segment in document.segments:
        by_block.setdefault(segment.block, []).append(segment)
    rewrites = {}
    for block in document.blocks:
        rewrite = _rewrite(block, by_block.get(block.id, []), targets, alignments or {})
        if rewrite.text != block.text:
            rewrites[block.id] = rewrite
    return rewrites


def _rewrite(
    block: Block,
    segments: list[Segment],
    targets: Mapping[str, str],
    alignments: Mapping[str, tuple[WordLink, ...]],
) -> Rewrite:
    text, links, position = "", list[WordLink](), 0
    for segment in sorted(segments, key=lambda segment: (segment.place.start, segment.place.end)):
        old = segment.place.of(block.text)
        new = targets.get(segment.id, old)
        gap = block.text[position : segment.place.start]
        if not new and old:  # a removed sentence takes the space before it along
            gap = gap.rstrip() if text else ""
        text += gap
        inner = alignments[segment.id] if segment.id in alignments else link_words(old, new)
        links += [
            WordLink(link.source.shift(segment.place.start), link.target.shift(len(text))) for link in inner
        ]
        text += new
        position = segment.place.end
    tail = block.text[position:]
    return Rewrite(text + tail if text else tail.lstrip(), tuple(links))
