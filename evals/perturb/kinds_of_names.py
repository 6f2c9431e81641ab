"""What the perturbations of swapped names share: a name of one kind becomes another of the article or one from
outside of it, whose kind is the same and which the sentence does not have yet."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from random import Random

from perturb.spoiling import change_one
from transcheck.core.document import Document
from transcheck.core.segment import Segment

Find = Callable[[str], list[re.Match[str]]]
"""Where a sentence has names of the kind."""


def swap_one(document: Document, rng: Random, find: Find, outsiders: Iterable[str]) -> Document | None:
    """The document with one name swapped, as often for one of the article as for an outsider."""
    insiders = {match.group() for segment in document.segments for match in find(segment.target or "")}

    def change(segment: Segment, rng: Random) -> str | None:
        text = segment.target or ""
        matches = find(text)
        pool = sorted(insiders if rng.random() < 0.5 and len(insiders) > 1 else outsiders)
        others = [one for one in pool if not any(word in text for word in one.split())]
        if not matches or not others:
            return None
        match = rng.choice(matches)
        return text[: match.start()] + rng.choice(others) + text[match.end() :]

    return change_one(document, rng, change)
