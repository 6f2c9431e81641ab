"""What a folder with a translation model says about itself, read without loading the model.

A folder is what a model hub gives: ``config.json``, ``*.safetensors``, the SentencePiece files, and
a ``README.md`` whose front matter names the licence. Which languages it translates is taken, in
this order, from ``transcheck.toml``, which a person may put there ::

    source = ["pt", "es"]   # one tag or a list of them
    target = "en"

from ``source_lang``/``target_lang`` in ``tokenizer_config.json``, from a name that ends like
``opus-mt-ru-en``, or, for families that take any pair (M2M100, NLLB, MADLAD), left open.
"""

from __future__ import annotations

import hashlib
import json
import re
import tomllib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from transcheck.engines.language_codes import canonical
from transcheck.errors import EngineError

SETTINGS = "transcheck.toml"
STUDENT = "student"
"""The family of the small models that ``transcheck adapt`` makes (``student_folder.py``)."""
STUDENT_FILES = ("vocabulary.spm", "shortlist.bin")
_NAME = re.compile(r"(?:^|-)([a-z]{2,3})-([a-z]{2,3})$")
_LICENCE = re.compile(r"^licen[sc]e:\s*[\"']?([^\s\"']+)", re.I | re.M)
_MANY = "mul"  # ISO 639-2 for "several languages", as OPUS-MT names such models
_BLOCK = 1 << 20
_COPY = "copy the whole model folder again"
_CONVERT = (
    'if you trust where it is from, convert it once: python -c "from transformers import '
    "AutoModelForSeq2SeqLM as Model; Model.from_pretrained('{folder}').save_pretrained('{folder}')\""
)

# What each family must have beside its configuration and weights.
_NEEDED = {
    STUDENT: STUDENT_FILES,
    "marian": ("source.spm", "target.spm", "vocab.json"),
    "m2m100": ("sentencepiece.bpe.model", "vocab.json"),
    "nllb": ("sentencepiece.bpe.model",),
    "t5": ("spiece.model",),
}
_ANY_PAIR = ("m2m100", "nllb", "t5")


