"""A space is doubled, lost after a full stop, or put before a comma."""

from __future__ import annotations

import re
from random import Random

from perturb.spoiling import change_one, substitute
from transcheck.core.document import Document

_PLACE = re.compile(r"(?<=[a-z]), (?=[a-z])|(?<=[a-z]) (?=[a-z])|(?<=[a-z])\. (?=[A-Z])")


def spoil(document: Document, rng: Random) -> Document | None:
    return change_one(
        document, rng, lambda segment, rng: substitute(segment.target or "", rng, _PLACE, _damage)
    )


def _damage(place: str, rng: Random) -> str:
    return {" ": "  ", ", ": " , ", ". ": "."}[place]
