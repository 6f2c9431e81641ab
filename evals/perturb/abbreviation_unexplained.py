"""The full name of an organisation is taken away where its letters are explained."""

from __future__ import annotations

import re
from random import Random

from house import house_of
from perturb.spoiling import change_one
from transcheck.core.document import Document
from transcheck.core.segment import Segment
from transcheck.core.term import TermKind


def spoil(document: Document, rng: Random) -> Document | None:
    names = {
        one.wordings[document.target_language or "en"].preferred: one.id
        for one in house_of(document).entries
        if one.kind is TermKind.ORGANISATION
    }

    def change(segment: Segment, _: Random) -> str | None:
        for name, letters in names.items():
            before = re.escape(f"{name} ({letters})")
            if re.search(before, segment.target or ""):
                return re.sub(before, letters, segment.target or "")
        return None

    return change_one(document, rng, change)
