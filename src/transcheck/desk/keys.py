"""The keys of a configuration file: what each may be, and how it is read.

A reader takes the value as TOML has it and the folder that paths are relative to; ValueError says what
the value has to be.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from transcheck.core.issue import Severity
from transcheck.core.language import normalise
from transcheck.core.segment import Role
from transcheck.desk.desk import NEVER
from transcheck.desk.naming import Naming

Reader = Callable[[Any, Path], Any]

NEVER_WORD = "never"
QUALITIES = ("fast", "balanced", "best")
_SEVERITIES = tuple(one.label for one in reversed(Severity))


def read_gate(value: object, folder: Path) -> float:
    """A severity, or “never” where nothing is to stop publication."""
    return NEVER if value == NEVER_WORD else read_severity(value, folder, NEVER_WORD)


def read_severity(value: object, folder: Path, *others: str) -> float:
    """A severity by its name."""
    if value not in _SEVERITIES:
        raise ValueError(f"one of {', '.join([*_SEVERITIES, *others])}")
    return Severity[str(value).upper()]


def read_confidence(value: object, folder: Path) -> float:
    """A number from 0 to 1."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
        raise ValueError("a number from 0 to 1")
    return float(value)


def read_switch(value: object, folder: Path) -> bool:
    """True or false."""
    if not isinstance(value, bool):
        raise ValueError("true or false")
    return value


def read_text(value: object, folder: Path) -> str:
    """Words."""
    if not isinstance(value, str) or not value:
        raise ValueError("a text in quotation marks")
    return value


def read_texts(value: object, folder: Path) -> tuple[str, ...]:
    """Several texts."""
    if not isinstance(value, list) or not value or not all(isinstance(one, str) and one for one in value):
        raise ValueError('a list of texts, such as ["sport/**"]')
    return tuple(value)


def read_roles(value: object, folder: Path) -> frozenset[Role]:
    """Several roles of segments."""
    if not set(read_texts(value, folder)) <= set(Role):
        raise ValueError(f"a list of {', '.join(Role)}")
    return frozenset(map(Role, read_texts(value, folder)))


def read_language(value: object, folder: Path) -> str:
    """A language tag in its usual spelling."""
    try:
        return normalise(read_text(value, folder))
    except ValueError as error:
        raise ValueError("a language tag such as en, pt-BR or zh-Hans") from error


def read_path(value: object, folder: Path) -> Path:
    """A path, from the file's own folder."""
    return folder / read_text(value, folder)


def read_paths(value: object, folder: Path) -> tuple[Path, ...]:
    """Several paths."""
    return tuple(folder / one for one in read_texts(value, folder))


def read_folder(value: object, folder: Path) -> Path:
    """The path of a folder that is there."""
    path = read_path(value, folder)
    if not path.is_dir():
        raise ValueError("a folder that is there")
    return path


def read_naming(value: object, folder: Path) -> Naming:
    """A pattern for the files that belong to articles."""
    return Naming(read_text(value, folder), folder)


def read_namings(value: object, folder: Path) -> tuple[Naming, ...]:
    """Such a pattern, or several."""
    return tuple(
        Naming(one, folder) for one in read_texts([value] if isinstance(value, str) else value, folder)
    )


def read_style(value: object, folder: Path) -> str:
    """The name of a shipped style, or the path of a TOML file."""
    name = read_text(value, folder)
    return str(folder / name) if name.endswith(".toml") else name


def read_quality(value: object, folder: Path) -> str:
    """How much work a translation is worth."""
    if value not in QUALITIES:
        raise ValueError(f"one of {', '.join(QUALITIES)}")
    return str(value)


RUN_KEYS: Mapping[str, Reader] = {
    "from": read_language,
    "to": read_language,
    "glossaries": read_paths,
    "style": read_style,
    "models": read_folder,
    "rules-only": read_switch,
    "advisory": read_switch,
    "baseline": read_path,
    "waivers": read_path,
    "quality": read_quality,
    "memory": read_paths,
    "archive": read_path,
    "remove-added": read_switch,
    "no-cache": read_switch,
    "exclude": read_texts,
    "source-pattern": read_naming,
    "reference-pattern": read_naming,
    "report-pattern": read_namings,
}
"""What a run is to work with, as on the command line."""

GATE_KEYS: Mapping[str, Reader] = {
    "fail-on": read_gate,
    "fail-confidence": read_confidence,
    "min-severity": read_severity,
    "min-confidence": read_confidence,
}
"""What stops an article and what is shown; as on the command line, and in overrides."""

CHECK_KEYS: Mapping[str, Reader] = {
    "enabled": read_switch,
    "severity": read_severity,
    "fail-confidence": read_confidence,
    "min-confidence": read_confidence,
}
"""What may be said of one check."""
