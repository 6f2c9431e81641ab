"""The arithmetic of a Marian student in PyTorch: tensors in, tensors out.

A transformer encoder (post-norm, ReLU) and a decoder whose self-attention is a simpler simple
recurrent unit (SSRU; Kim et al. 2019, "From Research to Production and Back", §3.1). All
embeddings are tied. B sentences, S source pieces, T target pieces, d model, h heads.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

import torch
import torch.nn.functional as F  # noqa: N812 (PyTorch's own convention)
from torch import Tensor

from transcheck.errors import EngineError

_EPSILON = 1e-9
_REQUIRED = {
    "type": "transformer",
    "dec-cell": "ssru",
    "transformer-decoder-autoreg": "rnn",
    "transformer-ffn-activation": "relu",
    "transformer-postprocess": "dan",
    "transformer-preprocess": '""',
    "transformer-postprocess-top": '""',
    "tied-embeddings-all": "true",
}


KEYS_AT_ONCE = 16
"""Keys are padded to a multiple of it: the processor adds up so many at a time, and only so is the sum the
same, to the last bit, however long the other sentences of a batch are."""

Function = Callable[[Tensor], Tensor]
"""Of the last dimension of a tensor."""


@dataclass(frozen=True, slots=True)
class Part:
    """Names of a matrix and its bias (None: it has none), and what both are to be multiplied with."""

    weight: str
    bias: str | None
    factor: float = 1.0


class Arithmetic(Protocol):
    """What a network computes its matrices in; everything else is computed in ``dtype``.

    ``embeddings`` [V, d] are as the arithmetic holds them; ``unit`` is what 1 stands for in them, and
    ``output_unit`` what it stands for in ``products``.
    """

    dtype: torch.dtype
    embeddings: Tensor
    unit: float
    output_unit: float

    def vector(self, name: str) -> Tensor:
        """A bias, or a weight of a norm."""
        ...

    def affine(self, *parts: Part) -> Function:
        """x -> x Wᵀ + b, all parts' outputs side by side."""
        ...

    def perceptron(self, inner: Part, outer: Part) -> Function:
        """x -> W₂ relu(W₁ x)."""
        ...

    def rows(self, choices: Tensor) -> Tensor:
        """The embeddings of ``choices`` [K], perhaps with some rows more."""
        ...

    def products(self, hidden: Tensor, rows: Tensor) -> Tensor:
        """Of each vector [B, d] with each of the rows [K, d], as the arithmetic has them: [B, K]."""
        ...


class Floats:
    """In floating point. Weights by their Marian names."""

    unit = output_unit = 1.0

    def __init__(self, tensors: Mapping[str, Tensor], dtype: torch.dtype) -> None:
        self.dtype = dtype
        self._tensors = tensors
        self.embeddings = self.vector("Wemb")

    def vector(self, name: str) -> Tensor:
        """See :class:`Arithmetic`."""
        return self._tensors[name].to(self.dtype)

    def affine(self, *parts: Part) -> Function:
        """See :class:`Arithmetic`."""
        weight = torch.cat([self.vector(part.weight) * part.factor for part in parts])
        bias = torch.cat([self._bias(part) for part in parts])
        return lambda x: F.linear(x, weight, bias)

    def perceptron(self, inner: Part, outer: Part) -> Function:
        """See :class:`Arithmetic`."""
        first, second = self.affine(inner), self.affine(outer)
        return lambda x: second(F.relu(first(x)))

    def rows(self, choices: Tensor) -> Tensor:
        """See :class:`Arithmetic`."""
        return self.embeddings[choices]

    def products(self, hidden: Tensor, rows: Tensor) -> Tensor:
        """See :class:`Arithmetic`."""
        return F.linear(hidden, rows).float()

    def _bias(self, part: Part) -> Tensor:
        if part.bias is None:
            weight = self.vector(part.weight)
            return weight.new_zeros(len(weight))
        return self.vector(part.bias) * part.factor


@dataclass(frozen=True, slots=True)
class Norm:
    """Layer normalisation of a residual sum."""

    weight: Tensor
    bias: Tensor

    def __call__(self, x: Tensor) -> Tensor:
        """Over the last dimension."""
        return F.layer_norm(x, self.weight.shape, self.weight, self.bias, _EPSILON)


@dataclass(frozen=True, slots=True)
class FeedForward:
    """norm(x + W₂ relu(W₁ x))."""

    perceptron: Function
    norm: Norm

    def __call__(self, x: Tensor) -> Tensor:
        """Piece by piece."""
        return self.norm(x + self.perceptron(x))


@dataclass(frozen=True, slots=True)
class EncoderLayer:
    """``queries_keys_values`` is one matrix of three; queries are scaled by 1/√(d/h) in advance."""

    queries_keys_values: Function
    mixed: Function
    norm: Norm
    feed_forward: FeedForward


