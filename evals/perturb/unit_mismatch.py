"""Another unit: what a figure counts becomes something else of its kind (miles, years, percentage points)."""

from __future__ import annotations

import re
from random import Random

from perturb.spoiling import Way, change_in_some_way, substitute
from transcheck.core.document import Document

# Units of a kind; those on one side of a bar are the same one.
_KINDS = {
    "length": {
        "en": "miles|kilometers kilometres km|meters metres|feet|inches",
        "pt": "quilômetros km|metros|milhas|centímetros cm",
    },
    "time": {"en": "hours|minutes|days|weeks|months|years", "pt": "horas|minutos|dias|semanas|meses|anos"},
    "share": {"en": "% percent|percentage_points|euros", "pt": "% por_cento|pontos_percentuais|euros"},
}


def _among(kind: str) -> Way:
    """A unit behind a figure becomes one of another group."""

    def spoil(text: str, rng: Random, language: str) -> str | None:
        listed = _KINDS[kind].get(language, "").split("|")
        groups = [[unit.replace("_", " ") for unit in group.split()] for group in listed]
        units = "|".join(re.escape(unit) for group in groups for unit in group) or "(?!)"

        def other(unit: str, rng: Random) -> str:
            another = rng.choice([group for group in groups if unit.strip() not in group])[0]
            return f" {another}" if another.isalpha() or " " in another else another

        return substitute(text, rng, re.compile(rf"(?<=\d) ?(?:{units})(?!\w)"), other)

    return spoil


WAYS: dict[str, Way] = {kind: _among(kind) for kind in _KINDS}


def spoil(document: Document, rng: Random) -> Document | None:
    return change_in_some_way(document, rng, WAYS)
