"""The trained model, written where it was asked for: whole or not at all, with its lineage beside it."""

from __future__ import annotations

import datetime
import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from transcheck import __version__
from transcheck.core.adaptation import Adaptation, Origin, Trial
from transcheck.engines.student_folder import save_student
from transcheck.engines.student_parts import StudentParts
from transcheck.errors import InputError, OutputError

LINEAGE = "lineage.json"
_SCHEMA = "transcheck.lineage/1.0"
_CARD = """---
license: mpl-2.0
---
# {name}

A translation model from {source} to {target}, made by `transcheck adapt` from {parent} and {pairs} pairs of
sentences of the house's own translations ({memory}). {file} says all of it, with the figures of its trial.
"""


def require_free(folder: Path) -> None:
    """Raises InputError where something is there already: no model is written over."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise InputError(f"{folder}: something is there already", "name a new folder with -o")


def hand_over(
    parts: StudentParts, adaptation: Adaptation, settings: dict[str, Any], folder: Path
) -> Adaptation:
    """Write the model's folder; gives the adaptation back with the model's name and digest.

    Raises OutputError if it cannot be written; then nothing is left of it.
    """
    with _whole_or_nothing(folder) as beside:
        digest = save_student(parts, beside, _card(parts, adaptation, folder.name)).digest
        done = replace(adaptation, model=Origin(folder.name, digest))
        text = json.dumps(_lineage(done, settings), ensure_ascii=False, indent=2)
        (beside / LINEAGE).write_text(text + "\n", encoding="utf-8")
    return done


def _card(parts: StudentParts, adaptation: Adaptation, name: str) -> str:
    return _CARD.format(
        name=name,
        source=parts.source_language,
        target=parts.target_language,
        parent=adaptation.parent.name,
        pairs=adaptation.learnt.pairs,
        memory=adaptation.memory.name,
        file=LINEAGE,
    )


def _lineage(adaptation: Adaptation, settings: dict[str, Any]) -> dict[str, Any]:
    return {
        "schema": _SCHEMA,
        "transcheck": __version__,
        "date": datetime.date.today().isoformat(),
        "parent": asdict(adaptation.parent),
        "memory": asdict(adaptation.memory),
        "languages": [adaptation.source_language, adaptation.target_language],
        "model": adaptation.model and asdict(adaptation.model),
        "settings": {**settings, "share": adaptation.share},
        "learnt": asdict(adaptation.learnt),
        "held_back": asdict(adaptation.held_back),
        "left_out": adaptation.left_out,
        "figures": {
            "held back": _figures(adaptation.on_held_back),
            "general": _figures(adaptation.on_general),
        },
    }


def _figures(trial: Trial) -> dict[str, Any]:
    metrics = {
        one.after.metric: {
            "before": one.before.value,
            "after": one.after.value,
            "p_value": one.p_value,
            "signature": one.after.signature,
        }
        for one in trial.comparisons
    }
    return {"pairs": trial.pairs, **metrics, "surprise": list(trial.surprise), "same": trial.same}


@contextmanager
def _whole_or_nothing(folder: Path) -> Iterator[Path]:
    """A folder beside the place, which takes the place when all of it is written."""
    beside = folder.parent / f".{folder.name}.{os.getpid()}"
    try:
        beside.mkdir(parents=True)
    except OSError as error:
        raise _unwritable(folder, error) from error
    try:
        yield beside
        beside.replace(folder)
    except OSError as error:
        raise _unwritable(folder, error) from error
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _unwritable(folder: Path, error: OSError) -> OutputError:
    return OutputError(
        f"{folder}: cannot be written ({error.strerror})", "free some space or choose another place with -o"
    )
