"""A caption from another story is put in: it names nobody that the article knows."""

from __future__ import annotations

from random import Random

from perturb.headline_unsupported import STRANGERS
from perturb.spoiling import with_segments
from transcheck.core.document import Document
from transcheck.core.segment import Role, Segment
from transcheck.core.span import Span

_SCENES = {
    "en": "{} and {} after the vote on Monday.",
    "pt": "{} e {} depois da votação de segunda-feira.",
    "es": "{} y {} después de la votación del lunes.",
    "fr": "{} et {} après le vote de lundi.",
}


def spoil(document: Document, rng: Random) -> Document | None:
    scene = _SCENES.get((document.target_language or "")[:2])
    if scene is None:
        return None
    text = scene.format(*(f"Jorund {name}" for name in rng.sample(STRANGERS, 2)))
    caption = Segment("p0.s1", Role.CAPTION, "p0", Span(0, len(text)), None, text)
    return with_segments(document, [document.segments[0], caption, *document.segments[1:]])
