"""Patterns such as ``desk/**/*.html``: expanded here, so that they mean the same in every shell."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fnmatch import fnmatchcase
from itertools import takewhile

from transcheck.desk.paths import fits

_MAGIC = re.compile(r"[*?[]")


def is_glob(path: str) -> bool:
    """Whether a path has a character that stands for others."""
    return _MAGIC.search(path) is not None


@dataclass(frozen=True, slots=True)
class Glob:
    """The files below ``folder`` that ``parts`` fit, and all that is in a folder that they fit; ``**`` stands
    for any number of folders, none included."""

    folder: str
    parts: tuple[str, ...]

    def takes(self, file: str) -> bool:
        """Whether a file is meant; its path is from ``folder``."""
        return fits(file.split("/"), (*self.parts, "**"))

    def leads_into(self, folder: str) -> bool:
        """Whether a file in that folder may be meant."""
        fixed = takewhile(lambda part: part != "**", self.parts)
        return all(fnmatchcase(name, part) for name, part in zip(folder.split("/"), fixed, strict=False))


def read_glob(path: str) -> Glob:
    """The pattern, divided where its first name with a ``*`` stands."""
    names = path.rstrip("/").split("/")
    fixed = list(takewhile(lambda name: not is_glob(name), names))
    return Glob("/".join(fixed) or ("/" if path.startswith("/") else "."), tuple(names[len(fixed) :]))
