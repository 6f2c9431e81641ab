"""A model's folder is there whole or not at all, with the lineage of the model in it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from adaptation.test_verdict import BETTER, SAME
from transcheck.adaptation import hand_over as module
from transcheck.adaptation.hand_over import hand_over, require_free
from transcheck.core.adaptation import Adaptation, Amount, Origin
from transcheck.engines.embedded import read_parts
from transcheck.engines.student_parts import StudentParts
from transcheck.errors import InputError, OutputError

DONE = Adaptation(
    parent=Origin("embedded-en-pt", "aa" * 32),
    memory=Origin("desk.tmx", "bb" * 32),
    source_language="en",
    target_language="pt",
    learnt=Amount(260, 18),
    held_back=Amount(100, 6),
    left_out=3,
    seed=1,
    share=0.5,
    on_held_back=BETTER,
    on_general=SAME,
    handed_over=True,
    verdict="handed over: …",
)


@pytest.fixture(scope="module")
def parts() -> StudentParts:
    return read_parts("en", "pt")


def test_the_lineage_says_what_it_was_made_from_and_how_good_it_is(
    parts: StudentParts, tmp_path: Path
) -> None:
    done = hand_over(parts, DONE, {"epochs": 2, "seed": 1}, tmp_path / "new" / "our-model")
    lineage = json.loads((tmp_path / "new" / "our-model" / "lineage.json").read_text(encoding="utf-8"))
    assert lineage["parent"] == {"name": "embedded-en-pt", "sha256": "aa" * 32}
    assert lineage["memory"] == {"name": "desk.tmx", "sha256": "bb" * 32}
    assert lineage["settings"] == {"epochs": 2, "seed": 1, "share": 0.5}
    assert lineage["figures"]["held back"]["BLEU"]["after"] == 42
    assert done.model is not None
    assert lineage["model"] == {"name": "our-model", "sha256": done.model.sha256}


def test_a_folder_with_something_in_it_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text("{}")
    with pytest.raises(InputError, match="something is there already"):
        require_free(tmp_path)
    require_free(tmp_path / "new")


def test_nothing_is_left_of_what_could_not_be_written(
    parts: StudentParts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(module, "save_student", full)
    with pytest.raises(OutputError, match="No space left"):
        hand_over(parts, DONE, {}, tmp_path / "our-model")
    assert not list(tmp_path.iterdir())
