"""The story of the house's archive that an article was held against."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FoundStory:
    """``name``: the file it was in when it was added; ``digest``: of its words (SHA-256); ``likeness``: the
    share, 0 to 1, of the article's sentences that it has; ``side``: what it was used as, ``source`` or
    ``reference``."""

    name: str
    digest: str
    likeness: float
    side: str
