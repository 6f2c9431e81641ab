"""What a text clearly keeps: the way that most of its clear cases are written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable
from typing import TypeVar

Way = TypeVar("Way", bound=Hashable)

_SHARE = 2 / 3


def majority(cases: Iterable[Way], fewest: int = 1) -> Way | None:
    """The way of two cases in three; None where there are not so many cases, or nothing is clear.

    >>> majority(["“", "“", '"']), majority(["“", '"'])
    ('“', None)
    """
    counted = Counter(cases)
    way, count = counted.most_common(1)[0] if counted else (None, 0)
    return way if count >= fewest and count >= _SHARE * counted.total() else None
