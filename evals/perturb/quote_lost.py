"""A quotation loses its marks."""

from __future__ import annotations

from random import Random

from perturb.quotations import QUOTATION
from perturb.spoiling import change_one, substitute
from transcheck.core.document import Document


def spoil(document: Document, rng: Random) -> Document | None:
    return change_one(
        document,
        rng,
        lambda segment, rng: substitute(
            segment.target or "", rng, QUOTATION, lambda quotation, _: quotation[1:-1]
        ),
    )
