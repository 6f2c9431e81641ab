"""A student's matrices multiplied in whole numbers, as Marian does it, where the processor is fast at that.

The file's weights are bytes already. What a matrix is given is rounded to bytes too, in steps that Marian
found on a sample, and the products are added up exactly: what a sentence becomes does not depend, not even
by a rounding, on what is computed beside it. Residual sums, norms and attention stay in floating point.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
import torch
from torch import Tensor

from transcheck.engines.marian_file import MarianFile, Matrix
from transcheck.engines.student_network import Function, Part

_FAST = ("avx512_vnni", "avx_vnni", "amx_int8")
_LARGEST = 127
_MIDDLE = 128  # the byte that stands for 0 where what is rounded has a sign
_WHOLE = 1.5 * 2**23
"""Numbers in 32 bits are whole there: what is added is rounded, and stands in the lowest byte."""

_ROWS_AT_ONCE = 512  # each new shape of a product costs the library half a millisecond: fewer shapes


def is_fast() -> bool:
    """Whether the processor adds up products of bytes in one instruction, and torch makes use of it. Older
    ones are no faster at it than in floating point, and cut off large sums. A torch that cannot tell does not
    know either."""
    capabilities = getattr(torch.cpu, "get_capabilities", None)
    capable: Mapping[str, object] = capabilities() if capabilities else {}
    return hasattr(torch.ops.onednn, "qlinear_pointwise") and any(capable.get(name) for name in _FAST)


class Integers:
    """Implements :class:`~transcheck.engines.student_network.Arithmetic`."""

    dtype = torch.float32

    def __init__(self, file: MarianFile) -> None:
        self._matrices: Mapping[str, Matrix] = file.matrices
        self._vectors = file.vectors
        output = file.matrices["Wemb"]
        self.embeddings = torch.from_numpy(output.values.copy())
        self.unit = output.unit
        self.output_unit = output.unit * output.step
        self._output_step = output.step

    def vector(self, name: str) -> Tensor:
        """See :class:`~transcheck.engines.student_network.Arithmetic`."""
        return torch.from_numpy(self._vectors[name])

    def affine(self, *parts: Part) -> Function:
        """See :class:`~transcheck.engines.student_network.Arithmetic`."""
        packed = functools.cache(lambda: self._packed(*parts))

        def apply(x: Tensor) -> Tensor:
            matrix = packed()
            products = matrix.times(_unsigned_bytes(x, matrix.step))
            return products[: x.shape[:-1].numel()].view(*x.shape[:-1], -1)

        return apply

    def perceptron(self, inner: Part, outer: Part) -> Function:
        """See :class:`~transcheck.engines.student_network.Arithmetic`. What lies between is never in floating
        point; having no sign, it has twice as many steps of half the size."""
        packed = functools.cache(lambda: (self._packed(inner), _unsigned(self._packed(outer))))

        def apply(x: Tensor) -> Tensor:
            first, second = packed()
            between = first.times(_unsigned_bytes(x, first.step), relu_step=second.step)
            return second.times(between)[: x.shape[:-1].numel()].view(x.shape)

        return apply

    def rows(self, choices: Tensor) -> Tensor:
        """See :class:`~transcheck.engines.student_network.Arithmetic`."""
        missing = -len(choices) % _ROWS_AT_ONCE
        return self.embeddings.index_select(0, torch.cat([choices, choices.new_zeros(missing)]))

    def products(self, hidden: Tensor, rows: Tensor) -> Tensor:
        """See :class:`~transcheck.engines.student_network.Arithmetic`."""
        return torch._int_mm(_signed_bytes(hidden, self._output_step), rows.t())[: len(hidden)]

    def _packed(self, *parts: Part) -> _Packed:
        matrices = [self._matrices[part.weight] for part in parts]
        values = torch.from_numpy(np.concatenate([matrix.values for matrix in matrices]))
        units = [
            torch.full((len(matrix.values),), matrix.unit * part.factor)
            for matrix, part in zip(matrices, parts, strict=True)
        ]
        biases = [
            torch.zeros(len(own)) if part.bias is None else self.vector(part.bias) * part.factor
            for own, part in zip(units, parts, strict=True)
        ]
        packed = torch.ops.onednn.qlinear_prepack(values, None)
        # What reads the same input has the same step.
        return _Packed(packed, torch.cat(units), torch.cat(biases), matrices[0].step)


@dataclass(frozen=True, slots=True)
class _Packed:
    """A matrix as the library wants it. ``units``: what 1 stands for, of each output; ``step``: what 1 stands
    for in the bytes that it is multiplied with, and ``zero`` the byte that stands for 0 there."""

    weight: Tensor
    units: Tensor
    bias: Tensor
    step: float
    zero: int = _MIDDLE

    def times(self, given: Tensor, relu_step: float | None = None) -> Tensor:
        """Of bytes: x Wᵀ + b in floating point, or relu of it in bytes of ``relu_step`` without a sign."""
        kind, step = (torch.float32, 1.0) if relu_step is None else (torch.uint8, relu_step)
        product: Tensor = torch.ops.onednn.qlinear_pointwise(
            *(given, self.step, self.zero),
            *(self.weight, self.units, torch.zeros(len(self.units), dtype=torch.int32), self.bias),
            *(step, 0, kind),
            *("none" if relu_step is None else "relu", [], ""),
        )
        return product


def _unsigned(matrix: _Packed) -> _Packed:
    """The same matrix for bytes that never stand for less than 0."""
    return replace(matrix, step=matrix.step / 2, zero=0)


def _unsigned_bytes(x: Tensor, step: float) -> Tensor:
    return _bytes(x, step, _MIDDLE, torch.uint8)


def _signed_bytes(x: Tensor, step: float) -> Tensor:
    return _bytes(x, step, 0, torch.int8)


def _bytes(x: Tensor, step: float, zero: int, kind: torch.dtype) -> Tensor:
    """Vectors [..., d] in steps, ``zero`` for 0: [N or somewhat more, d], whatever is in the rows more."""
    middle = _WHOLE + zero
    values = (x * (1 / step)).add_(middle).clamp_(middle - _LARGEST, middle + _LARGEST)
    values = values.view(torch.int32).flatten(0, -2)
    rounded = torch.empty((_rounded(len(values)), values.shape[1]), dtype=kind)
    rounded[: len(values)] = values
    return rounded


def _rounded(rows: int) -> int:
    """A number of rows of which there are few."""
    unit = 8 if rows <= 128 else 64
    return -(-rows // unit) * unit
