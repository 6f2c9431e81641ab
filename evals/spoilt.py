"""Spoilt copies of correct articles, by kind: what the files in perturb/ make of them.

A kind is named like its file, and so like the check that must notice. A file with a table ``WAYS`` gives
a kind for each of its ways too (“number-mismatch: scale”), spoilt in that way and no other.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from random import Random

import perturb
from perturb.spoiling import change_in_some_way
from transcheck.core.document import Document
from transcheck.core.segment import Segment

SEED = 20
Spoil = Callable[[Document, Random], Document | None]


@dataclass(frozen=True)
class Kind:
    """``check`` is the id of the check that should notice, if there is one of that name."""

    name: str
    check: str
    spoil: Spoil


@dataclass(frozen=True)
class Spoilt:
    """A copy of an article with one defect, which is in the segments ``changed``, or lies in their being gone."""

    original: Document
    document: Document

    @property
    def changed(self) -> tuple[Segment, ...]:
        before = {_texts(segment) for segment in self.original.segments}
        return tuple(segment for segment in self.document.segments if _texts(segment) not in before)


def _texts(segment: Segment) -> tuple[object, ...]:
    return segment.id, segment.role, segment.source, segment.target


def kinds() -> Iterator[Kind]:
    """Every kind in the folder, in the order of the alphabet."""
    for name in sorted(module.name for module in pkgutil.iter_modules(perturb.__path__)):
        module, check = importlib.import_module(f"perturb.{name}"), name.replace("_", "-")
        if hasattr(module, "spoil"):
            yield Kind(check, check, module.spoil)
        for way, change in getattr(module, "WAYS", {}).items():
            yield Kind(f"{check}: {way}", check, partial(change_in_some_way, ways={way: change}))


def spoilt_copies(originals: Sequence[Document], kind: Kind, copies: int) -> Iterator[Spoilt]:
    """So many copies of each article that offers a place for it; a copy that is no different is none."""
    for original in originals:
        for copy in range(copies):
            document = kind.spoil(original, Random(f"{SEED} {original.id} {copy}"))
            if document is not None and document.segments != original.segments:
                yield Spoilt(original, document)
