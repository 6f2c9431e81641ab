"""Units found by what they mean, where the words differ: sentence embeddings, kept in the memory's file.

A vector is kept as 512 whole numbers from −127 to 127, a byte each.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection
from typing import TYPE_CHECKING

from transcheck.memory.rows import marks
from transcheck.segmentation.embeddings import Embedder

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

LEAST = 0.6
"""Cosine below which two sentences are not shown as near. Of translations of one sentence by different hands
nearly all have more, of strangers the nearest one in ten (evals/memory.py)."""

_SCALE = 127
_BATCH = 256  # sentences embedded, and written, at a time
_WITHOUT = """FROM unit WHERE NOT EXISTS (SELECT 1 FROM vector WHERE vector.unit = unit.id) AND pair IN (
    SELECT id FROM pair WHERE substr(source || '-', 1, instr(source || '-', '-') - 1) IN ({marks})
)"""


def count_without(connection: sqlite3.Connection, embedder: Embedder) -> int:
    """How many units, in languages that the embeddings know, have no vector."""
    query = f"SELECT count(*) {_without(embedder)}"
    (count,) = connection.execute(query, tuple(embedder.languages)).fetchone()
    return int(count)


def write_vectors(
    connection: sqlite3.Connection, embedder: Embedder, progress: Callable[[int], None]
) -> None:
    """Embed the sources of those; stopped in between, it goes on there next time."""
    query = f"SELECT id, source {_without(embedder)} AND id > ? ORDER BY id LIMIT {_BATCH}"
    last = 0
    while rows := connection.execute(query, (*embedder.languages, last)).fetchall():
        vectors = _packed(embedder.embed([source for _, source in rows]))
        values = ((number, vector.tobytes()) for (number, _), vector in zip(rows, vectors, strict=True))
        with connection:
            connection.executemany("INSERT INTO vector VALUES (?, ?)", values)
        last = rows[-1][0]
        progress(len(rows))


def _without(embedder: Embedder) -> str:
    return _WITHOUT.format(marks=marks(embedder.languages))


class Vectors:
    """The vectors of some language pairs, in memory."""

    def __init__(self, connection: sqlite3.Connection, pairs: Collection[int]) -> None:
        import numpy as np

        query = f"""SELECT unit, value FROM vector JOIN unit ON unit.id = vector.unit
        WHERE pair IN ({marks(pairs)})"""
        rows = connection.execute(query, tuple(pairs)).fetchall()
        self._units = [number for number, _ in rows]
        joined = np.frombuffer(b"".join(value for _, value in rows), dtype=np.int8)
        self._values = joined.reshape(len(rows), -1) if rows else joined

    def __bool__(self) -> bool:
        """Whether there is any."""
        return bool(self._units)

    def nearest(self, sentence: str, embedder: Embedder, count: int) -> list[tuple[int, float]]:
        """The units that mean nearly the same, the nearest first, with their cosines."""
        import numpy as np

        wanted = embedder.embed([sentence])[0]
        cosines = _products(self._values, wanted) / _SCALE
        best = np.argsort(-cosines, kind="stable")[:count]
        return [(self._units[row], float(cosines[row])) for row in best if cosines[row] >= LEAST]


def _packed(vectors: NDArray[np.float32]) -> NDArray[np.int8]:
    import numpy as np

    return np.round(vectors * _SCALE).astype(np.int8)


def _products(rows: NDArray[np.int8], vector: NDArray[np.float32]) -> NDArray[np.float32]:
    """Row by row times the vector, in pieces: as floats the whole would be four times as large."""
    import numpy as np

    size = 1 << 15
    pieces = [rows[start : start + size].astype(np.float32) @ vector for start in range(0, len(rows), size)]
    return np.concatenate(pieces)
