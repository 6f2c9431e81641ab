"""A negation is taken out of a sentence, or put into one."""

from __future__ import annotations

import re
from random import Random

from perturb.spoiling import change_one
from transcheck.core.document import Document
from transcheck.core.segment import Segment

_NEGATION = {
    "en": re.compile(r" not\b|n[’']t\b|\bnever "),
    "pt": re.compile(r"\b[nN]ão |\bnunca "),
}
_PLACE = {
    "en": re.compile(r"(?<= is )|(?<= was )|(?<= will )|(?<= has )|(?<= had )|(?<= were )|(?<= would )"),
    "pt": re.compile(r"(?<= que )(?=[a-z]+ )"),
}


def spoil(document: Document, rng: Random) -> Document | None:
    language = (document.target_language or "en")[:2]

    def toggle(segment: Segment, rng: Random) -> str | None:
        text = segment.target or ""
        if rng.random() < 0.5:
            return _NEGATION[language].sub("", text, count=1)
        if _NEGATION[language].search(text):
            return None
        return _PLACE[language].sub("not " if language == "en" else "não ", text, count=1)

    return change_one(document, rng, toggle)
