"""Models are found by the languages they translate, and what is missing or damaged is said plainly."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from engines import tiny_models
from transcheck.engines.finder import InstalledEngines
from transcheck.errors import EngineError, InputError


@pytest.fixture(scope="module")
def originals(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("originals")
    tiny_models.marian(folder / "marian")
    tiny_models.m2m100(folder / "m2m100")
    return folder


@pytest.fixture
def models(originals: Path, tmp_path: Path) -> Path:
    shutil.copytree(originals / "marian", tmp_path / "opus-mt-ru-en")
    shutil.copytree(originals / "m2m100", tmp_path / "m2m100_tiny")
    return tmp_path


def test_a_model_is_found_by_its_name(models: Path) -> None:
    engine = InstalledEngines(models).find("ru", "en")
    assert engine.signature.startswith("marian:opus-mt-ru-en@")


@pytest.mark.parametrize("pair", [("ru-RU", "en-GB"), ("rus", "eng"), ("RU", "en_us")])
def test_a_region_or_a_longer_code_is_the_same_language(models: Path, pair: tuple[str, str]) -> None:
    assert "opus-mt-ru-en" in InstalledEngines(models).find(*pair).signature


def test_each_engine_is_loaded_once(models: Path) -> None:
    engines = InstalledEngines(models)
    assert engines.find("ru", "en") is engines.find("ru-RU", "en")


def test_a_model_for_many_languages_takes_what_no_other_does(models: Path) -> None:
    assert InstalledEngines(models).find("de", "fr").signature.startswith("m2m100:")


def test_the_embedded_model_goes_before_one_for_many_languages(models: Path) -> None:
    assert InstalledEngines(models).find("pt-BR", "en").signature.startswith("embedded")


def test_a_model_put_there_for_the_pair_goes_before_the_embedded_one(originals: Path, tmp_path: Path) -> None:
    shutil.copytree(originals / "marian", tmp_path / "opus-mt-pt-en")
    assert "opus-mt-pt-en" in InstalledEngines(tmp_path).find("pt", "en").signature


def test_settings_go_before_the_name(models: Path) -> None:
    (models / "opus-mt-ru-en" / "transcheck.toml").write_text('source = ["uk", "be"]\ntarget = "en"\n')
    engines = InstalledEngines(models)
    assert "opus-mt-ru-en" in engines.find("uk", "en").signature
    assert "m2m100" in engines.find("ru", "en").signature


def test_the_environment_names_the_folder(models: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRANSCHECK_MODELS", str(models))
    assert "opus-mt-ru-en" in InstalledEngines().find("ru", "en").signature
    assert InstalledEngines().find("pt", "en").signature.startswith("embedded")


def test_no_model_is_one_sentence_and_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(EngineError) as caught:
        InstalledEngines(tmp_path).find("ru", "en")
    assert "no installed model translates ru to en; there are: pt to en, en to pt" in caught.value.message
    assert "opus-mt-ru-en" in caught.value.hint
    assert str(tmp_path) in caught.value.hint


def test_what_is_no_language_is_the_callers_mistake(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="not a BCP 47"):
        InstalledEngines(tmp_path).find("português", "en")


def test_a_folder_that_is_not_there_is_an_empty_one(tmp_path: Path) -> None:
    assert len(InstalledEngines(tmp_path / "none").list_models()) == 2


def test_the_list_says_what_each_model_is(models: Path) -> None:
    (models / "opus-mt-ru-en" / "README.md").write_text(
        "---\nlanguage: ru\nlicense: apache-2.0\n---\n# Model\n"
    )
    rows = {one.id: one for one in InstalledEngines(models).list_models()}
    assert list(rows) == ["embedded-pt-en", "embedded-en-pt", "m2m100_tiny", "opus-mt-ru-en"]
    marian = rows["opus-mt-ru-en"]
    assert (marian.source_language, marian.target_language) == ("ru", "en")
    assert (marian.family, marian.licence, marian.state) == ("marian", "apache-2.0", "ready")
    assert marian.size > 10_000
    assert len(marian.digest) == 64
    assert (rows["m2m100_tiny"].source_language, rows["m2m100_tiny"].licence) == ("any", "unknown")
    assert rows["embedded-pt-en"].state == "ready"


def truncate(folder: Path) -> None:
    weights = folder / "model.safetensors"
    weights.write_bytes(weights.read_bytes()[:-100])


def garble(folder: Path) -> None:
    (folder / "model.safetensors").write_bytes(b"\x10\0\0\0\0\0\0\0not a header at all")


def pickle_only(folder: Path) -> None:
    (folder / "model.safetensors").rename(folder / "pytorch_model.bin")


def no_name(folder: Path) -> None:
    (folder / "tokenizer_config.json").write_text(json.dumps({"source_lang": "mul", "target_lang": "en"}))
    folder.rename(folder.with_name("opus-mt-mul-en"))


DAMAGES = [
    pytest.param(truncate, "incomplete", id="download cut short"),
    pytest.param(garble, "damaged", id="not weights at all"),
    pytest.param(pickle_only, "can run code", id="weights as a pickle"),
    pytest.param(lambda folder: (folder / "model.safetensors").unlink(), "no weights", id="no weights"),
    pytest.param(lambda folder: (folder / "source.spm").unlink(), "source.spm is missing", id="no tokenizer"),
    pytest.param(lambda folder: (folder / "config.json").write_text("{"), "cannot be read", id="bad JSON"),
    pytest.param(no_name, "does not say which languages", id="languages unknown"),
    pytest.param(
        lambda folder: (folder / "config.json").write_text('{"model_type": "gpt2"}'),
        "gpt2",
        id="no translator",
    ),
    pytest.param(
        lambda folder: (folder / "transcheck.toml").write_text("source = 1"),
        "transcheck.toml",
        id="bad settings",
    ),
]


@pytest.mark.parametrize(("damage", "reason"), DAMAGES)
def test_a_damaged_model_is_listed_with_the_reason(models: Path, damage: object, reason: str) -> None:
    damage(models / "opus-mt-ru-en")  # type: ignore[operator]
    (row,) = [one for one in InstalledEngines(models).list_models() if one.id.startswith("opus")]
    assert row.state.startswith("damaged: ")
    assert reason in row.state


@pytest.mark.parametrize(("damage", "reason"), DAMAGES[:2])
def test_a_damaged_model_is_not_loaded(models: Path, damage: object, reason: str) -> None:
    damage(models / "opus-mt-ru-en")  # type: ignore[operator]
    with pytest.raises(EngineError, match=reason):
        InstalledEngines(models).find("ru", "en")


def test_a_pickle_is_refused_with_the_way_to_convert_it(models: Path) -> None:
    pickle_only(models / "opus-mt-ru-en")
    with pytest.raises(EngineError, match="can run code") as caught:
        InstalledEngines(models).find("ru", "en")
    assert "save_pretrained" in caught.value.hint


def test_listing_imports_no_torch(models: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from transcheck.engines.finder import InstalledEngines; "
        f"InstalledEngines(Path({str(models)!r})).list_models(); "
        "sys.exit(' '.join({'torch', 'transformers'} & set(sys.modules)) or 0)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_a_translation_comes_out_at_the_other_end(models: Path) -> None:
    engine = InstalledEngines(models).find("ru", "en")
    hypotheses = engine.translate(["A greve acabou.", ""])
    assert hypotheses[1].text == ""
    assert hypotheses[0].text
    assert engine.candidates(["A greve acabou."], count=2)[0]
    assert len(engine.score([("A greve", "The strike")])[0].per_token) > 2


def test_the_others_are_what_would_be_found_without_the_first(originals: Path, tmp_path: Path) -> None:
    shutil.copytree(originals / "marian", tmp_path / "opus-mt-pt-en")
    shutil.copytree(originals / "m2m100", tmp_path / "m2m100_tiny")
    engines = InstalledEngines(tmp_path)
    found = [one.signature.partition(":")[0] for one in engines.others("pt", "en")]
    assert [name.partition("-")[0] for name in found] == ["embedded", "m2m100"]
    assert engines.others("pt-BR", "en") is engines.others("pt", "en")


def test_where_one_is_installed_there_are_no_others(tmp_path: Path) -> None:
    assert InstalledEngines(tmp_path).others("pt", "en") == []
