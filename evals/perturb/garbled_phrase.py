"""A phrase goes round in a circle, an article stands before another one, a sentence stops in the middle, or
a sign of the program is left."""

from __future__ import annotations

import re
from random import Random

from perturb.spoiling import change_one
from transcheck.core.document import Document
from transcheck.core.segment import Segment

_SIGNS = ("<unk>", "▁", "@-@", "<extra_id_0>", "⁇")
_ARTICLE = {"en": "the", "pt": "um", "es": "el", "fr": "les", "de": "der", "ru": "и"}


def spoil(document: Document, rng: Random) -> Document | None:
    language = (document.target_language or "")[:2]

    def garble(segment: Segment, rng: Random) -> str | None:
        words = (segment.target or "").split()
        if len(words) < 8 or language not in _ARTICLE:
            return None
        place = rng.randrange(2, len(words) - 3)
        way = rng.choice(("circle", "stop", "sign"))
        if way == "circle":
            phrase = [re.sub(r"\W", "", word) or "so" for word in words[place : place + 2]]
            return " ".join([*words[:place], *phrase * 3, *words[place + 2 :]])
        if way == "stop":
            return " ".join([*words[:place], _ARTICLE[language]])
        return " ".join([*words[:place], rng.choice(_SIGNS), *words[place:]])

    return change_one(document, rng, garble)
