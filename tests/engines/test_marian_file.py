"""Reading Marian's files: written here byte by byte, so that the format is the specification."""

from __future__ import annotations

import hashlib
import struct
from pathlib import Path

import numpy as np
import pytest

from transcheck.engines import marian_file
from transcheck.errors import EngineError

INT8, FLOAT32, TEXT = 0x4101, 0x404, 0x101


def model_bytes(items: dict[str, tuple[int, tuple[int, ...], bytes]], version: int = 1) -> bytes:
    names = [name.encode() + b"\0" for name in items]
    headers = b"".join(
        struct.pack("<4Q", len(name), kind, len(shape), len(data))
        for name, (kind, shape, data) in zip(names, items.values(), strict=True)
    )
    shapes = b"".join(struct.pack(f"<{len(shape)}i", *shape) for _, shape, _ in items.values())
    start = struct.pack("<2Q", version, len(items)) + headers + b"".join(names) + shapes
    padding = -(len(start) + 8) % 256
    data = b"".join(data for _, _, data in items.values())
    return start + struct.pack("<Q", padding) + bytes(padding) + data


def int8(values: list[int], scale: float) -> bytes:
    return np.array(values, np.int8).tobytes() + struct.pack("<f", scale) + bytes(252)


MODEL = model_bytes(
    {
        "Wemb": (INT8, (3, 2), int8([1, 2, 3, 4, 5, 6], 2.0)),
        "Wemb_QuantMultA": (INT8, (1, 1), int8([127], 8.0)),
        "encoder_l1_self_Wq": (INT8, (2, 3), int8([1, 2, 3, 4, 5, 6], 2.0)),
        "encoder_l1_self_Wq_QuantMultA": (FLOAT32, (1, 1), np.float32(16).tobytes()),
        "encoder_l1_self_bq": (FLOAT32, (1, 3), np.array([1, 2, 3], np.float32).tobytes()),
        "none_QuantMultA": (FLOAT32, (1, 1), np.float32(4).tobytes()),
        "special:model.yml": (TEXT, (24,), b"enc-depth: 6\ntype: transformer\n\0"),
    }
)


def test_embeddings_are_taken_as_they_lie() -> None:
    embeddings = marian_file.read_model(MODEL, "a.bin").matrices["Wemb"]
    np.testing.assert_array_equal(embeddings.values, [[1, 2], [3, 4], [5, 6]])
    np.testing.assert_array_equal(embeddings.multiplied_out(), [[0.5, 1], [1.5, 2], [2.5, 3]])


def test_other_matrices_come_out_as_linear_layers_want_them() -> None:
    queries = marian_file.read_model(MODEL, "a.bin").matrices["encoder_l1_self_Wq"]
    np.testing.assert_array_equal(queries.values, [[1, 2], [3, 4], [5, 6]])
    np.testing.assert_array_equal(queries.multiplied_out(), [[0.5, 1], [1.5, 2], [2.5, 3]])


def test_a_matrix_has_the_steps_of_what_it_is_given() -> None:
    matrices = marian_file.read_model(MODEL, "a.bin").matrices
    assert matrices["encoder_l1_self_Wq"].step == 1 / 16
    assert matrices["Wemb"].step == 1 / 4  # the output layer's; that of the embeddings is said of nothing


def test_vectors_are_flat() -> None:
    vectors = marian_file.read_model(MODEL, "a.bin").vectors
    assert {name: vector.tolist() for name, vector in vectors.items()} == {"encoder_l1_self_bq": [1, 2, 3]}


def test_the_configuration_is_read() -> None:
    config = marian_file.read_model(MODEL, "a.bin").config
    assert config == {"enc-depth": "6", "type": "transformer"}


DAMAGED = {
    "empty": b"",
    "text": b"once upon a time there was a model",
    "another-version": model_bytes({}, version=2),
    "cut": MODEL[:-300],
    "unknown-type": model_bytes({"x": (0x999, (1, 1), bytes(8))}),
}


@pytest.mark.parametrize("data", DAMAGED.values(), ids=DAMAGED)
def test_what_is_no_model_is_an_error_with_a_hint(data: bytes) -> None:
    with pytest.raises(EngineError, match=r"a\.bin: not a Marian model") as caught:
        marian_file.read_model(data, "a.bin")
    assert caught.value.hint


def shortlist_bytes(magic: int) -> bytes:
    offsets, ids = [0, 2, 3], [7, 9, 8]
    header = struct.pack("<6Q", magic, 0, 4, 4, len(offsets), len(ids))
    return header + struct.pack("<3Q", *offsets) + struct.pack("<3I", *ids)


def test_a_shortlist_gives_what_is_likely_for_a_piece() -> None:
    shortlist = marian_file.read_shortlist(shortlist_bytes(0xF11A48D5013417F5), "lex.bin")
    assert shortlist.always.tolist() == [0, 1, 2, 3]
    assert [shortlist.of(piece).tolist() for piece in (0, 1)] == [[7, 9], [8]]


@pytest.mark.parametrize("data", [b"", shortlist_bytes(1), shortlist_bytes(0xF11A48D5013417F5)[:-6]])
def test_what_is_no_shortlist_is_an_error(data: bytes) -> None:
    with pytest.raises(EngineError, match=r"lex\.bin"):
        marian_file.read_shortlist(data, "lex.bin")


def test_a_file_is_held_against_its_digest(tmp_path: Path) -> None:
    path = tmp_path / "model.bin"
    path.write_bytes(b"weights")
    assert marian_file.read_bytes(path, hashlib.sha256(b"weights").hexdigest()) == b"weights"
    with pytest.raises(EngineError, match="wrong SHA-256"):
        marian_file.read_bytes(path, hashlib.sha256(b"other").hexdigest())


def test_a_file_that_is_not_there_is_an_error_with_a_hint(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match="cannot be read") as caught:
        marian_file.read_bytes(tmp_path / "none.bin")
    assert caught.value.hint
