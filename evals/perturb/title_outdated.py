"""An office is given to the person who held it before."""

from __future__ import annotations

from random import Random

from perturb.officials import change_title
from transcheck.core.document import Document
from transcheck.core.term import TermEntry


def spoil(document: Document, rng: Random) -> Document | None:
    def predecessor(title: str, name: str, office: TermEntry) -> str | None:
        before = office.holders[0].person
        return None if before == "nobody" else f"{title} {before}"

    return change_title(document, rng, predecessor)
