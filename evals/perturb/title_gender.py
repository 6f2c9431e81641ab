"""The office before a name gets the other gender."""

from __future__ import annotations

from random import Random

from perturb.officials import change_title
from transcheck.core.document import Document
from transcheck.core.term import TermEntry


def spoil(document: Document, rng: Random) -> Document | None:
    def other(title: str, name: str, office: TermEntry) -> str | None:
        wording = office.wordings[document.target_language or "en"]
        if wording.feminine is None:
            return None
        return f"{wording.preferred if title == wording.feminine else wording.feminine} {name}"

    return change_title(document, rng, other)
