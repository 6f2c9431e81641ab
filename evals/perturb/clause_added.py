"""A clause of another sentence of the article is put into a sentence, or after it."""

from __future__ import annotations

import re
from random import Random

from perturb.spoiling import change_one
from transcheck.core.document import Document
from transcheck.core.segment import Segment

_MARK = re.compile(r"[,;:–—] |[.?!]$")
_SIZES = range(4, 13)  # words


def spoil(document: Document, rng: Random) -> Document | None:
    clauses = [
        (segment.id, clause.strip(" ”“\"'"))
        for segment in document.segments
        for clause in _MARK.split(segment.target or "")
        if len(clause.split()) in _SIZES
    ]

    def with_a_clause(segment: Segment, rng: Random) -> str | None:
        text = segment.target or ""
        others = [clause for home, clause in clauses if home != segment.id]
        places = [match.end() for match in re.finditer(r", ", text)]
        if not others or not text.endswith("."):
            return None
        clause = rng.choice(others)
        clause = clause[:1].lower() + clause[1:]
        if places and rng.random() < 0.5:
            place = rng.choice(places)
            return f"{text[:place]}{clause}, {text[place:]}"
        return f"{text[:-1]}, {clause}."

    return change_one(document, rng, with_a_clause)
