"""A hedge is put in: what is told as a fact becomes an allegation or a guess."""

from __future__ import annotations

import re
from random import Random

from perturb.spoiling import change_one, substitute
from transcheck.core.document import Document

_PLACE = {
    "en": re.compile(
        r"(?<= )(?!(?:said|need|need|indeed)\b)(?:[a-z]{3,}ed|killed|took|made|went|got)(?= (?:the|a|an|his|her|in|to|by)\b)"
    ),
    "pt": re.compile(r"(?<= )(?:[a-zç]{3,}(?:ou|aram|eram|iram))(?= (?:o|a|os|as|um|uma|em|para|de)\b)"),
}
_HEDGES = {
    "en": ("allegedly", "reportedly", "perhaps", "possibly"),
    "pt": ("supostamente", "alegadamente", "talvez", "possivelmente"),
}


def spoil(document: Document, rng: Random) -> Document | None:
    language = (document.target_language or "en")[:2]
    if language not in _PLACE:
        return None

    def hedged(verb: str, rng: Random) -> str:
        return f"{rng.choice(_HEDGES[language])} {verb}"

    return change_one(
        document, rng, lambda segment, rng: substitute(segment.target or "", rng, _PLACE[language], hedged)
    )
