"""A hedge is taken out: what was alleged, or might be, is told as a fact."""

from __future__ import annotations

import re
from random import Random

from perturb.spoiling import change_one, substitute
from transcheck.core.document import Document

_HEDGE = {
    "en": re.compile(
        r"\b(?:allegedly|reportedly|apparently|possibly|perhaps|probably|alleged|suspected|supposedly) "
        r"|(?<=[a-z] )(?:may|might) (?=[a-z])"
    ),
    "pt": re.compile(
        r"\b(?:supostamente|alegadamente|aparentemente|possivelmente|provavelmente|talvez|suposto|suposta) "
        r"|(?<=[a-z] )(?:pode|poderá|poderia) (?=[a-z]+r\b)"
    ),
}


def spoil(document: Document, rng: Random) -> Document | None:
    pattern = _HEDGE.get((document.target_language or "en")[:2])
    if pattern is None:
        return None
    return change_one(
        document, rng, lambda segment, rng: substitute(segment.target or "", rng, pattern, lambda *_: "")
    )