@dataclass(frozen=True, slots=True)
class DecoderLayer:
    """``cell`` is one matrix of two: the forget gate, then the candidate (which has no bias)."""

    cell: Function
    cell_norm: Norm
    queries: Function
    keys_values: Function
    mixed: Function
    norm: Norm
    feed_forward: FeedForward


KeysValues = tuple[Tensor, Tensor]
"""Of one layer's cross-attention: [B, h, d/h, S] and [B, h, S, d/h]."""


class StudentNetwork:
    """The layers, in whatever arithmetic. Raises EngineError if ``config`` describes another architecture."""

    def __init__(self, arithmetic: Arithmetic, config: Mapping[str, str]) -> None:
        _require_architecture(config)
        self.dtype = arithmetic.dtype
        self.heads = int(config["transformer-heads"])
        self.embeddings = arithmetic.embeddings
        self.output_bias = arithmetic.vector("decoder_ff_logit_out_b").float()
        self.size = self.embeddings.shape[1]
        self.rows = arithmetic.rows
        layers = _Layers(arithmetic, self.size // self.heads)
        self._arithmetic = arithmetic
        self._encoder = [layers.encoder_layer(f"encoder_l{i + 1}") for i in range(int(config["enc-depth"]))]
        self._decoder = [layers.decoder_layer(f"decoder_l{i + 1}") for i in range(int(config["dec-depth"]))]
        self._positions = _positions(512, self.size)

    def embed(self, ids: Tensor, first_position: int | Tensor = 0) -> Tensor:
        """Ids [B, T] -> [B, T, d]. The start symbol is one past the vocabulary: a zero vector.
        ``first_position``: of all sentences, or of each [B]."""
        vocabulary = len(self.embeddings)
        vectors = F.embedding(ids.clamp_max(vocabulary - 1), self.embeddings).float()
        vectors = vectors.masked_fill_((ids >= vocabulary).unsqueeze(-1), 0.0)
        vectors = vectors * (self._arithmetic.unit * math.sqrt(self.size))
        return (vectors + self._position(first_position, ids.shape[1])).to(self.dtype)

    def encode(self, ids: Tensor, mask: Tensor) -> Tensor:
        """Ids [B, S] and additive mask [B, 1, 1, S or more] -> [B, S, d]."""
        x = self.embed(ids)
        for layer in self._encoder:
            queries, keys, values = layer.queries_keys_values(x).chunk(3, dim=-1)
            keys, values = (self._split(widened(part, mask.shape[-1], 1)) for part in (keys, values))
            context = F.scaled_dot_product_attention(
                self._split(queries), keys, values, attn_mask=mask, scale=1.0
            )
            x = layer.feed_forward(layer.norm(x + layer.mixed(_join(context))))
        return x

    def keys_values(self, encoded: Tensor) -> list[KeysValues]:
        """What the decoder looks at, layer by layer; computed once for a batch."""
        width = -(-encoded.shape[1] // KEYS_AT_ONCE) * KEYS_AT_ONCE
        pairs = (widened(layer.keys_values(encoded), width, 1).chunk(2, dim=-1) for layer in self._decoder)
        return [
            (self._split(keys).transpose(-1, -2).contiguous(), self._split(values).contiguous())
            for keys, values in pairs
        ]

    def first_cells(self, batch: int) -> list[Tensor]:
        """The recurrent cells [B, d] of each layer before the first piece."""
        return [torch.zeros(batch, self.size, dtype=self.dtype) for _ in self._decoder]

    def decode(
        self, x: Tensor, cells: list[Tensor], memory: list[KeysValues], mask: Tensor
    ) -> tuple[Tensor, Tensor, list[Tensor]]:
        """Embedded pieces [B, T, d] -> output [B, T, d], cross-attention of the last layer, mean over its
        heads [B, T, S], and each layer's cells after each piece [B, T, d]. ``mask`` is additive,
        [B, 1, 1, S]."""
        after, weights = [], x
        for layer, cell, (keys, values) in zip(self._decoder, cells, memory, strict=True):
            x, cells_after = _recur(layer, x, cell)
            after.append(cells_after)
            scores = self._split(layer.queries(x)) @ keys
            weights = (scores + mask).softmax(dim=-1)
            x = layer.feed_forward(layer.norm(x + layer.mixed(_join(weights @ values))))
        return x, weights.mean(dim=1), after

    def logits(self, hidden: Tensor, rows: Tensor, places: Tensor | None, bias: Tensor) -> Tensor:
        """Decoder output [B, d] -> [B, L]: of the embeddings ``rows`` [K, d], or of those of them at
        ``places`` [B, L] only. ``bias`` is [B or 1, L]."""
        products = self._arithmetic.products(hidden, rows)
        if places is not None:
            products = products.gather(1, places)
        return torch.add(bias, products, alpha=self._arithmetic.output_unit)

    def _split(self, x: Tensor) -> Tensor:
        batch, length, size = x.shape
        return x.view(batch, length, self.heads, size // self.heads).transpose(1, 2)

    def _position(self, first: int | Tensor, count: int) -> Tensor:
        """[count, d], or [B, count, d] where sentences begin at different places."""
        last = count + (first if isinstance(first, int) else int(first.max()))
        if last > len(self._positions):
            self._positions = _positions(2 * last, self.size)
        if isinstance(first, int):
            return self._positions[first:last]
        return self._positions[first.unsqueeze(1) + torch.arange(count)]


@dataclass(frozen=True, slots=True)
class _Layers:
    """Builds layers out of named parts; matrices that read the same input are made one."""

    arithmetic: Arithmetic
    head_size: int

    def encoder_layer(self, name: str) -> EncoderLayer:
        return EncoderLayer(
            self.arithmetic.affine(self._queries(f"{name}_self"), *_keys_values(f"{name}_self")),
            self.arithmetic.affine(Part(f"{name}_self_Wo", f"{name}_self_bo")),
            self._norm(f"{name}_self_Wo_ln"),
            self._feed_forward(f"{name}_ffn"),
        )

    def decoder_layer(self, name: str) -> DecoderLayer:
        return DecoderLayer(
            self.arithmetic.affine(Part(f"{name}_rnn_Wf", f"{name}_rnn_bf"), Part(f"{name}_rnn_W", None)),
            self._norm(f"{name}_rnn_ffn_ln"),
            self.arithmetic.affine(self._queries(f"{name}_context")),
            self.arithmetic.affine(*_keys_values(f"{name}_context")),
            self.arithmetic.affine(Part(f"{name}_context_Wo", f"{name}_context_bo")),
            self._norm(f"{name}_context_Wo_ln"),
            self._feed_forward(f"{name}_ffn"),
        )

    def _feed_forward(self, name: str) -> FeedForward:
        inner, outer = Part(f"{name}_W1", f"{name}_b1"), Part(f"{name}_W2", f"{name}_b2")
        return FeedForward(self.arithmetic.perceptron(inner, outer), self._norm(f"{name}_ffn_ln"))

    def _queries(self, name: str) -> Part:
        return Part(f"{name}_Wq", f"{name}_bq", 1 / math.sqrt(self.head_size))

    def _norm(self, name: str) -> Norm:
        return Norm(self.arithmetic.vector(f"{name}_scale"), self.arithmetic.vector(f"{name}_bias"))


def _keys_values(name: str) -> tuple[Part, Part]:
    return Part(f"{name}_Wk", f"{name}_bk"), Part(f"{name}_Wv", f"{name}_bv")


def widened(x: Tensor, width: int, dimension: int, value: float = 0.0) -> Tensor:
    """With so many places in a dimension, those that are new at the end."""
    added = width - x.shape[dimension]
    return F.pad(x, (*[0, 0] * (x.dim() - 1 - dimension), 0, added), value=value) if added else x


def _recur(layer: DecoderLayer, x: Tensor, cell: Tensor) -> tuple[Tensor, Tensor]:
    """SSRU: c = f c₋₁ + (1 − f) W x, with f = σ(Wf x + bf); then norm(x + relu(c)), and all c. Only the
    recurrence itself goes piece by piece."""
    gates, candidates = layer.cell(x).chunk(2, dim=-1)
    gates = gates.sigmoid()
    cells = []
    for step in range(x.shape[1]):
        cell = torch.lerp(candidates[:, step], cell, gates[:, step])
        cells.append(cell)
    after = torch.stack(cells, dim=1)
    return layer.cell_norm(x + F.relu(after)), after


def _join(x: Tensor) -> Tensor:
    batch, heads, length, size = x.shape
    return x.transpose(1, 2).reshape(batch, length, heads * size)


def _positions(count: int, size: int) -> Tensor:
    """Sinusoids as Marian has them, [count, size]: all sines, then all cosines."""
    rates = torch.exp(torch.arange(size // 2) * -(math.log(10_000) / (size // 2 - 1)))
    angles = torch.arange(count).unsqueeze(1) * rates
    return torch.cat([angles.sin(), angles.cos()], dim=1)


def _require_architecture(config: Mapping[str, str]) -> None:
    for key, value in _REQUIRED.items():
        if config.get(key) != value:
            raise EngineError(
                f"the model has {key} {config.get(key)!r}, and only {value!r} is supported",
                "use one of the tiny, base or base-memory models of Firefox Translations",
            )
