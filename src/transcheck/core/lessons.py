"""Lessons: what was learnt from articles as editors published them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from transcheck.core.outcome import Tally
from transcheck.core.proposal import Proposal
from transcheck.core.report import Failure


@dataclass(frozen=True, slots=True)
class Kept:
    """What a memory took in: ``new`` sentences, or newer translations of old ones; ``known`` ones, which it
    had. ``left_out``: why sentences were not given to it, and how many."""

    new: int = 0
    known: int = 0
    left_out: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True, slots=True)
class Lessons:
    """``articles``: how many were read in this run. ``kept`` is None where no memory was named; ``tallies``
    are of all articles that it has learnt from, else of this run's."""

    articles: int
    kept: Kept | None
    proposals: tuple[Proposal, ...]
    tallies: tuple[Tally, ...]
    failures: tuple[Failure, ...] = ()
