"""A TOML file that knows the line of each of its keys, so that a fault can be shown where it stands."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from transcheck.desk.paths import shown
from transcheck.errors import ConfigError

Key = tuple[str | int, ...]
"""The way to a value: names of keys, and numbers of the tables in an array (from 0)."""


@dataclass(frozen=True)
class TomlFile:
    """``content`` is as tomllib reads it; ``name`` is what people know the file by."""

    path: Path
    name: str
    text: str
    content: Mapping[str, Any]

    @classmethod
    def read(cls, path: Path, name: str = "") -> TomlFile:
        """The file; raises ConfigError where there is none, or it is not TOML."""
        try:
            text = path.read_text(encoding="utf-8")
            return cls(path, name or shown(path), text, tomllib.loads(text))
        except FileNotFoundError as error:
            raise ConfigError(f"{shown(path)}: there is no such file", "check the name") from error
        except OSError as error:
            raise ConfigError(
                f"{shown(path)}: cannot be read ({error.strerror})", "name a TOML file"
            ) from error
        except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
            raise ConfigError(
                f"{shown(path)}: is not TOML: {error}", "https://toml.io explains it"
            ) from error

    def place(self, key: Key) -> str:
        """``file:line`` of a key; of the nearest table around it where it has no line of its own."""
        while key and key not in self._lines:
            key = key[:-1]
        return f"{self.name}:{self._lines.get(key, 1)}"

    @cached_property
    def _lines(self) -> dict[Key, int]:
        return dict(reversed(list(_key_lines(self.text))))  # of a key that stands twice, the first


def _key_lines(text: str) -> Iterator[tuple[Key, int]]:
    """Each key with its line. tomllib keeps no lines; but a statement that it can read by itself is
    whole, so that reading them one by one tells where each begins."""
    table: Key = ()
    counts: dict[Key, int] = {}
    for line, statement in _statements(text):
        content = tomllib.loads(statement)
        if statement.startswith("["):
            table = _header(content, counts)
            yield from ((table[:end], line) for end in range(1, len(table) + 1))
        else:
            yield from ((table + key, line) for key in _keys(content))


def _statements(text: str) -> Iterator[tuple[int, str]]:
    """The statements of a valid TOML text, each with the number of its first line."""
    gathered = ""
    first = 0
    for number, line in enumerate(text.split("\n"), 1):
        if not gathered and (not line.strip() or line.lstrip().startswith("#")):
            continue
        first = first if gathered else number
        gathered += f"{line if gathered else line.lstrip()}\n"
        if _is_whole(gathered):
            yield first, gathered
            gathered = ""


def _is_whole(statement: str) -> bool:
    try:
        tomllib.loads(statement)
    except tomllib.TOMLDecodeError:
        return False
    return True


def _header(content: Mapping[str, Any], counts: dict[Key, int]) -> Key:
    """The key of ``[a.b]`` or ``[[a.b]]``; ``counts`` has the number of the last table of each array."""
    key: Key = ()
    inner: Any = content
    while inner:
        ((name, inner),) = inner.items()
        key += (name,)
        if isinstance(inner, list):
            counts[key] = counts.get(key, -1) + 1
            inner = None
        if key in counts:
            key += (counts[key],)
    return key


def _keys(content: Mapping[str, Any] | Sequence[Any]) -> Iterator[Key]:
    """The ways to everything in a value."""
    inside = content.items() if isinstance(content, Mapping) else enumerate(content)
    for name, inner in inside:
        yield (name,)
        if isinstance(inner, Mapping | list):
            yield from ((name, *key) for key in _keys(inner))
