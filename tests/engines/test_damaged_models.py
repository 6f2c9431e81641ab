"""A model that is not whole says so in one sentence, with what to do next."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import load_file, save_file

from engines import tiny_models
from transcheck.engines import beam
from transcheck.engines.embedded import load_embedded, models_folder
from transcheck.engines.huggingface import HuggingFaceModel, load
from transcheck.engines.model_folder import ModelFolder
from transcheck.engines.translator import Translator
from transcheck.errors import EngineError

Damage = Callable[[Path], object]


@pytest.fixture(scope="module")
def originals(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("originals")
    tiny_models.marian(folder / "marian-pt-en")
    tiny_models.m2m100(folder / "m2m100-pt-en")
    return folder


def configured(**changes: object) -> Damage:
    def change(folder: Path) -> None:
        config = json.loads((folder / "config.json").read_text())
        (folder / "config.json").write_text(json.dumps(config | changes))

    return change


def containing(name: str, content: bytes) -> Damage:
    return lambda folder: (folder / name).write_bytes(content)


def numbered(change: Callable[[dict[str, int]], object]) -> Damage:
    def renumber(folder: Path) -> None:
        (folder / "vocab.json").write_text(
            json.dumps(change(json.loads((folder / "vocab.json").read_text())))
        )

    return renumber


def without_a_layer(folder: Path) -> None:
    weights = load_file(folder / "model.safetensors")
    save_file(
        {name: tensor for name, tensor in weights.items() if "decoder.layers.0.fc1" not in name},
        folder / "model.safetensors",
        metadata={"format": "pt"},
    )


def cut_tokenizer(folder: Path) -> None:
    for file in (*folder.glob("*.spm"), *folder.glob("*.model")):
        file.write_bytes(file.read_bytes()[:-100])


def headed(header: object) -> Damage:
    text = json.dumps(header).encode()
    return containing("model.safetensors", len(text).to_bytes(8, "little") + text)


DAMAGES: dict[str, tuple[Damage, str]] = {
    "configuration-is-a-list": (containing("config.json", b"[]"), "config.json: cannot be read"),
    "configuration-is-nothing": (containing("config.json", b"null"), "config.json: cannot be read"),
    "configuration-in-latin-1": (containing("config.json", b'"\xe3"'), "config.json: cannot be read"),
    "configuration-cut-short": (containing("config.json", b'{"model_type": "mar'), "config.json: cannot be"),
    "no-start-symbol": (configured(decoder_start_token_id=None), "cannot be loaded"),
    "no-end-symbol": (configured(eos_token_id=None), "cannot be loaded"),
    "no-padding": (configured(pad_token_id=None), "cannot be loaded"),
    "size-in-letters": (configured(d_model="x"), "cannot be loaded"),
    "unknown-activation": (configured(activation_function="nonsense"), "cannot be loaded"),
    "another-size": (configured(d_model=32), "weights are missing or not as config.json says"),
    "a-layer-more": (configured(decoder_layers=3), "weights are missing or not as config.json says"),
    "a-layer-less": (without_a_layer, "2 of its weights are missing"),
    "no-weights-at-all": (headed({}), "weights are missing"),
    "weights-header-is-a-list": (headed([]), "model.safetensors: damaged"),
    "weights-header-without-offsets": (headed({"a": {"shape": [1]}}), "model.safetensors: damaged"),
    "tokenizer-cut-short": (cut_tokenizer, "cannot be read"),
    "vocabulary-is-a-list": (numbered(list), "vocab.json: cannot be read"),
    "vocabulary-is-empty": (numbered(lambda _: {}), "cannot be loaded"),
    "vocabulary-too-large": (
        numbered(lambda vocabulary: {piece: id + 50 for piece, id in vocabulary.items()}),
        "does not belong to its weights",
    ),
    "vocabulary-of-another-model": (
        numbered(lambda vocabulary: {p if p[0] in "<_" else p + "#": id for p, id in vocabulary.items()}),
        "does not belong to its weights, or to its tokenizer",
    ),
}


@pytest.mark.parametrize("family", ["marian", "m2m100"])
@pytest.mark.parametrize(("damage", "reason"), DAMAGES.values(), ids=DAMAGES)
def test_a_damaged_folder_is_one_sentence_and_what_to_do(
    family: str, damage: Damage, reason: str, originals: Path, tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(originals / f"{family}-pt-en", tmp_path / f"{family}-pt-en"))
    damage(folder)
    with pytest.raises(EngineError) as caught:
        load(ModelFolder(folder), "pt", "en")
    assert caught.value.message.startswith(str(folder))
    assert reason in caught.value.message
    assert "\n" not in caught.value.message
    assert "copy" in caught.value.hint


@pytest.mark.parametrize("file", ["model.*.bin", "lex.*", "vocab.*"])
def test_a_carried_file_cut_short_is_one_sentence_and_what_to_do(file: str, tmp_path: Path) -> None:
    shutil.copytree(models_folder() / "pten-1693087646", tmp_path / "pten-1693087646")
    path = next((tmp_path / "pten-1693087646").glob(file))
    path.write_bytes(path.read_bytes()[:-500])
    with pytest.raises(EngineError) as caught:
        load_embedded("pt", "en", folder=tmp_path)
    assert caught.value.message.startswith(f"{path}: damaged")
    assert "reinstall" in caught.value.hint


@pytest.mark.parametrize("family", ["marian", "m2m100", "nllb", "madlad"])
def test_a_sentence_past_the_models_positions_ends(family: str, tmp_path: Path) -> None:
    """The tiny models were made for 64 pieces, and like all random ones they never want to end."""
    folder = getattr(tiny_models, family)(tmp_path / f"{family}-pt-en")
    engine = Translator(load(ModelFolder(folder), "pt", "en"))
    long = "A greve dos pescadores não acabou na terça-feira. " * 6
    (hypothesis,) = engine.translate([long])
    assert 0 < len(hypothesis.text) < 20 * len(long)
    (score,) = engine.score([(long, long * 3)])
    assert len(score.per_token) == len(engine.model.read_target(long * 3).ids)


def test_longer_positions_go_on_as_the_model_began(originals: Path) -> None:
    model = load(ModelFolder(originals / "marian-pt-en"), "pt", "en")._model
    ours = model.get_decoder().embed_positions
    assert ours.weight.shape[0] == 2048
    theirs = type(ours)(2048, ours.embedding_dim).create_weight()
    torch.testing.assert_close(ours.weight, theirs, atol=1e-3, rtol=0)


@dataclass
class Once:
    """A decoder state that may be used once."""

    state: object
    used: bool = False

    def use(self) -> object:
        assert not self.used, "a state was used twice"
        self.used = True
        return self.state


class Strict:
    """A model that holds its callers to what a state is good for."""

    def __init__(self, model: HuggingFaceModel) -> None:
        self._model = model

    def __getattr__(self, name: str) -> Any:
        return getattr(self._model, name)

    def start(self, memory: object) -> Once:
        return Once(self._model.start(memory))

    def step(
        self, memory: object, state: Once, last: torch.Tensor
    ) -> tuple[torch.Tensor, torch.Tensor, Once]:
        scores, attention, after = self._model.step(memory, state.use(), last)
        return scores, attention, Once(after)

    def weigh(
        self, memory: object, state: Once, last: torch.Tensor
    ) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor, Once]:
        choices, scores, attention, after = self._model.weigh(memory, state.use(), last)
        return choices, scores, attention, Once(after)

    def reorder(self, memory: object, state: Once, rows: torch.Tensor) -> tuple[object, Once]:
        picked, after = self._model.reorder(memory, state.use(), rows)
        return picked, Once(after)


def test_a_beam_uses_no_state_twice(originals: Path) -> None:
    """A state's cache grows where it lies: used again, it has seen a piece that was never written."""
    model: Any = Strict(load(ModelFolder(originals / "marian-pt-en"), "pt", "en"))
    (found,) = beam.beam(model, [model.read_source("A greve acabou.")], 2)
    assert len(found) == 2
