"""From a memory to a model that says what the house says; or to a plain refusal, with nothing left."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
import torch

from adaptation.house import table, units
from transcheck import adapt as module
from transcheck.adapt import adapt
from transcheck.config import Config
from transcheck.core.adaptation import Adaptation
from transcheck.engines.finder import InstalledEngines
from transcheck.engines.student_parts import StudentParts
from transcheck.engines.training import course, general
from transcheck.errors import InputError
from transcheck.memory.unit import Unit
from transcheck.reports.adaptation import render_adaptation, render_adaptation_json

DIRECTION = Config(source_language="en", target_language="pt-BR")


@pytest.fixture(autouse=True, scope="module")
def briefly() -> Iterator[None]:
    """One share of the way is tried, on little general text, on one thread."""
    torch.set_num_threads(1)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "SHARES", (0.2,))
        patch.setattr(general, "general_pairs", lambda *pair, of=general.general_pairs: of(*pair)[:60])
        yield


@pytest.fixture(scope="module")
def memory(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return table(tmp_path_factory.mktemp("memory") / "desk.tmx", units())


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("models")


@pytest.fixture(scope="module")
def done(memory: Path, models: Path) -> Adaptation:
    return adapt([str(memory)], models / "our-model", DIRECTION, seed=1)


def test_it_says_on_what_it_has_not_seen_what_the_house_says(done: Adaptation) -> None:
    assert done.handed_over, done.verdict
    for one in done.on_held_back.comparisons:
        assert one.after.value > one.before.value + 5


def test_the_model_is_found_and_says_so_in_its_signature(done: Adaptation, models: Path) -> None:
    engine = InstalledEngines(models).find("en", "pt")
    assert done.model is not None
    assert engine.signature == f"student:our-model@{done.model.sha256[:8]}"


def test_its_lineage_is_in_its_folder(done: Adaptation, models: Path) -> None:
    lineage = json.loads((models / "our-model" / "lineage.json").read_text(encoding="utf-8"))
    assert lineage["parent"]["name"] == "embedded-en-pt"
    assert lineage["memory"]["name"] == "desk.tmx"
    assert lineage["settings"]["seed"] == 1


def test_the_report_says_by_how_much(done: Adaptation) -> None:
    text, content = render_adaptation(done), json.loads(render_adaptation_json(done))
    assert text.startswith("handed over: better on the documents held back (BLEU ")
    assert "p = " in text
    assert content["adaptation"]["held_back"] == {
        "pairs": done.held_back.pairs,
        "documents": done.held_back.documents,
    }
    assert content["adaptation"]["on_held_back"]["comparisons"][0]["p_value"] < 0.05


def learns_nothing(parts: StudentParts, *_: object) -> StudentParts:
    return parts


def goes_wrong(parts: StudentParts, *_: object) -> StudentParts:
    noise = torch.Generator().manual_seed(1)
    return replace(
        parts,
        tensors={
            name: tensor + 2.0 * torch.randn(tensor.shape, generator=noise) * tensor.std()
            if tensor.dim() > 1
            else tensor
            for name, tensor in parts.tensors.items()
        },
    )


REFUSED = [
    pytest.param(learns_nothing, "not better on the documents held back", id="nothing learnt"),
    pytest.param(goes_wrong, "worse on general text", id="training went wrong"),
]


@pytest.mark.parametrize(("training", "reason"), REFUSED)
def test_a_model_that_does_not_pass_is_not_handed_over(
    training: object, reason: str, memory: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(course, "train", training)
    refused = adapt([str(memory)], tmp_path / "our-model", DIRECTION, seed=1)
    assert not refused.handed_over
    assert refused.verdict.startswith(f"not handed over: {reason} (BLEU ")
    assert not list(tmp_path.iterdir())


UNFIT = [
    pytest.param(
        replace(DIRECTION, target_language="de"), units(), "no embedded model translates en to de", id="pair"
    ),
    pytest.param(replace(DIRECTION, source_language=None), units(), "which direction", id="no direction"),
    pytest.param(DIRECTION, units()[:40], "are too little to learn from", id="small memory"),
]


@pytest.mark.parametrize(("config", "own", "reason"), UNFIT)
def test_what_cannot_be_done_is_said_before_the_work(
    config: Config, own: Sequence[Unit], reason: str, tmp_path: Path
) -> None:
    memory = table(tmp_path / "desk.tmx", list(own))
    with pytest.raises(InputError, match=reason):
        adapt([str(memory)], tmp_path / "our-model", config, seed=1)
