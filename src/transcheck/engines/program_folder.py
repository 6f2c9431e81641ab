"""A folder among the models that names a translation program instead of holding a model.

Its ``transcheck.toml`` says ::

    command = ["opus-translate", "--model", "ru-en"]   # reads and writes a line for each sentence
    source = "ru"
    target = "en"
    licence = "CC-BY-4.0"                               # of the model behind it; may be left out
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from transcheck.engines.black_box import BlackBox
from transcheck.engines.language_codes import canonical
from transcheck.engines.model_folder import SETTINGS
from transcheck.errors import EngineError


@dataclass(frozen=True)
class ProgramFolder:
    """Every property raises EngineError if the settings cannot be read."""

    path: Path

    @classmethod
    def names_a_program(cls, path: Path) -> bool:
        """Whether a folder of the models folder is one of these."""
        settings = path / SETTINGS
        return settings.is_file() and b"command" in settings.read_bytes()

    @property
    def name(self) -> str:
        """The folder's own name, by which users and reports know the program."""
        return self.path.name

    @property
    def pair(self) -> tuple[str, str]:
        """Source and target language (primary tags)."""
        return self.engine.source_language, self.engine.target_language

    @cached_property
    def engine(self) -> BlackBox:
        """The program as an engine."""
        path = self.path / SETTINGS
        try:
            settings = tomllib.loads(path.read_text("utf-8"))
            return BlackBox(
                _command(settings["command"]),
                f"{self.name} (a program)",
                canonical(settings["source"]),
                canonical(settings["target"]),
                str(settings.get("licence", "unknown")),
            )
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            hint = 'it needs command = ["program", "argument"], source = "ru" and target = "en"'
            raise EngineError(f"{path}: cannot be read: {error}", hint) from error


def _command(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list) or not value or not all(isinstance(one, str) for one in value):
        raise ValueError("command is no list of a program and its arguments")
    return tuple(value)
