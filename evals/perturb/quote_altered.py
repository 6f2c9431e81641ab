"""A quotation loses its marks, its second half, or one of its words to another."""

from __future__ import annotations

import re
from random import Random

from perturb.spoiling import change_one, substitute
from transcheck.core.document import Document

_QUOTATION = re.compile(r"[\"“][^\"“”]{25,}[\"”]")


def spoil(document: Document, rng: Random) -> Document | None:
    return change_one(
        document, rng, lambda segment, rng: substitute(segment.target or "", rng, _QUOTATION, _alter)
    )


def _alter(quotation: str, rng: Random) -> str:
    words = quotation[1:-1].split()
    if rng.random() < 0.5:
        return " ".join(words)
    return quotation[0] + " ".join(words[: max(1, len(words) // 3)]) + quotation[-1]
