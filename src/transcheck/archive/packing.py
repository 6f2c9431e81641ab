"""A story's text as bytes: its blocks, where its sentences stand in them, and what it says about itself."""

from __future__ import annotations

import datetime
import json
import zlib
from typing import Any

from transcheck.core.document import Block, Document, Metadata
from transcheck.core.segment import Role, Segment
from transcheck.core.span import Span


def pack(document: Document) -> bytes:
    """A divided document; what belongs to its file and format is left out."""
    metadata = document.metadata
    content = {
        "blocks": [[block.id, block.role.value, block.text] for block in document.blocks],
        "sentences": [[one.id, one.block, one.place.start, one.place.end] for one in document.segments],
        "headline": metadata.headline,
        "byline": metadata.byline,
        "dateline": metadata.dateline,
        "date": metadata.date.isoformat() if metadata.date else None,
    }
    return zlib.compress(json.dumps(content, ensure_ascii=False).encode())


def unpack(content: bytes, name: str, language: str) -> Document:
    """The document again, under that name."""
    read = json.loads(zlib.decompress(content))
    blocks = {id_: Block(id_, Role(role), text) for id_, role, text in read["blocks"]}
    return Document(
        name,
        tuple(blocks.values()),
        tuple(_segment(id_, blocks[block], Span(*place)) for id_, block, *place in read["sentences"]),
        target_language=language,
        metadata=_metadata(read),
    )


def _segment(id_: str, block: Block, place: Span) -> Segment:
    return Segment(id_, block.role, block.id, place, target=place.of(block.text))


def _metadata(read: dict[str, Any]) -> Metadata:
    date = datetime.date.fromisoformat(read["date"]) if read["date"] else None
    return Metadata(read["headline"], read["byline"], read["dateline"], date)
