"""Read the files of a Marian student (Firefox Translations): weights, lexical shortlist, configuration.

Formats: marian-dev ``src/common/binary.cpp`` (weights) and bergamot-translator's
``src/translator/../data/shortlist.cpp`` (binary shortlist).
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from transcheck.errors import EngineError

_INT8, _FLOAT32, _CONFIG_TYPE = 0x4101, 0x404, 0x101
_CONFIG_NAME = "special:model.yml"
_EMBEDDING = "Wemb"
_STEPS = "_QuantMultA"  # how many steps make 1 in what a matrix is given, as Marian found them on a sample
_OUTPUT = "none"  # Marian's name for the output layer there, whose matrix is the embeddings
_SHORTLIST_MAGIC = 0xF11A48D5013417F5
_REINSTALL = "reinstall the package or folder that the file came from"

Array = np.ndarray[Any, np.dtype[np.float32]]
Bytes = np.ndarray[Any, np.dtype[np.int8]]
Ids = np.ndarray[Any, np.dtype[np.int64]]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Weights in whole numbers, as torch's Linear wants them (rows are outputs). ``unit``: what 1 stands for;
    ``step``: what 1 is to stand for in the bytes that the matrix is multiplied with."""

    values: Bytes
    unit: float
    step: float

    def multiplied_out(self) -> Array:
        """The weights in floating point."""
        return self.values * np.float32(self.unit)


@dataclass(frozen=True, slots=True)
class MarianFile:
    """``matrices`` are in whole numbers, ``vectors`` float32 and flat. ``config``: the scalar lines of the
    model's YAML, as text."""

    matrices: Mapping[str, Matrix]
    vectors: Mapping[str, Array]
    config: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Shortlist:
    """Which target pieces are likely for a source piece, learned from word alignments.

    ``always`` are the ids of the most frequent pieces; ``of(id)`` are those for one source piece.
    """

    always: Ids
    offsets: Ids
    ids: Ids

    def of(self, piece: int) -> Ids:
        """The likely target ids for one source id."""
        return self.ids[self.offsets[piece] : self.offsets[piece + 1]]


def read_bytes(path: Path, sha256: str | None = None) -> bytes:
    """The file's bytes; raises EngineError if it is not there or not the one of that digest."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise EngineError(f"{path}: cannot be read ({error.strerror})", _REINSTALL) from error
    if sha256 is not None and hashlib.sha256(data).hexdigest() != sha256:
        raise EngineError(f"{path}: damaged, or not the model that was tested (wrong SHA-256)", _REINSTALL)
    return data


def read_model(data: bytes, name: str) -> MarianFile:
    """Take a ``.bin`` of weights apart; ``name`` is for the error.

    Raises EngineError for anything that is not such a file.
    """
    try:
        return _read_model(data)
    except (struct.error, ValueError, KeyError, IndexError) as error:
        raise EngineError(f"{name}: not a Marian model, or damaged ({error})", _REINSTALL) from error


def read_shortlist(data: bytes, name: str) -> Shortlist:
    """Take a ``lex.*.s2t.bin`` apart; raises EngineError for anything else."""
    try:
        magic, _checksum, first, _best, offsets_size, ids_size = struct.unpack_from("<6Q", data)
        if magic != _SHORTLIST_MAGIC:
            raise ValueError("wrong magic number")
        offsets = np.frombuffer(data, "<u8", offsets_size, 48)
        ids = np.frombuffer(data, "<u4", ids_size, 48 + 8 * offsets_size)
    except (struct.error, ValueError) as error:
        raise EngineError(f"{name}: not a binary shortlist, or damaged ({error})", _REINSTALL) from error
    return Shortlist(np.arange(first), offsets.astype(np.int64), ids.astype(np.int64))


@dataclass(frozen=True, slots=True)
class _Item:
    """One entry of the file: where its data lies."""

    data: bytes
    kind: int
    shape: tuple[int, ...]
    position: int
    length: int

    def text(self) -> str:
        return self.data[self.position : self.position + self.length].decode()

    def floats(self) -> Array:
        rows, columns = self.shape
        flat = np.frombuffer(self.data, "<f4", rows * columns, self.position)
        return flat.reshape(self.shape if rows > 1 else (columns,)).copy()

    def matrix(self, *, is_turned: bool, step: float) -> Matrix:
        """Which is followed by how many steps of 1 its weights were multiplied with."""
        rows, columns = self.shape
        values = np.frombuffer(self.data, np.int8, rows * columns, self.position)
        (scale,) = struct.unpack_from("<f", self.data, self.position + rows * columns)
        return Matrix(values.reshape((columns, rows) if is_turned else (rows, columns)), 1 / scale, step)


def _read_model(data: bytes) -> MarianFile:
    items = dict(_items(data))
    steps = {
        name.removesuffix(_STEPS): 1 / float(item.floats()[0])
        for name, item in items.items()
        if name.endswith(_STEPS) and item.kind == _FLOAT32
    }
    steps[_EMBEDDING] = steps.pop(_OUTPUT)
    kept = {name: item for name, item in items.items() if not name.endswith(_STEPS)}
    return MarianFile(
        # intgemm stores every matrix but the embeddings transposed and leaves the header as it was.
        {
            name: item.matrix(is_turned=name != _EMBEDDING, step=steps[name])
            for name, item in kept.items()
            if item.kind == _INT8
        },
        {name: item.floats() for name, item in kept.items() if item.kind == _FLOAT32},
        _scalars(items[_CONFIG_NAME].text()),
    )


def _items(data: bytes) -> Iterator[tuple[str, _Item]]:
    version, count = struct.unpack_from("<2Q", data)
    if version != 1:
        raise ValueError(f"version {version}")
    position = 16
    headers = [struct.unpack_from("<4Q", data, position + 32 * index) for index in range(count)]
    position += 32 * count
    names, shapes = [], []
    for name_length, _, _, _ in headers:
        names.append(data[position : position + name_length - 1].decode())
        position += name_length
    for _, _, dimensions, _ in headers:
        shapes.append(struct.unpack_from(f"<{dimensions}i", data, position))
        position += 4 * dimensions
    position += 8 + struct.unpack_from("<Q", data, position)[0]
    for name, shape, (_, kind, _, length) in zip(names, shapes, headers, strict=True):
        if kind not in (_INT8, _FLOAT32, _CONFIG_TYPE):
            raise ValueError(f"{name} is of unknown type {kind:#x}")
        yield name, _Item(data, kind, shape, position, length)
        position += length
    if position > len(data):
        raise ValueError("the file ends too early")


def _scalars(yaml: str) -> dict[str, str]:
    """The ``key: value`` lines; all that we read of the configuration is of this form."""
    lines = (line.partition(": ") for line in yaml.strip("\0\n ").splitlines() if ": " in line)
    return {key.strip(): value.strip() for key, _, value in lines}
