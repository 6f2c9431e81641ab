"""How sure a proposal is, by how often the texts agree on it."""

from __future__ import annotations

SHOWN = 3
"""Passages that go with a proposal as its evidence."""


def agreement(together: int, *alone: int) -> float:
    """Dice's coefficient of two wordings, or the share of one, with one more occurrence of each that
    disagrees: three of three times is less than nine of nine.

    >>> agreement(3, 3), agreement(9, 9, 9)
    (0.75, 0.9)
    """
    return together * len(alone) / (sum(alone) + len(alone))
