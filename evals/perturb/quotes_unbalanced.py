"""A quotation mark is lost, or a space gets inside it."""

from __future__ import annotations

import re
from random import Random

from perturb.spoiling import change_one, substitute
from transcheck.core.document import Document

_CLOSING = re.compile(r"(?<=[\w.,!?])[\"”](?=\s|$)")


def spoil(document: Document, rng: Random) -> Document | None:
    return change_one(
        document, rng, lambda segment, rng: substitute(segment.target or "", rng, _CLOSING, _damage)
    )


def _damage(mark: str, rng: Random) -> str:
    return "" if rng.random() < 0.5 else f" {mark}"
