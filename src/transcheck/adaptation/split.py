"""Which pairs of a memory are worth learning from, and which of its documents are held back for the trial."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from transcheck.errors import InputError
from transcheck.memory.unit import Unit

FEWEST = 300
"""Pairs, of which a third is held back: with fewer, nobody could say whether what was learnt helps."""

_SHARE, _LARGEST_SHARE = 0.125, 0.25  # of the pairs, to be held back
_FEWEST_HELD_BACK, _MOST_HELD_BACK = 100, 600
_OVER = 1.5  # times what is wanted, where the last document is a long one
_LONGER, _SLACK = 3, 20  # times, and characters: beyond them one side says more than the other


Documents = dict[str, list[Unit]]
"""The units of each document, by its name."""


@dataclass(frozen=True, slots=True)
class Split:
    """``left_out``: pairs that nothing can be learnt from, or that would give away what is held back."""

    learnt: Documents
    held_back: Documents
    left_out: int


def split(units: Iterable[Unit], memory: str, seed: int) -> Split:
    """Hold back whole documents, about an eighth of the pairs: of a small memory a hundred, of a large one
    six hundred.

    Raises InputError, with what is needed, for a memory that is too small to be judged.
    """
    units = list(units)
    documents = _documents(_usable(units))
    total = count(documents)
    held_back = _drawn(documents, random.Random(seed))
    if total < FEWEST or not held_back or len(held_back) == len(documents):
        raise InputError(
            f"{memory}: {total} usable pairs in {len(documents)} documents are too little to learn from",
            f"at least {FEWEST} are needed, of several documents, so that some can be held back to judge by",
        )
    seen = {unit.source for name in held_back for unit in documents[name]}
    learnt = {
        name: kept
        for name, own in documents.items()
        if name not in held_back and (kept := [unit for unit in own if unit.source not in seen])
    }
    held = {name: documents[name] for name in held_back}
    return Split(learnt, held, len(units) - count(learnt) - count(held))


def count(documents: Documents) -> int:
    """How many pairs there are."""
    return sum(map(len, documents.values()))


def pairs(documents: Documents) -> list[tuple[str, str]]:
    """(source, target) of all of them."""
    return [(unit.source, unit.target) for own in documents.values() for unit in own]


def _usable(units: Iterable[Unit]) -> Iterator[Unit]:
    """Those that are translations, and each only once."""
    seen = set()
    for unit in units:
        short, long = sorted((len(unit.source), len(unit.target)))
        pair = unit.source, unit.target
        if unit.source != unit.target and long <= _LONGER * short + _SLACK and pair not in seen:
            seen.add(pair)
            yield unit


def _documents(units: Iterable[Unit]) -> Documents:
    documents: Documents = {}
    for unit in units:
        documents.setdefault(unit.document, []).append(unit)
    return documents


def _drawn(documents: Documents, chance: random.Random) -> list[str]:
    """The names of documents that are held back, drawn by chance; a very large one stays."""
    total = count(documents)
    wanted = min(max(_FEWEST_HELD_BACK, int(_SHARE * total)), _MOST_HELD_BACK)
    room = max(wanted, min(_OVER * wanted, _LARGEST_SHARE * total))
    names, drawn, held = sorted(documents), list[str](), 0
    chance.shuffle(names)
    for name in names:
        if held >= wanted:
            break
        if held + len(documents[name]) <= room:
            drawn.append(name)
            held += len(documents[name])
    return drawn if held >= min(wanted, total) / 2 else []
