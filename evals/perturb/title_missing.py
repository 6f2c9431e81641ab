"""The office before a name is left out."""

from __future__ import annotations

from random import Random

from perturb.officials import change_title
from transcheck.core.document import Document


def spoil(document: Document, rng: Random) -> Document | None:
    return change_title(document, rng, lambda title, name, office: name)
