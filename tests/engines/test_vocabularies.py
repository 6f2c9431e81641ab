"""What the installed models can spell, read from their vocabularies alone."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from engines import tiny_models
from transcheck.engines.vocabularies import Vocabularies


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("models")
    tiny_models.marian(folder / "opus-mt-pt-de")
    (folder / "no-model").mkdir()
    (folder / "no-model" / "config.json").write_text("{}")
    return folder


def test_the_embedded_models_are_asked_for_their_languages(models: Path) -> None:
    vocabularies = Vocabularies(models)
    assert vocabularies.unspelled("São João", "pt-PT") == ""
    assert vocabularies.unspelled("Łódź 東京", "en") == "Łź東京"
    assert vocabularies.unspelled("東京", "ja") == ""
    assert vocabularies.written() == ("pt", "en")


def test_a_model_s_folder_is_asked_too(models: Path) -> None:
    vocabularies = Vocabularies(models)
    assert vocabularies.unspelled("harbour", "de") == ""
    assert vocabularies.unspelled("Tür", "de") == "ü"


def test_neither_weights_nor_torch_are_loaded() -> None:
    code = (
        "import sys; from transcheck.engines.vocabularies import Vocabularies; "
        "print(Vocabularies().unspelled('東', 'en'), {'torch', 'transformers'} & sys.modules.keys())"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["東", "set()"]
