"""What is left out of a folder: files ``.transcheckignore`` in it, written like git's, and ``--exclude``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from transcheck.errors import InputError
from transcheck.formats.files import read_lines

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

IGNORE_FILE = ".transcheckignore"


@dataclass(frozen=True, slots=True)
class _Layer:
    """What one place says of paths, of which it does not see the first ``start`` characters."""

    start: int
    spec: GitIgnoreSpec


@dataclass(frozen=True, slots=True)
class Ignored:
    """What is said of the paths in a folder. Of two that speak of a path the nearer one decides, and what was
    typed decides over both."""

    typed: tuple[_Layer, ...] = ()
    files: tuple[_Layer, ...] = ()

    def with_file(self, path: str, folder: str) -> Ignored:
        """The same with the ignore file at ``path``, which is about ``folder``: a path below what was named,
        that ends in a slash, or nothing."""
        return replace(self, files=(_layer(read_lines(path).texts, path, len(folder)), *self.files))

    def leaves_out(self, path: str) -> bool:
        """Whether a file is left out, or a folder, whose path ends in a slash."""
        said = (layer.spec.check_file(path[layer.start :]).include for layer in (*self.typed, *self.files))
        return next((include for include in said if include is not None), False)


def excluded(patterns: Sequence[str]) -> Ignored:
    """What is left out by patterns that were typed; raises InputError for what is no pattern."""
    return Ignored((_layer(patterns, "--exclude", 0),)) if patterns else Ignored()


def _layer(lines: Sequence[str], where: str, start: int) -> _Layer:
    from pathspec import GitIgnoreSpec  # most folders ignore nothing

    for line in lines:
        try:
            GitIgnoreSpec.from_lines([line])
        except (ValueError, re.error) as error:
            raise InputError(
                f"{where}: {line!r} is no pattern", "patterns are written as in a .gitignore"
            ) from error
    return _Layer(start, GitIgnoreSpec.from_lines(map(_inside, lines)))


def _inside(line: str) -> str:
    """``c/**`` is about what is in ``c``, of which something may be taken in again; pathspec has it mean the
    folder too, which would not be looked into."""
    return f"{line.rstrip()}/*" if line.rstrip().endswith("/**") else line
