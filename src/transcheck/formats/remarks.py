"""Comments for transcheck in Markdown and HTML, ``<!-- transcheck: … -->``, and the block each is about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from transcheck.core.remark import Remark
from transcheck.core.span import Span

_REMARK = re.compile(r"<!--\s*transcheck:\s*(?P<text>.*?)\s*-->", re.DOTALL)


def find_remarks(text: str, places: Mapping[str, Span]) -> Iterator[Remark]:
    """The remarks of a file. ``places``: block id -> where in the file it stands, in reading order."""
    for match in _REMARK.finditer(text):
        line = text.count("\n", 0, match.start()) + 1
        if block := _block_of(Span(*match.span()), text, places):
            yield Remark(block, " ".join(match["text"].split()), line)


def _block_of(remark: Span, text: str, places: Mapping[str, Span]) -> str | None:
    """The block that it stands in, or the last one before it on its line; else the one that follows."""
    before = None
    for block, place in places.items():
        if place.end > remark.start:
            return block if before is None or place.start < remark.start else before
        if "\n" not in text[place.end : remark.start]:
            before = block
    return before
