"""The arithmetic of a Marian student in PyTorch: tensors in, tensors out.

A transformer encoder (post-norm, ReLU) and a decoder whose self-attention is a simpler simple
recurrent unit (SSRU; Kim et al. 2019, "From Research to Production and Back", §3.1). All
embeddings are tied. B sentences, S source pieces, T target pieces, d model, h heads.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class Affine:
    """x -> x Wᵀ + b."""

    weight: Tensor
    bias: Tensor

    def __call__(self, x: Tensor) -> Tensor:
        """Of the last dimension."""
        return F.linear(x, self.weight, self.bias)


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
    """norm(x + W2 relu(W1 x))."""

    inner: Affine
    outer: Affine
    norm: Norm

    def __call__(self, x: Tensor) -> Tensor:
        """Piece by piece."""
        return self.norm(x + self.outer(F.relu(self.inner(x))))


@dataclass(frozen=True, slots=True)
class EncoderLayer:
    """``queries_keys_values`` is one matrix of three; queries are scaled by 1/√(d/h) in advance."""

    queries_keys_values: Affine
    mixed: Affine
    norm: Norm
    feed_forward: FeedForward


@dataclass(frozen=True, slots=True)
class DecoderLayer:
    """``cell`` is one matrix of two: the forget gate, then the candidate (which has no bias)."""

    cell: Affine
    cell_norm: Norm
    queries: Affine
    keys_values: Affine
    mixed: Affine
    norm: Norm
    feed_forward: FeedForward


KeysValues = tuple[Tensor, Tensor]
"""Of one layer's cross-attention, each [B, h, S, d/h]."""


class StudentNetwork:
    """Weights by their Marian names, as :func:`~transcheck.engines.marian_file.read_model` gives them.

    Raises EngineError if ``config`` describes another architecture.
    """

    def __init__(self, tensors: Mapping[str, Tensor], config: Mapping[str, str], dtype: torch.dtype) -> None:
        _require_architecture(config)
        self.dtype = dtype
        self.heads = int(config["transformer-heads"])
        self.embeddings = tensors["Wemb"].to(dtype)
        self.output_bias = tensors["decoder_ff_logit_out_b"].float()
        self.size = self.embeddings.shape[1]
        parts = _Parts(tensors, dtype, self.size // self.heads)
        self._encoder = [parts.encoder_layer(f"encoder_l{i + 1}") for i in range(int(config["enc-depth"]))]
        self._decoder = [parts.decoder_layer(f"decoder_l{i + 1}") for i in range(int(config["dec-depth"]))]
        self._positions = _positions(512, self.size)

    def embed(self, ids: Tensor, first_position: int | Tensor = 0) -> Tensor:
        """Ids [B, T] -> [B, T, d]. The start symbol is one past the vocabulary: a zero vector.
        ``first_position``: of all sentences, or of each [B]."""
        vocabulary = len(self.embeddings)
        vectors = F.embedding(ids.clamp_max(vocabulary - 1), self.embeddings).float()
        vectors = vectors.masked_fill_((ids >= vocabulary).unsqueeze(-1), 0.0) * math.sqrt(self.size)
        return (vectors + self._position(first_position, ids.shape[1])).to(self.dtype)

    def encode(self, ids: Tensor, mask: Tensor) -> Tensor:
        """Ids [B, S] and additive mask [B, 1, 1, S] -> [B, S, d]."""
        x = self.embed(ids)
        for layer in self._encoder:
            queries, keys, values = layer.queries_keys_values(x).chunk(3, dim=-1)
            context = F.scaled_dot_product_attention(
                self._split(queries), self._split(keys), self._split(values), attn_mask=mask, scale=1.0
            )
            x = layer.feed_forward(layer.norm(x + layer.mixed(_join(context))))
        return x

    def keys_values(self, encoded: Tensor) -> list[KeysValues]:
        """What the decoder looks at, layer by layer; computed once for a batch."""
        pairs = (layer.keys_values(encoded).chunk(2, dim=-1) for layer in self._decoder)
        return [(self._split(keys).contiguous(), self._split(values).contiguous()) for keys, values in pairs]

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
            scores = self._split(layer.queries(x)) @ keys.transpose(-1, -2)
            weights = (scores + mask).softmax(dim=-1)
            x = layer.feed_forward(layer.norm(x + layer.mixed(_join(weights @ values))))
        return x, weights.mean(dim=1), after

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
class _Parts:
    """Builds layers out of named tensors; matrices that read the same input are made one."""

    tensors: Mapping[str, Tensor]
    dtype: torch.dtype
    head_size: int

    def encoder_layer(self, name: str) -> EncoderLayer:
        return EncoderLayer(
            _stack(self._queries(f"{name}_self"), *self._keys_values(f"{name}_self")),
            self._affine(f"{name}_self_Wo", f"{name}_self_bo"),
            self._norm(f"{name}_self_Wo_ln"),
            self._feed_forward(f"{name}_ffn"),
        )

    def decoder_layer(self, name: str) -> DecoderLayer:
        candidate = self._tensor(f"{name}_rnn_W")
        return DecoderLayer(
            _stack(
                self._affine(f"{name}_rnn_Wf", f"{name}_rnn_bf"),
                Affine(candidate, candidate.new_zeros(len(candidate))),
            ),
            self._norm(f"{name}_rnn_ffn_ln"),
            self._queries(f"{name}_context"),
            _stack(*self._keys_values(f"{name}_context")),
            self._affine(f"{name}_context_Wo", f"{name}_context_bo"),
            self._norm(f"{name}_context_Wo_ln"),
            self._feed_forward(f"{name}_ffn"),
        )

    def _feed_forward(self, name: str) -> FeedForward:
        return FeedForward(
            self._affine(f"{name}_W1", f"{name}_b1"),
            self._affine(f"{name}_W2", f"{name}_b2"),
            self._norm(f"{name}_ffn_ln"),
        )

    def _queries(self, name: str) -> Affine:
        plain = self._affine(f"{name}_Wq", f"{name}_bq")
        scale = 1 / math.sqrt(self.head_size)
        return Affine(plain.weight * scale, plain.bias * scale)

    def _keys_values(self, name: str) -> tuple[Affine, Affine]:
        return self._affine(f"{name}_Wk", f"{name}_bk"), self._affine(f"{name}_Wv", f"{name}_bv")

    def _affine(self, weight: str, bias: str) -> Affine:
        return Affine(self._tensor(weight), self._tensor(bias))

    def _norm(self, name: str) -> Norm:
        return Norm(self._tensor(f"{name}_scale"), self._tensor(f"{name}_bias"))

    def _tensor(self, name: str) -> Tensor:
        return self.tensors[name].to(self.dtype)


def _stack(*parts: Affine) -> Affine:
    return Affine(torch.cat([part.weight for part in parts]), torch.cat([part.bias for part in parts]))


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