@dataclass(frozen=True)
class ModelFolder:
    """A folder that holds (or should hold) a translation model. Every property raises EngineError
    if the folder cannot be what it should be."""

    path: Path

    @property
    def name(self) -> str:
        """The folder's own name, by which users and reports know the model."""
        return self.path.name

    @cached_property
    def config(self) -> dict[str, Any]:
        """``config.json``."""
        return self.read_json("config.json")

    @cached_property
    def family(self) -> str:
        """``student``, ``marian``, ``m2m100``, ``nllb`` or ``t5``."""
        kind = self.config.get("model_type")
        if kind == "m2m_100":
            tokenizer = self.read_json("tokenizer_config.json", {}).get("tokenizer_class", "")
            return "nllb" if "nllb" in f"{tokenizer} {self.name}".lower() else "m2m100"
        if kind not in (STUDENT, "marian", "t5"):
            known = "Marian, M2M100, NLLB, T5 (MADLAD) and what “transcheck adapt” makes"
            raise EngineError(f"{self.path}: a model of type {kind!r}", f"transcheck reads {known}")
        return str(kind)

    @cached_property
    def weights(self) -> tuple[Path, ...]:
        """The safetensors files; weights in Python's pickle format can run code and are refused."""
        files = tuple(sorted(self.path.glob("*.safetensors")))
        if files:
            return files
        if any(self.path.glob("*.bin")):
            message = f"{self.path}: its weights are in a format that can run code (pytorch_model.bin)"
            raise EngineError(message, _CONVERT.format(folder=self.path))
        raise EngineError(f"{self.path}: no weights (model.safetensors)", _COPY)

    @cached_property
    def licence(self) -> str:
        """As the model card has it; ``unknown`` if it is silent."""
        card = self.path / "README.md"
        front = card.read_text("utf-8", "replace").split("\n---")[0] if card.is_file() else ""
        match = _LICENCE.search(front) if front.startswith("---") else None
        return match.group(1) if match else "unknown"

    @property
    def size(self) -> int:
        """Bytes of all the files."""
        return sum(file.stat().st_size for file in self.path.rglob("*") if file.is_file())

    @cached_property
    def digest(self) -> str:
        """SHA-256 of the weights and the text-cutting files, in the order of their names."""
        total = hashlib.sha256()
        for file in sorted([*self.weights, *(self.path / name for name in _NEEDED[self.family])]):
            total.update(file.name.encode())
            with file.open("rb") as stream:
                while block := stream.read(_BLOCK):
                    total.update(block)
        return total.hexdigest()

    @cached_property
    def languages(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Source and target languages (primary tags); an empty tuple is "any that the family has"."""
        settings = self._settings()
        if settings:
            return settings
        stated = self.read_json("tokenizer_config.json", {})
        pair = _pair(str(stated.get("source_lang") or ""), str(stated.get("target_lang") or ""))
        if match := _NAME.search(self.name.lower()):
            pair = pair or _pair(*match.groups())
        if pair:
            return pair
        if self.family in _ANY_PAIR:
            return (), ()
        raise EngineError(
            f"{self.path}: its name does not say which languages it translates",
            f'put a file {SETTINGS} there: source = ["pt", "es"] and target = "en", for example',
        )

    def translates(self, source_language: str, target_language: str) -> bool:
        """Whether the model is (or may be) for that direction, whatever the region."""
        sources, targets = self.languages
        return (not sources or canonical(source_language) in sources) and (
            not targets or canonical(target_language) in targets
        )

    def verify(self) -> None:
        """Raises EngineError, saying what is wrong, unless everything that loading needs is there."""
        needed = (*_NEEDED[self.family], *(file.name for file in self.weights))
        missing = [name for name in needed if not (self.path / name).is_file()]
        if missing:
            raise EngineError(f"{self.path}: {', '.join(missing)} is missing", _COPY)
        for file in self.weights:
            _verify_safetensors(file)
        _ = self.languages

    def _settings(self) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
        path = self.path / SETTINGS
        if not path.is_file():
            return None
        try:
            settings = tomllib.loads(path.read_text("utf-8"))
            return _tags(settings["source"]), _tags(settings["target"])
        except (ValueError, KeyError, TypeError) as error:
            hint = 'it needs two lines, such as source = ["pt", "es"] and target = "en"'
            raise EngineError(f"{path}: cannot be read: {error}", hint) from error

    def read_json(self, name: str, default: dict[str, Any] | None = None) -> dict[str, Any]:
        """A JSON file of the folder; ``default`` (if given) where there is none."""
        path = self.path / name
        if default is not None and not path.is_file():
            return default
        try:
            content = json.loads(path.read_text("utf-8"))
        except (OSError, ValueError, RecursionError) as error:
            raise EngineError(f"{path}: cannot be read: {error}", _COPY) from error
        if not isinstance(content, dict):
            raise EngineError(f"{path}: cannot be read: it holds no JSON object", _COPY)
        return content


def _tags(value: str | list[str]) -> tuple[str, ...]:
    return tuple(canonical(tag) for tag in ([value] if isinstance(value, str) else value))


def _pair(source: str, target: str) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """Both languages if both are tags of one language each."""
    try:
        tags = canonical(source), canonical(target)
    except ValueError:
        return None
    return None if _MANY in tags else ((tags[0],), (tags[1],))


def _verify_safetensors(file: Path) -> None:
    """A truncated download is the usual damage: the header says how long the file must be."""
    with file.open("rb") as stream:
        length = int.from_bytes(stream.read(8), "little")
        header = stream.read(length) if length < file.stat().st_size else b""
    try:
        tensors = json.loads(header)
        tensors.pop("__metadata__", None)
        end = max((int(entry["data_offsets"][1]) for entry in tensors.values()), default=0)
    except (ValueError, TypeError, AttributeError, LookupError, RecursionError) as error:
        raise EngineError(f"{file}: damaged", "copy it again from where you got it") from error
    if 8 + length + end != file.stat().st_size:
        raise EngineError(f"{file}: incomplete", "copy it again from where you got it")
