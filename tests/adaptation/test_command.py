"""The command says the verdict first, as text or JSON, and its exit code is the verdict."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from click.testing import CliRunner, Result

from adaptation.test_hand_over import DONE
from transcheck import adapt as module
from transcheck.cli.adapt import command
from transcheck.core.adaptation import Adaptation

REFUSED = replace(DONE, handed_over=False, verdict="not handed over: worse on general text (BLEU 45 → 43)")


def run(outcome: Adaptation, monkeypatch: pytest.MonkeyPatch, *options: str) -> Result:
    monkeypatch.setattr(module, "adapt", lambda *_, **__: outcome)
    arguments = [
        "--memory",
        "desk.tmx",
        "--from",
        "en",
        "--to",
        "pt-BR",
        "-o",
        "ours",
        "--no-config",
        *options,
    ]
    return CliRunner().invoke(command, arguments, standalone_mode=False, catch_exceptions=False)


@pytest.mark.parametrize(("outcome", "code"), [(DONE, 0), (REFUSED, 1)], ids=["handed over", "refused"])
def test_the_verdict_comes_first_and_is_the_exit_code(
    outcome: Adaptation, code: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    done = run(outcome, monkeypatch)
    assert done.return_value == code
    assert done.stdout.splitlines()[0] == outcome.verdict


def test_the_text_has_both_trials(monkeypatch: pytest.MonkeyPatch) -> None:
    text = run(DONE, monkeypatch).stdout
    assert "260 pairs in 18 documents of desk.tmx; 3 pairs of no use" in text
    assert "held back: 100 pairs in 6 documents that the model has not seen" in text
    assert text.count("BLEU           40.00 →  42.00  (+2.00)  p = 0.010") == 1
    assert text.count("BLEU           45.00 →  45.00  (+0.00)  p = 1.000") == 1


def test_json_has_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    content = json.loads(run(DONE, monkeypatch, "--format", "json").stdout)
    assert content["schema"] == "transcheck.adaptation/1.0"
    assert content["adaptation"]["handed_over"] is True
    assert content["adaptation"]["on_held_back"]["comparisons"][0]["after"]["value"] == 42


def test_the_memory_and_the_folder_must_be_named() -> None:
    for missing in (["-o", "ours"], ["--memory", "desk.tmx"]):
        done = CliRunner().invoke(command, missing)
        assert done.exit_code == 2
        assert "Missing option" in done.stderr
