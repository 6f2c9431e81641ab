"""A surname gets a courtesy title."""

from __future__ import annotations

from random import Random

from perturb.naming import alone, change_mention
from transcheck.core.document import Document

_TITLES = {"en": "Mr", "pt": "Sr.", "es": "Sr.", "fr": "M.", "de": "Herr", "ru": "г-н"}


def spoil(document: Document, rng: Random) -> Document | None:
    title = _TITLES.get((document.target_language or "en").split("-")[0])
    if title is None:
        return None
    return change_mention(document, rng, alone, lambda found, _: f"{title} {found}")
