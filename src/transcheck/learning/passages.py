"""Which published words stand for a sentence that ``fix`` handed over, however editors joined, divided, moved
or cut them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from transcheck.core.document import Document
from transcheck.core.segment import Segment
from transcheck.learning.told import Told
from transcheck.segmentation.align import align
from transcheck.segmentation.embeddings import Embedder


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence as it was handed over, with those that editors joined it to, and what was published for
    them: None where nothing was."""

    fixed: str
    published: str | None


def find_passages(told: Told, published: Document, embedder: Embedder) -> dict[str, Passage]:
    """A passage for each segment of what ``fix`` handed over, by the segment's id.

    ``published`` is divided, and has its source's sentences beside its own where there is a source. A
    sentence that was lacking is found by its source. Raises InputError if the texts are not of one article.
    """
    written = [segment for segment in told.document.segments if segment.target]
    found = {segment.id: Passage("", _put_in(segment, published)) for segment in told.document.segments}
    for run in _aligned(told.document, written, published, embedder):
        for segment in written:
            if run.target and run.place.covers(segment.place):
                found[segment.id] = Passage(run.target, run.reference)
    return found


def _aligned(
    fixed: Document, written: list[Segment], published: Document, embedder: Embedder
) -> Iterator[Segment]:
    ours = Document(fixed.id, fixed.blocks, tuple(written), target_language=fixed.target_language)
    printed = tuple(segment for segment in published.segments if segment.target)
    theirs = Document(published.id, published.blocks, printed, target_language=published.target_language)
    yield from align(ours, theirs, embedder=embedder, side="reference").segments


def _put_in(lacking: Segment, published: Document) -> str | None:
    """What stands in print for a sentence of the source that the translation lacked."""
    if not lacking.source:
        return None
    found = (one for one in published.segments if one.source and lacking.source in one.source)
    return next((one.target for one in found if one.target), None)
