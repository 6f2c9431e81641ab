"""A bound from the other side: more than 30 becomes less than 30."""

from __future__ import annotations

import re
from random import Random

from perturb.spoiling import Way, change_in_some_way, substitute
from transcheck.core.document import Document

_OPPOSITES = {
    "en": {
        "more than": "less than",
        "over": "under",
        "at least": "at most",
        "less than": "more than",
        "fewer than": "more than",
        "under": "over",
        "nearly": "more than",
        "almost": "more than",
        "up to": "at least",
    },
    "pt": {
        "mais de": "menos de",
        "pelo menos": "no máximo",
        "menos de": "mais de",
        "quase": "mais de",
        "até": "pelo menos",
    },
}


def _turned(text: str, rng: Random, language: str) -> str | None:
    opposites = _OPPOSITES.get(language, {})
    pattern = re.compile(rf"\b(?:{'|'.join(opposites) or '(?!)'})(?= (?:R|US)?[$€£]? ?\d)")
    return substitute(text, rng, pattern, lambda bound, _: opposites[bound])


WAYS: dict[str, Way] = {"bound": _turned}


def spoil(document: Document, rng: Random) -> Document | None:
    return change_in_some_way(document, rng, WAYS)
