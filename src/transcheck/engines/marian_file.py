"""Read the files of a Marian student (Firefox Translations): weights, lexical shortlist, configuration.

Formats: marian-dev ``src/common/binary.cpp`` (weights) and bergamot-translator's
``src/translator/../data/shortlist.cpp`` (binary shortlist).
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from transcheck.errors import EngineError

_INT8, _FLOAT32, _CONFIG_TYPE = 0x4101, 0x404, 0x101
_CONFIG_NAME = "special:model.yml"
_EMBEDDING = "Wemb"
_ALIGNMENT_SCALE = "_QuantMultA"  # activation scales: of no use in floating point
_SHORTLIST_MAGIC = 0xF11A48D5013417F5
_REINSTALL = "reinstall the package or folder that the file came from"

Array = np.ndarray[Any, np.dtype[np.float32]]
Ids = np.ndarray[Any, np.dtype[np.int64]]


@dataclass(frozen=True, slots=True)
class MarianFile:
    """``tensors``: float32; matrices as torch's Linear wants them (rows are outputs), vectors flat.
    ``config``: the scalar lines of the model's YAML, as text."""

    tensors: Mapping[str, Array]
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
    """Take a ``.bin`` of weights apart; ``name`` is for the error. int8 is multiplied out.

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


def _read_model(data: bytes) -> MarianFile:
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
    tensors, config = {}, dict[str, str]()
    for name, shape, (_, kind, _, length) in zip(names, shapes, headers, strict=True):
        if name == _CONFIG_NAME:
            config = _scalars(data[position : position + length].decode())
        elif not name.endswith(_ALIGNMENT_SCALE):
            tensors[name] = _tensor(data, position, name, kind, shape)
        position += length
    if position > len(data):
        raise ValueError("the file ends too early")
    return MarianFile(tensors, config)


def _tensor(data: bytes, position: int, name: str, kind: int, shape: tuple[int, ...]) -> Array:
    rows, columns = shape
    size = rows * columns
    if kind == _FLOAT32:
        return np.frombuffer(data, "<f4", size, position).reshape(shape if rows > 1 else (columns,)).copy()
    if kind != _INT8:
        raise ValueError(f"{name} is of unknown type {kind:#x}")
    (scale,) = struct.unpack_from("<f", data, position + size)
    values = np.frombuffer(data, np.int8, size, position) * np.float32(1 / scale)
    # intgemm stores every matrix but the embeddings transposed and leaves the header as it was.
    return values.reshape((rows, columns) if name == _EMBEDDING else (columns, rows))


def _scalars(yaml: str) -> dict[str, str]:
    """The ``key: value`` lines; all that we read of the configuration is of this form."""
    lines = (line.partition(": ") for line in yaml.strip("\0\n ").splitlines() if ": " in line)
    return {key.strip(): value.strip() for key, _, value in lines}
