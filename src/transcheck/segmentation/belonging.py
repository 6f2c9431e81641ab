"""Whether two texts are each other's translation at all, before anything is said about sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from transcheck.core.document import Document
from transcheck.errors import InputError
from transcheck.segmentation.likeness import Evidence

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

LEAST_BELONGING = 0.45
"""Unrelated articles stay below, translations above; see evals/RESULTS.md for how often not."""

LEAST_SENTENCES = 3
"""Of two or fewer sentences it cannot be told: a free headline looks like a stranger."""


def belonging(likeness: NDArray[np.floating[Any]]) -> float:
    """How well the better half of the shorter text's sentences finds partners in the other: their
    mean cosine with the best one. Half, since the rest may be web page, or missing on one side.

    ``likeness`` [n, m]: cosines of all pairs.
    """
    import numpy as np

    count, other_count = likeness.shape
    best = np.sort(likeness.max(axis=1 if count <= other_count else 0))
    return float(best[len(best) // 2 :].mean())


def require_belonging(target: Document, other: Document, evidence: Evidence) -> None:
    """Raise InputError if the texts are not about the same thing."""
    likeness = evidence.likeness(1, 1)
    if likeness is None or min(likeness.shape) < LEAST_SENTENCES:
        return
    found = belonging(likeness)
    if found < LEAST_BELONGING:
        raise InputError(
            f"{target.id} and {other.id} do not seem to belong together: "
            f"likeness {found:.2f}, where {LEAST_BELONGING:.2f} is the least",
            "check that the right files are paired",
        )
