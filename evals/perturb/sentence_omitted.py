"""A sentence is gone. The alignment that has to notice is measured with the segmentation; here the
segment is left without a translation, as a right alignment leaves it."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from perturb.spoiling import with_segments
from transcheck.core.document import Document
from transcheck.core.segment import Role
from transcheck.core.span import Span


def spoil(document: Document, rng: Random) -> Document | None:
    gone = rng.choice([segment for segment in document.segments if segment.role is Role.BODY])
    return with_segments(
        document,
        [
            replace(segment, target=None, place=Span(0, 0)) if segment is gone else segment
            for segment in document.segments
        ],
    )
