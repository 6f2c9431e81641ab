"""Whether two texts are each other's translation at all, before anything is said about sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transcheck.core.document import Document
from transcheck.errors import InputError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

LEAST_BELONGING = 0.45
"""Unrelated articles stay below, translations above; see evals/RESULTS.md for how often not."""


def belonging(likeness: NDArray[np.float64]) -> float:
    """How well the sentences of the shorter text find a partner in the other: the mean cosine with
    the best one, 0 to 1. ``likeness`` [n, m]: cosines of all pairs."""
    count, other_count = likeness.shape
    return float(likeness.max(axis=1 if count <= other_count else 0).mean())


def require_belonging(target: Document, other: Document, likeness: NDArray[np.float64]) -> None:
    """Raise InputError if the texts are not about the same thing."""
    found = belonging(likeness)
    if found < LEAST_BELONGING:
        raise InputError(
            f"{target.id} and {other.id} do not seem to belong together: "
            f"likeness {found:.2f}, where {LEAST_BELONGING:.2f} is the least",
            "check that the right files are paired",
        )
