"""A sentence that the source does not have is put in."""

from __future__ import annotations

from random import Random

from perturb.spoiling import with_segments
from transcheck.core.document import Document
from transcheck.core.segment import Role, Segment
from transcheck.core.span import Span

_INVENTED = {
    "en": "A spokesman for the ministry denied the report on Tuesday and said that 40 people were free.",
    "pt": "Um porta-voz do ministério negou a notícia na terça-feira e disse que 40 pessoas estão livres.",
}


def spoil(document: Document, rng: Random) -> Document | None:
    place = rng.randrange(2, len(document.segments) + 1)
    text = _INVENTED[(document.target_language or "en")[:2]]
    new = Segment("p0.s1", Role.BODY, "p0", Span(0, len(text)), None, text)
    return with_segments(document, [*document.segments[:place], new, *document.segments[place:]])
