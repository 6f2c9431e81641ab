"""Document: an article as its format read it, and as the later stages divide it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from typing import Protocol

from transcheck.core.place import Place, locate
from transcheck.core.remark import Remark
from transcheck.core.segment import Role, Segment
from transcheck.core.span import Span


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading or caption: ``text`` is plain, without markup and without line breaks
    that only wrap. ``id`` is ``p1``, ``p2``… in reading order."""

    id: str
    role: Role
    text: str


@dataclass(frozen=True, slots=True)
class Metadata:
    """What an article says about itself; None where it does not."""

    headline: str | None = None
    byline: str | None = None
    dateline: str | None = None
    date: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class Encoding:
    """How the bytes of a file are to be written back: codec, byte order mark, line ends."""

    codec: str = "utf-8"
    bom: bool = False
    newline: str = "\n"


class Skeleton(Protocol):
    """The file as its format read it: private to the format, but for where the words stand."""

    @property
    def text(self) -> str:
        """The whole file, its line ends all ``\\n``."""
        ...

    def find(self, block: str, words: Span) -> Span:
        """Where in ``text`` the words at a span of a block's text stand."""
        ...


@dataclass(frozen=True, slots=True)
class Document:
    """An article.

    ``id`` is the name the user knows it by (a path, or ``-``). ``blocks`` are what the format
    found; ``segments`` are set by the segmentation stage. ``skeleton`` belongs to the format
    named in ``format``: what it needs to write everything else back unchanged; None for a text of no file.
    ``languages``: BCP 47 tags, None where unknown. ``remarks`` are comments in the file that are for us.
    """

    id: str
    blocks: tuple[Block, ...]
    segments: tuple[Segment, ...] = ()
    source_language: str | None = None
    target_language: str | None = None
    metadata: Metadata = field(default_factory=Metadata)
    format: str = "text"
    encoding: Encoding = field(default_factory=Encoding)
    remarks: tuple[Remark, ...] = ()
    skeleton: Skeleton | None = field(default=None, repr=False, compare=False)

    def segment(self, segment_id: str) -> Segment:
        """The segment of that id; raises ``KeyError`` if there is none."""
        for segment in self.segments:
            if segment.id == segment_id:
                return segment
        raise KeyError(segment_id)

    def place(self, segment_id: str, words: Span | None = None) -> Place | None:
        """Where the words at a span of a segment, or all of it, stand in the file; None for no file."""
        if self.skeleton is None:
            return None
        segment = self.segment(segment_id)
        span = segment.place if words is None else words.shift(segment.place.start)
        return locate(self.skeleton.text, self.skeleton.find(segment.block, span), self.encoding.newline)
