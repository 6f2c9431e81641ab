"""An adapted student is a folder like any other model's: found, listed, loaded, and refused if damaged."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from engines.own_sentences import ENGLISH
from transcheck.engines.embedded import read_parts
from transcheck.engines.finder import InstalledEngines
from transcheck.engines.student_folder import save_student
from transcheck.engines.translator import Translator
from transcheck.errors import EngineError


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("saved") / "our-model"
    folder.mkdir()
    save_student(read_parts("en", "pt"), folder, "---\nlicense: mpl-2.0\n---\n# Ours\n")
    return folder


@pytest.fixture
def models(saved: Path, tmp_path: Path) -> Path:
    shutil.copytree(saved, tmp_path / "our-model")
    return tmp_path


def test_it_translates_as_the_parts_it_was_saved_from(models: Path, en_pt: Translator) -> None:
    engine = InstalledEngines(models).find("en", "pt-BR")
    texts = [[one.text for one in each.translate(ENGLISH[:6])] for each in (engine, en_pt)]
    assert texts[0] == texts[1]


def test_its_name_and_digest_are_its_signature(models: Path) -> None:
    engines = InstalledEngines(models)
    (row,) = [one for one in engines.list_models() if one.id == "our-model"]
    assert engines.find("en", "pt").signature == f"student:our-model@{row.digest[:8]}"


def test_the_list_says_what_it_is(models: Path) -> None:
    (row,) = [one for one in InstalledEngines(models).list_models() if one.id == "our-model"]
    assert (row.source_language, row.target_language) == ("en", "pt")
    assert (row.family, row.licence, row.state) == ("student", "mpl-2.0", "ready")


def test_the_other_direction_stays_the_embedded_one(models: Path) -> None:
    assert InstalledEngines(models).find("pt", "en").signature.startswith("embedded-")


def test_the_same_parts_give_the_same_bytes(saved: Path, tmp_path: Path) -> None:
    save_student(read_parts("en", "pt"), tmp_path, "")
    assert (tmp_path / "model.safetensors").read_bytes() == (saved / "model.safetensors").read_bytes()


def test_nothing_in_it_can_run(saved: Path) -> None:
    assert sorted(file.name for file in saved.iterdir()) == [
        "README.md",
        "config.json",
        "model.safetensors",
        "shortlist.bin",
        "transcheck.toml",
        "vocabulary.spm",
    ]


def test_one_that_is_being_written_is_not_found(models: Path) -> None:
    (models / "our-model").rename(models / ".our-model.123")
    assert InstalledEngines(models).find("en", "pt").signature.startswith("embedded-")


def without_architecture(folder: Path) -> None:
    (folder / "config.json").write_text('{"model_type": "student"}', encoding="utf-8")


def another_architecture(folder: Path) -> None:
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    config["marian"]["dec-cell"] = "gru"
    (folder / "config.json").write_text(json.dumps(config), encoding="utf-8")


def truncated(folder: Path) -> None:
    weights = folder / "model.safetensors"
    weights.write_bytes(weights.read_bytes()[:-100])


DAMAGES = [
    pytest.param(without_architecture, "cannot be loaded", id="no architecture"),
    pytest.param(another_architecture, "dec-cell 'gru'", id="another architecture"),
    pytest.param(truncated, "incomplete", id="weights cut short"),
    pytest.param(
        lambda folder: (folder / "shortlist.bin").unlink(), "shortlist.bin is missing", id="a file gone"
    ),
    pytest.param(
        lambda folder: (folder / "shortlist.bin").write_bytes(b"?"), "not a binary shortlist", id="bad file"
    ),
    pytest.param(
        lambda folder: (folder / "vocabulary.spm").write_bytes(b"?"), "the vocabulary", id="bad vocabulary"
    ),
]


@pytest.mark.parametrize(("damage", "reason"), DAMAGES)
def test_a_damaged_one_is_not_loaded(models: Path, damage: Callable[[Path], None], reason: str) -> None:
    damage(models / "our-model")
    with pytest.raises(EngineError, match=reason):
        InstalledEngines(models).find("en", "pt")
