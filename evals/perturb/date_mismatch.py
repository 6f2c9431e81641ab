"""Another date: a weekday, a month or a year is changed."""

from __future__ import annotations

import re
from random import Random

from perturb.spoiling import change_one, substitute
from transcheck.core.document import Document

_KINDS = {
    "en": (
        ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
        ("January", "February", "April", "June", "July", "August", "September", "October", "November"),
    ),
    "pt": (
        ("segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira", "sábado", "domingo"),
        ("janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro"),
    ),
}
_YEAR = r"(?<![\d.,])(?:19|20)\d\d(?![\d.,]\d|\d)"


def spoil(document: Document, rng: Random) -> Document | None:
    kinds = _KINDS[(document.target_language or "en")[:2]]
    pattern = re.compile("|".join([*(rf"\b{word}\b" for kind in kinds for word in kind), _YEAR]))

    def other(word: str, rng: Random) -> str:
        for kind in kinds:
            if word in kind:
                return rng.choice([another for another in kind if another != word])
        return str(int(word) + rng.choice([-2, -1, 1, 2]))

    return change_one(
        document, rng, lambda segment, rng: substitute(segment.target or "", rng, pattern, other)
    )
