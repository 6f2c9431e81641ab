"""The first full name of a person is cut down to the surname."""

from __future__ import annotations

from random import Random

from perturb.naming import change_mention, in_full
from transcheck.core.document import Document


def spoil(document: Document, rng: Random) -> Document | None:
    return change_mention(document, rng, in_full, lambda _, person: person.second or "", first=True)
