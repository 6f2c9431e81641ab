"""Segment: one unit of an article (usually a sentence) with what stands in each language for it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from transcheck.core.span import Span


class Role(StrEnum):
    """What a piece of an article is for its reader."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    DATELINE = "dateline"
    BODY = "body"
    SUBHEAD = "subhead"
    QUOTE = "quote"
    CAPTION = "caption"
    BOILERPLATE = "boilerplate"


@dataclass(frozen=True, slots=True)
class Segment:
    """A translation unit.

    ``id`` is ``p4.s2``: block 4, sentence 2 (a source sentence with no translation: ``p4.s2+1``).
    ``place`` is where it stands in the text of its block, in the document that is written back:
    the translation if there is one, else the source. A sentence that the translation dropped has
    an empty place, between its neighbours.
    ``source``, ``target``, ``reference`` are each None where there is none.
    ``source_id`` names the sentence(s) of the source document that ``source`` was taken from.
    ``aligned`` is the confidence, 0 to 1, that source and target belong together.
    """

    id: str
    role: Role
    block: str
    place: Span
    source: str | None = None
    target: str | None = None
    reference: str | None = None
    source_id: str | None = None
    aligned: float = 1.0
