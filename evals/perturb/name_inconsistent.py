"""One mention of a name is respelt: a letter doubled, v for w, y for i, two letters swapped."""

from __future__ import annotations

from collections import Counter
from random import Random

from perturb.spoiling import NAME, change_one, substitute
from transcheck.core.document import Document


def spoil(document: Document, rng: Random) -> Document | None:
    names = Counter(name for segment in document.segments for name in NAME.findall(segment.target or ""))
    often = {name for name, count in names.items() if count > 2 and len(name) > 5}

    def respelt(name: str, rng: Random) -> str:
        return _respelt(name, rng) if name in often else name

    return change_one(
        document, rng, lambda segment, rng: substitute(segment.target or "", rng, NAME, respelt)
    )


def _respelt(name: str, rng: Random) -> str:
    place = rng.randrange(2, len(name) - 2)
    ways = [name[:place] + name[place + 1] + name[place] + name[place + 2 :]]
    ways += [name[: place + 1] + name[place:]]
    ways += [name.replace(one, other) for one, other in (("v", "w"), ("y", "i"), ("k", "ck")) if one in name]
    return rng.choice(ways)
