"""How likely it is that a run of sentences translates another: the log-odds that alignment adds up.

Three things speak for a pair: how much closer the two lie in the space of a multilingual encoder
than each does to its next best partners (the margin of Artetxe & Schwenk 2019), how well their
lengths fit (Gale & Church 1993), and the anchors that they share. A logistic model weighs them, so
that the sum is a logarithm of odds and its sigmoid a probability. See docs/decisions/0030.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from transcheck.segmentation.anchors import shared_anchors

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

_PARTNERS = 2  # next best partners that a pair is held against
_FREEST = 30.0  # a squared length deviation beyond which a translation is not freer still
_SURE_PAIRS = 3  # pairs of sentences from which the ratio of lengths can be told


@dataclass(frozen=True, slots=True)
class Weights:
    """Of the logistic model; ``length`` is per squared Gale–Church deviation."""

    bias: float
    likeness: float
    rivals: float
    length: float
    anchors: float


# Fitted on correct translations of news (pt, es, ru, ar, zh, fr, de to English).
WITH_EMBEDDINGS = Weights(bias=-5.65, likeness=28.0, rivals=-22.65, length=-0.15, anchors=5.5)
WITHOUT = Weights(bias=-2.2, likeness=0.0, rivals=0.0, length=-0.23, anchors=20.0)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for each pair of sentences of two texts: n target sentences, m others.

    ``likeness`` [n, m] are cosines, None without embeddings; ``target_gram`` and ``other_gram``
    the cosines within each text; lengths are in characters, the others' scaled to the target's.
    """

    target_lengths: Floats
    other_lengths: Floats
    anchors: Floats
    target_anchors: Floats
    other_anchors: Floats
    likeness: Floats | None = None
    target_gram: Floats | None = None
    other_gram: Floats | None = None

    def log_odds(self, targets: int, others: int) -> Floats:
        """Log-odds [n - targets + 1, m - others + 1] that the run of ``targets`` sentences from
        each row on, and of ``others`` from each column on, are each other's translation."""
        import numpy as np

        weights = WITHOUT if self.likeness is None else WITH_EMBEDDINGS
        target_length = _runs(self.target_lengths, targets)[:, None]
        other_length = _runs(self.other_lengths, others)[None, :]
        deviation = (target_length - other_length) ** 2 / ((target_length + other_length) / 2)
        norms = np.sqrt(np.outer(_runs(self.target_anchors, targets), _runs(self.other_anchors, others)))
        odds = weights.bias + weights.length * np.minimum(deviation, _FREEST)
        odds += weights.anchors * _windows(self.anchors, targets, others) / (norms + 1e-6)
        if self.likeness is not None:
            rows, columns = self._likeness(targets, 1), self._likeness(1, others)
            odds += weights.likeness * self._likeness(targets, others)
            rivals = _rivals(rows, others) + _rivals(columns.T, targets).T
            odds += weights.rivals * rivals / 2
        return odds

    def _likeness(self, targets: int, others: int) -> Floats:
        """Cosines of runs. The vector of a run is the mean of its sentences' by length."""
        import numpy as np

        assert self.likeness is not None
        assert self.target_gram is not None
        assert self.other_gram is not None
        if targets == others == 1:
            return self.likeness
        rows, columns = self.target_lengths, self.other_lengths
        products = _windows(self.likeness * rows[:, None] * columns[None, :], targets, others)
        target_norms = np.diagonal(_windows(self.target_gram * np.outer(rows, rows), targets, targets))
        other_norms = np.diagonal(_windows(self.other_gram * np.outer(columns, columns), others, others))
        cosines: Floats = products / np.sqrt(np.outer(target_norms, other_norms))
        return cosines


def gather_evidence(
    targets: Sequence[str],
    others: Sequence[str],
    target_vectors: NDArray[np.float32] | None = None,
    other_vectors: NDArray[np.float32] | None = None,
) -> Evidence:
    """The evidence on two texts, given as their sentences (neither empty) and their embeddings."""
    import numpy as np

    lengths = np.array([len(text) for text in targets], dtype=float)
    other_lengths = np.array([len(text) for text in others], dtype=float)
    shared = shared_anchors(targets, others)
    if target_vectors is None or other_vectors is None:
        ratio = lengths.sum() / other_lengths.sum()
        return Evidence(lengths, other_lengths * ratio, *shared)
    vectors, other = target_vectors.astype(float), other_vectors.astype(float)
    likeness = vectors @ other.T
    ratio = _length_ratio(lengths, other_lengths, likeness)
    return Evidence(lengths, other_lengths * ratio, *shared, likeness, vectors @ vectors.T, other @ other.T)


def _length_ratio(lengths: Floats, other_lengths: Floats, likeness: Floats) -> float:
    """Characters here for one there, told from the sentences that choose each other, so that
    what was dropped or added on one side does not count."""
    import numpy as np

    chosen, back = likeness.argmax(axis=1), likeness.argmax(axis=0)
    mutual = np.flatnonzero(back[chosen] == np.arange(len(chosen)))
    if len(mutual) < _SURE_PAIRS:
        return float(lengths.sum() / other_lengths.sum())
    return float(lengths[mutual].sum() / other_lengths[chosen[mutual]].sum())


def _runs(values: Floats, size: int) -> Floats:
    """Sums of each ``size`` neighbours."""
    import numpy as np

    sums: Floats = np.convolve(values, np.ones(size), mode="valid")
    return sums


def _windows(matrix: Floats, rows: int, columns: int) -> Floats:
    """Sums over each window of that many rows and columns."""
    import numpy as np

    sums: Floats = np.lib.stride_tricks.sliding_window_view(matrix, (rows, columns)).sum(axis=(2, 3))
    return sums


def _rivals(likeness: Floats, size: int) -> Floats:
    """For each row and each run of ``size`` columns: the mean cosine of the row's best partners
    outside that run."""
    import numpy as np

    count = likeness.shape[1]
    kept = min(count, _PARTNERS + size)
    best = np.argpartition(-likeness, kept - 1, axis=1)[:, :kept]
    values = np.take_along_axis(likeness, best, axis=1)
    order = np.argsort(-values, axis=1)
    best, values = np.take_along_axis(best, order, axis=1), np.take_along_axis(values, order, axis=1)
    starts = np.arange(count - size + 1)[None, :, None]
    outside = (best[:, None, :] < starts) | (best[:, None, :] >= starts + size)
    outside &= np.cumsum(outside, axis=2) <= _PARTNERS
    found = outside.sum(axis=2)
    means: Floats = np.where(outside, values[:, None, :], 0.0).sum(axis=2) / np.maximum(found, 1)
    return means
