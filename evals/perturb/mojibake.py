"""A word with a letter outside ASCII is read in a wrong encoding."""

from __future__ import annotations

import re
from random import Random

from perturb.spoiling import change_one, substitute
from transcheck.core.document import Document

_ACCENTED = re.compile(r"[A-Za-z]*[\u00a1-\u024f\u2013-\u201e][A-Za-z]*")


def spoil(document: Document, rng: Random) -> Document | None:
    return change_one(
        document, rng, lambda segment, rng: substitute(segment.target or "", rng, _ACCENTED, _garbled)
    )


def _garbled(word: str, rng: Random) -> str:
    return word.encode().decode("cp1252", errors="replace")
