"""A quotation loses its second half, or its words are those of another quotation of the article."""

from __future__ import annotations

from random import Random

from perturb.quotations import QUOTATION
from perturb.spoiling import change_one, substitute
from transcheck.core.document import Document


def spoil(document: Document, rng: Random) -> Document | None:
    quotations = [
        match.group() for segment in document.segments for match in QUOTATION.finditer(segment.target or "")
    ]

    def altered(quotation: str, rng: Random) -> str:
        others = [one for one in quotations if one != quotation]
        if others and rng.random() < 0.5:
            return rng.choice(others)
        words = quotation[1:-1].split()
        return quotation[0] + " ".join(words[: max(1, len(words) // 3)]) + quotation[-1]

    return change_one(
        document, rng, lambda segment, rng: substitute(segment.target or "", rng, QUOTATION, altered)
    )
