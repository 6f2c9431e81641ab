"""A student in a folder of its own among the models: what ``transcheck adapt`` hands over.

``model.safetensors`` has the weights by their Marian names, ``config.json`` the architecture, and the two
other files are those of the student that it was made from.
"""

from __future__ import annotations

import json
from pathlib import Path

import torch
from safetensors.torch import load_file, save

from transcheck.engines.model_folder import SETTINGS, STUDENT, STUDENT_FILES, ModelFolder
from transcheck.engines.student import StudentModel
from transcheck.engines.student_network import Floats
from transcheck.engines.student_parts import StudentParts
from transcheck.errors import EngineError

_COPY = "copy the whole model folder again, or adapt anew"
_VOCABULARY, _SHORTLIST = STUDENT_FILES


def save_student(parts: StudentParts, folder: Path, card: str) -> ModelFolder:
    """Write the parts into a folder that is there; ``card`` goes into ``README.md``."""
    tensors = {name: tensor.contiguous() for name, tensor in parts.tensors.items()}
    (folder / "model.safetensors").write_bytes(save(tensors))
    config = {"model_type": STUDENT, "marian": dict(parts.config)}
    languages = f'source = "{parts.source_language}"\ntarget = "{parts.target_language}"\n'
    (folder / "config.json").write_text(json.dumps(config, indent=2) + "\n", encoding="utf-8")
    (folder / SETTINGS).write_text(languages, encoding="utf-8")
    (folder / "README.md").write_text(card, encoding="utf-8")
    (folder / _VOCABULARY).write_bytes(parts.vocabulary)
    (folder / _SHORTLIST).write_bytes(parts.shortlist)
    return ModelFolder(folder)


def load_student_folder(folder: ModelFolder, dtype: torch.dtype) -> StudentModel:
    """The model in a folder; raises EngineError if it is damaged or no student. It scores in ``dtype``, and
    translates in float32: whole numbers would need steps found anew."""
    folder.verify()
    try:
        (source,), (target,) = folder.languages
        parts = StudentParts(
            folder.name,
            load_file(folder.weights[0]),
            folder.config["marian"],
            (folder.path / _VOCABULARY).read_bytes(),
            (folder.path / _SHORTLIST).read_bytes(),
            source,
            target,
            folder.licence,
        )
        exact = Floats(parts.tensors, torch.float32)
        return parts.assemble(f"{STUDENT}:{folder.name}@{folder.digest[:8]}", dtype, exact)
    except (OSError, KeyError, ValueError, AttributeError, RuntimeError) as error:
        reason = " ".join(f"{type(error).__name__}: {error}".split())
        raise EngineError(f"{folder.path}: cannot be loaded ({reason})", _COPY) from error
