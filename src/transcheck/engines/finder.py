"""Which translation models are installed, and the engine for a pair of languages among them.

Two come with the installation (``embedded.py``). Any other is a folder under the models folder:
the one named by ``TRANSCHECK_MODELS``, else ``~/.local/share/transcheck/models`` on Linux,
``~/Library/Application Support/transcheck/models`` on macOS and
``%LOCALAPPDATA%\\transcheck\\models`` on Windows. ``model_folder.py`` says how a folder names its
languages, ``program_folder.py`` how it names a program that translates instead. Nothing is
downloaded, and looking around imports no torch.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from transcheck.engines.language_codes import canonical
from transcheck.engines.model_folder import STUDENT, ModelFolder
from transcheck.engines.program_folder import ProgramFolder
from transcheck.errors import EngineError, InputError

if TYPE_CHECKING:
    from transcheck.engines.base import Engine

_ANY = "any"


@dataclass(frozen=True, slots=True)
class InstalledModel:
    """A row of ``transcheck models list``. Languages are primary tags, several joined by commas,
    ``any`` for a model that takes any pair; ``size`` in bytes; ``digest`` the SHA-256 of its files;
    ``state`` is ``ready``, or ``damaged: `` and why."""

    id: str
    source_language: str
    target_language: str
    family: str
    licence: str
    size: int
    digest: str
    state: str


def usual_folder() -> Path:
    """The models folder where none is named. It may not exist."""
    if chosen := os.environ.get("TRANSCHECK_MODELS"):
        return Path(chosen)
    if sys.platform == "win32":
        data = Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData" / "Local"))
    elif sys.platform == "darwin":
        data = Path.home() / "Library" / "Application Support"
    else:
        data = Path(os.environ.get("XDG_DATA_HOME", Path.home() / ".local" / "share"))
    return data / "transcheck" / "models"


@dataclass
class InstalledEngines:
    """An :class:`~transcheck.engines.base.EngineFinder` over the embedded models and a folder of
    others (None: the usual one). A folder's model for that direction alone is preferred to the
    embedded one (somebody chose to put it there), that to one for several, the fewer the better."""

    models_folder: Path | None = None
    _loaded: dict[tuple[str, str], Engine] = field(default_factory=dict, repr=False)
    _others: dict[tuple[str, str], list[Engine]] = field(default_factory=dict, repr=False)

    def find(self, source_language: str, target_language: str) -> Engine:
        """The engine for that direction, whatever the region (``pt-BR`` is served by ``pt``).

        Raises EngineError if there is none or it is damaged, InputError for what is no language.
        """
        pair = _primary(source_language), _primary(target_language)
        if pair not in self._loaded:
            self._loaded[pair] = self._load(source_language, target_language)
        return self._loaded[pair]

    def others(self, source_language: str, target_language: str) -> list[Engine]:
        """Every other engine for that direction, in the order in which they would be found without the ones
        before them. Raises as ``find`` does."""
        pair = _primary(source_language), _primary(target_language)
        if pair not in self._others:
            openers = islice(self._openers(source_language, target_language), 1, None)
            self._others[pair] = [opened() for opened in openers]
        return self._others[pair]

    def fingerprint(self, source_language: str, target_language: str) -> str:
        """Changes with the models that there are for a direction, by their files' names, sizes and times;
        loads none of them."""
        from transcheck.engines.embedded import embedded_digest

        pair = _primary(source_language), _primary(target_language)
        places = [one.path for one in self._folders() if _fits(one, pair)]
        places += [one.path for one in self._programs() if _serves(one, pair)]
        states = [(one.name, *_state(file)) for one in places for file in sorted(one.rglob("*"))]
        return hashlib.sha256(repr((embedded_digest(*pair), states)).encode()).hexdigest()

    def list_models(self) -> list[InstalledModel]:
        """Every model that is there, the embedded ones first. Reads the files, loads none of them."""
        from transcheck.engines.embedded import embedded_pairs

        embedded = map(describe_embedded, embedded_pairs())
        return [*embedded, *map(_describe, self._folders()), *map(_describe_program, self._programs())]

    def _load(self, source_language: str, target_language: str) -> Engine:
        for opened in self._openers(source_language, target_language):
            return opened()
        raise self._none_for((_primary(source_language), _primary(target_language)))

    def _openers(self, source_language: str, target_language: str) -> Iterator[Callable[[], Engine]]:
        """What loads each engine for a direction, the preferred one first."""
        from transcheck.engines.embedded import embedded_pairs, load_embedded

        pair = _primary(source_language), _primary(target_language)
        fitting = sorted((folder for folder in self._folders() if _fits(folder, pair)), key=_breadth)
        for_it_alone = [folder for folder in fitting if _breadth(folder) == 1]
        for folder in for_it_alone:
            yield partial(_open, folder, source_language, target_language)
        for program in self._programs():
            if _serves(program, pair):
                yield partial(getattr, program, "engine")
        if pair in embedded_pairs():
            yield partial(load_embedded, *pair)
        for folder in fitting[len(for_it_alone) :]:
            yield partial(_open, folder, source_language, target_language)

    def _folders(self) -> Iterator[ModelFolder]:
        return (ModelFolder(path) for path in self._installed() if (path / "config.json").is_file())

    def _programs(self) -> Iterator[ProgramFolder]:
        return (ProgramFolder(path) for path in self._installed() if ProgramFolder.names_a_program(path))

    def _installed(self) -> list[Path]:
        """What lies in the models folder; what is hidden is being written."""
        root = self.models_folder or usual_folder()
        return sorted(path for path in root.iterdir() if path.name[0] != ".") if root.is_dir() else []

    def _none_for(self, pair: tuple[str, str]) -> EngineError:
        from transcheck.engines.embedded import embedded_pairs

        directions = [f"{source} to {target}" for source, target in embedded_pairs()]
        directions += [one.name for one in self._folders()] + [one.name for one in self._programs()]
        root = self.models_folder or usual_folder()
        return EngineError(
            f"no installed model translates {pair[0]} to {pair[1]}; there are: {', '.join(directions)}",
            f"put a model's folder (for example Helsinki-NLP/opus-mt-{pair[0]}-{pair[1]}, as a model hub "
            f"gives it, with safetensors) into {root}; nothing is downloaded by itself",
        )


def _state(file: Path) -> tuple[str, int, int]:
    state = file.stat()
    return file.name, state.st_size, state.st_mtime_ns


def _primary(language: str) -> str:
    try:
        return canonical(language)
    except ValueError as error:
        raise InputError(f"{error}", "name a language as in pt, en or pt-BR") from error


def _fits(folder: ModelFolder, pair: tuple[str, str]) -> bool:
    """Whether a folder is for that pair; one that cannot be read is for none, and listed as damaged."""
    try:
        return folder.translates(*pair)
    except EngineError:
        return False


def _serves(program: ProgramFolder, pair: tuple[str, str]) -> bool:
    try:
        return program.pair == pair
    except EngineError:
        return False


def _breadth(folder: ModelFolder) -> float:
    """How many directions a folder is for; infinitely many where it is left open."""
    sources, targets = folder.languages
    return len(sources) * len(targets) or float("inf")


def _open(folder: ModelFolder, source_language: str, target_language: str) -> Engine:
    from transcheck.engines.translator import Translator

    if folder.family == STUDENT:
        from transcheck.engines.embedded import fastest_float
        from transcheck.engines.student_folder import load_student_folder

        return Translator(load_student_folder(folder, fastest_float()))
    from transcheck.engines.huggingface import load

    return Translator(load(folder, source_language, target_language))


def _describe(folder: ModelFolder) -> InstalledModel:
    try:
        folder.verify()
        sources, targets = folder.languages
        languages = ", ".join(sources) or _ANY, ", ".join(targets) or _ANY
        family, digest, state = folder.family, folder.digest, "ready"
    except EngineError as error:
        languages, family, digest = ("?", "?"), "?", ""
        state = f"damaged: {error.message}"
    return InstalledModel(folder.name, *languages, family, folder.licence, folder.size, digest, state)


def _describe_program(folder: ProgramFolder) -> InstalledModel:
    try:
        languages, licence, state = folder.pair, folder.engine.licence, "ready"
    except EngineError as error:
        languages, licence, state = ("?", "?"), "unknown", f"damaged: {error.message}"
    return InstalledModel(folder.name, *languages, "program", licence, 0, "", state)


def describe_embedded(pair: tuple[str, str]) -> InstalledModel:
    """The embedded model of a direction, as it is listed."""
    from transcheck.engines.embedded import LICENCE, carried_files

    identity = f"embedded-{pair[0]}-{pair[1]}"
    try:
        files = carried_files(*pair)
        digest = hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()
        size, state = sum(file.stat().st_size for file in files), "ready"
    except (EngineError, OSError) as error:
        size, digest, state = 0, "", f"damaged: {error}"
    return InstalledModel(identity, *pair, "marian student", LICENCE, size, digest, state)
