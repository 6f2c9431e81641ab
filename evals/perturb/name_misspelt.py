"""One mention of a name is written as another transcription has it, or with a slip."""

from __future__ import annotations

import unicodedata
from random import Random

from perturb.spoiling import NAME, change_one, substitute
from transcheck.core.document import Document

# What languages write for one sound in names of other scripts.
_TRANSCRIBED = (
    ("ov", "ow"), ("ov", "off"), ("ev", "ew"), ("v", "w"), ("w", "v"), ("y", "i"), ("i", "y"), ("j", "y"),
    ("k", "c"), ("c", "k"), ("ck", "k"), ("kh", "h"), ("kh", "ch"), ("sh", "sch"), ("sh", "ch"), ("ch", "tch"),
    ("ch", "tsch"), ("zh", "j"), ("j", "dj"), ("u", "ou"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ph", "f"),
    ("f", "ph"), ("th", "t"), ("z", "s"), ("s", "z"), ("x", "ks"), ("q", "k"), ("gh", "g"), ("ei", "ey"),
)  # fmt: skip


def spoil(document: Document, rng: Random) -> Document | None:
    return change_one(
        document, rng, lambda segment, rng: substitute(segment.target or "", rng, NAME, misspelt)
    )


def misspelt(name: str, rng: Random) -> str:
    """One word of a name in another spelling: in five of ten cases another transcription, if there is
    one, else a slip of the keyboard; without its accents if it has some. The first letter may change
    only to one that sounds alike."""
    plain = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
    if plain != name:
        return plain
    ways = sorted({way for way in _transcriptions(name) if way.lower() != name.lower()})
    return rng.choice(ways) if ways and rng.random() < 0.5 else _slip(name, rng)


def _transcriptions(name: str) -> list[str]:
    found = []
    for one, other in _TRANSCRIBED:
        place = name.lower().find(one)
        if place >= 0:
            new = name[:place] + other + name[place + len(one) :]
            found.append(new[0].upper() + new[1:].lower())
    return found


def _slip(name: str, rng: Random) -> str:
    """A letter doubled, left out, mistaken for another, or swapped with the next, inside the word."""
    place = rng.randrange(1, len(name) - 2)
    before, letter, after = name[:place], name[place], name[place + 1 :]
    ways = [before + letter * 2 + after, before + after, before + rng.choice("aeioubdlmnrst") + after]
    ways.append(before + after[0] + letter + after[1:])
    return rng.choice([way for way in ways if way != name])
