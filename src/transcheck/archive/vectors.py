"""Vectors as an archive keeps them: a byte for each of 512 numbers; and the nearest of a million.

A row is scaled to use all of a byte's values, since a cosine is the same whatever the scale.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]
    Bytes = NDArray[np.int8]

WIDTH = 512
_LARGEST = 127


def outline(sentences: Floats) -> Floats:
    """What a text is about: the mean of its sentences' vectors [n, d], as one row [1, d]."""
    mean: Floats = sentences.mean(axis=0, keepdims=True)
    return mean


def packed(vectors: Floats) -> Bytes:
    """Rows [n, d] as bytes of the same directions."""
    import numpy as np

    largest = np.abs(vectors).max(axis=1, keepdims=True)
    values: Bytes = np.rint(vectors * (_LARGEST / largest)).astype(np.int8)
    return values


def unpacked(values: bytes) -> Floats:
    """Rows [n, d] of length 1, of the bytes that were written."""
    import numpy as np

    rows = np.frombuffer(values, dtype=np.int8).reshape(-1, WIDTH).astype(np.float32)
    unit: Floats = rows / np.linalg.norm(rows, axis=1, keepdims=True)
    return unit


def nearest(rows: Bytes, wanted: Bytes, count: int) -> list[int]:
    """The numbers of the ``count`` rows that are nearest to ``wanted`` [1, d], the nearest first. All rows
    are looked at, so that the answer is exact and the same whatever order they were added in."""
    from usearch.compiled import MetricKind
    from usearch.index import search

    if not len(rows):
        return []
    found = search(rows, wanted[0], min(count, len(rows)), MetricKind.Cos, exact=True, threads=1)
    return [int(row) for row in found.keys]
