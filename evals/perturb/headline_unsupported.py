"""The headline says that somebody in the article does something that the article does not tell of."""

from __future__ import annotations

import re
from random import Random

from perturb.spoiling import NAME, with_target
from transcheck.core.document import Document

_VERBS = (
    *("training", "hosting", "arming", "baking", "poisoning", "teaching", "evacuating", "hypnotising"),
    *("renting", "feeding", "auctioning", "exporting", "jailing", "baptising", "kidnapping", "sponsoring"),
    *("mocking", "tracking", "painting", "vaccinating"),
)


def spoil(document: Document, rng: Random) -> Document | None:
    body = " ".join(segment.target or "" for segment in document.segments[1:])
    names = sorted(set(NAME.findall(body)))
    verbs = [verb for verb in _VERBS if not re.search(rf"\b{verb[:4]}", body, re.IGNORECASE)]
    if len(names) < 2 or not verbs or (document.target_language or "")[:2] != "en":
        return None
    one, other = rng.sample(names, 2)
    verb = rng.choice(verbs)
    predicate = f"is {verb}" if rng.random() < 0.5 else re.sub("ing$", "s", verb)
    return with_target(document, document.segments[0].id, f"{one} {predicate} {other}")
