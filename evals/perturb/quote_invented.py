"""Reported speech becomes a quotation."""

from __future__ import annotations

import re
from random import Random

from perturb.spoiling import change_one, substitute
from transcheck.core.document import Document

_REPORTED = re.compile(r"(?<= )(?:said|says|disse|afirmou|declarou)(?: that| que)? [^\"“”]{40,}(?=\.$)")


def spoil(document: Document, rng: Random) -> Document | None:
    return change_one(
        document, rng, lambda segment, rng: substitute(segment.target or "", rng, _REPORTED, _quoted)
    )


def _quoted(reported: str, rng: Random) -> str:
    verb, words = reported.split(" ", 1)
    words = re.sub(r"^(?:that|que) ", "", words)
    return f"{verb}: “{words[0].upper()}{words[1:]}”"
