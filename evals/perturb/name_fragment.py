"""A person with a compound name is introduced, and called by the first piece of it afterwards."""

from __future__ import annotations

from random import Random

from perturb.spoiling import with_segments
from transcheck.core.document import Document
from transcheck.core.segment import Role, Segment
from transcheck.core.span import Span

_LINES = {
    "en": ("The delegation was led by {} Karim Sadat.", "{} said on Monday that the talks were crucial."),
    "pt": (
        "A delegação foi chefiada por {} Karim Sadat.",
        "{} disse na segunda-feira que o encontro foi crucial.",
    ),
    "es": (
        "La delegación iba encabezada por {} Karim Sadat.",
        "{} dijo el lunes que el encuentro fue crucial.",
    ),
}


def spoil(document: Document, rng: Random) -> Document | None:
    lines = _LINES.get((document.target_language or "")[:2])
    if lines is None:
        return None
    piece = rng.choice(("Abdul", "Abdel", "Abu"))
    texts = [line.format(piece) for line in lines]
    new = [
        Segment(f"p0{n}.s1", Role.BODY, f"p0{n}", Span(0, len(text)), None, text)
        for n, text in enumerate(texts)
    ]
    return with_segments(document, [*document.segments, *new])
