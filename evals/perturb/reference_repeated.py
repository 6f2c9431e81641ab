"""A later surname is written out as the full name."""

from __future__ import annotations

from random import Random

from perturb.naming import alone, change_mention
from transcheck.core.document import Document


def spoil(document: Document, rng: Random) -> Document | None:
    return change_mention(document, rng, alone, lambda _, person: person.preferred)
