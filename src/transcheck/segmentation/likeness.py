"""How likely it is that a run of sentences translates another: the log-odds that alignment adds up.

Three things speak for a pair: how much closer the two lie in the space of a multilingual encoder
than each does to its next best partners (the margin of Artetxe & Schwenk 2019), how well their
lengths fit (Gale & Church 1993), and the anchors that they share. A logistic model weighs them, so
that the sum is a logarithm of odds and its sigmoid a probability. See docs/decisions/0030.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from transcheck.segmentation.anchors import shared_anchors

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.floating[Any]]

_PARTNERS = 2  # next best partners that a pair is held against
_STRANGERS = 0.2  # the cosine of two sentences that have nothing to do with each other
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
class Text:
    """One side: its n sentences, their lengths in the target's characters [n], the squared norms of
    their anchors [n], their embeddings [n, d] if there are any. ``joined``: embeddings of runs that
    were embedded as one text, by first sentence and size."""

    lengths: Floats
    anchors: Floats
    vectors: Floats | None = None
    joined: Mapping[tuple[int, int], Floats] = field(default_factory=dict)

    def runs(self, size: int) -> Floats:
        """Vectors [n - size + 1, d] of all runs of ``size`` sentences: where a run was not embedded
        itself, the mean of its sentences by length, which is a little less exact."""
        import numpy as np

        assert self.vectors is not None
        if size == 1:
            return self.vectors
        weighted = self.vectors * self.lengths[:, None].astype(self.vectors.dtype)
        sums = sum(weighted[start : len(weighted) - size + 1 + start] for start in range(size))
        means: Floats = sums / np.linalg.norm(sums, axis=1, keepdims=True)
        for (start, joined), vector in self.joined.items():
            if joined == size:
                means[start] = vector
        return means


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for each pair of sentences of two texts; ``anchors`` [n, m] are the products."""

    target: Text
    other: Text
    anchors: Floats
    _cosines: dict[tuple[int, int], Floats] = field(default_factory=dict, init=False, repr=False)

    def likeness(self, targets: int, others: int) -> Floats | None:
        """Cosines of all runs of those sizes, computed once; None without embeddings."""
        if self.target.vectors is None or self.other.vectors is None:
            return None
        if (targets, others) not in self._cosines:
            self._cosines[targets, others] = self.target.runs(targets) @ self.other.runs(others).T
        return self._cosines[targets, others]

    def log_odds(self, targets: int, others: int) -> Floats:
        """Log-odds [n - targets + 1, m - others + 1] that the run of ``targets`` sentences from
        each row on, and of ``others`` from each column on, are each other's translation."""
        import numpy as np

        likeness = self.likeness(targets, others)
        weights = WITHOUT if likeness is None else WITH_EMBEDDINGS
        length = _sums(self.target.lengths, targets)[:, None]
        other_length = _sums(self.other.lengths, others)[None, :]
        deviation = (length - other_length) ** 2 / ((length + other_length) / 2)
        norms = np.sqrt(np.outer(_sums(self.target.anchors, targets), _sums(self.other.anchors, others)))
        odds = weights.bias + weights.length * np.minimum(deviation, _FREEST)
        odds += weights.anchors * _windows(self.anchors, targets, others) / (norms + 1e-6)
        if likeness is not None:
            odds += weights.likeness * likeness + weights.rivals * self._rivals(targets, others)
        return odds

    def _rivals(self, targets: int, others: int) -> Floats:
        rows, columns = self.likeness(targets, 1), self.likeness(1, others)
        assert rows is not None
        assert columns is not None
        return (_rivals(rows, others) + _rivals(columns.T, targets).T) / 2


def gather_evidence(
    targets: Sequence[str],
    others: Sequence[str],
    vectors: Floats | None = None,
    other_vectors: Floats | None = None,
) -> Evidence:
    """The evidence on two texts, given as their sentences (neither empty) and their embeddings."""
    import numpy as np

    lengths = np.array([max(1, len(text)) for text in targets], dtype=float)
    other_lengths = np.array([max(1, len(text)) for text in others], dtype=float)
    ratio = float(lengths.sum() / other_lengths.sum())
    if vectors is not None and other_vectors is not None:
        ratio = _length_ratio(lengths, other_lengths, vectors @ other_vectors.T)
    products, anchors, other_anchors = shared_anchors(targets, others)
    return Evidence(
        Text(lengths, anchors, vectors), Text(other_lengths * ratio, other_anchors, other_vectors), products
    )


def _length_ratio(lengths: Floats, other_lengths: Floats, likeness: Floats) -> float:
    """Characters here for one there, told from the sentences that choose each other, so that
    what was dropped or added on one side does not count."""
    import numpy as np

    chosen, back = likeness.argmax(axis=1), likeness.argmax(axis=0)
    mutual = np.flatnonzero(back[chosen] == np.arange(len(chosen)))
    if len(mutual) < _SURE_PAIRS:
        return float(lengths.sum() / other_lengths.sum())
    return float(lengths[mutual].sum() / other_lengths[chosen[mutual]].sum())


def _sums(values: Floats, size: int) -> Floats:
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
    sums = np.where(outside, values[:, None, :], 0.0).sum(axis=2)
    means: Floats = (sums + _STRANGERS * (_PARTNERS - found)) / _PARTNERS
    return means
