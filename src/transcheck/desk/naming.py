"""How a desk names what belongs to an article: “{stem}.pt.txt” beside it, “pt/{path}/{name}” elsewhere."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from string import Formatter

_FIELDS = {
    "stem": "[^/]+",
    "name": r"[^/]+\.[^/.]+",
    "ext": "[^/.]+",
    "path": ".*",
}
"""The fields of a pattern, and what stands there in a path."""

WANTED = "a path with {stem}, {name}, {ext} or {path} in it, such as {stem}.pt.txt"


@dataclass(frozen=True, slots=True)
class Naming:
    """A pattern for the path of a file that belongs to an article; ValueError says what it has to be.

    It starts from the article's own place; with ``{path}``, the article's folder below what was named, from
    ``folder``.
    """

    text: str
    folder: Path = Path()

    def __post_init__(self) -> None:
        fields = [part[1:] for part in _parsed(self.text) if part[1] is not None]
        if any(name not in _FIELDS or spec or conversion for name, spec, conversion in fields):
            raise ValueError(WANTED)
        if not self.text or self.text.endswith("/"):
            raise ValueError(f"{WANTED}, of a file and not of a folder")

    def __str__(self) -> str:
        return self.text

    def path(self, article: str, place: str) -> str:
        """Where the file is. ``article``: its path below what was named, divided by slashes; ``place``: the
        folder that the pattern starts from if it has no ``{path}``."""
        folder, _, name = article.rpartition("/")
        stem, suffix = os.path.splitext(name)
        filled = self.text.format(stem=stem, name=name, ext=suffix[1:], path=folder)
        return str(Path(self.folder if self._rooted else place, filled))

    def marks(self, article: str) -> bool:
        """Whether a file is known to be no article by its path alone: it has the pattern's form, and no
        article that the pattern is for would have."""
        if self._rooted or os.path.isabs(self.text):
            return False
        shape = _shape(self.text)
        return shape is not None and shape.fullmatch(article) is not None

    @property
    def home(self) -> str | None:
        """The folder that all files of the pattern are in; None where each article has its own."""
        fixed = self.text.partition("{")[0].rpartition("/")[0]
        if not fixed or not (self._rooted or os.path.isabs(self.text)):
            return None
        return str(self.folder / fixed)

    @property
    def _rooted(self) -> bool:
        return "{path}" in self.text


def _parsed(text: str) -> list[tuple[str, str | None, str | None, str | None]]:
    try:
        return list(Formatter().parse(text))
    except ValueError as error:
        raise ValueError(f"{WANTED}, each brace with its counterpart") from error


@lru_cache(maxsize=16)
def _shape(text: str) -> re.Pattern[str] | None:
    """What the end of a path looks like that a pattern has made; None if an article may look so too:
    “{stem}.html” may be a report's name or an article's, “{stem}.report.html” and “reports/{name}” not."""
    below = re.sub(r"^(\.{1,2}/)+", "", text)
    name = below.format(stem="x", name="x.txt", ext="txt")
    if "/" not in below and os.path.splitext(name)[0] == "x":
        return None
    parts = [re.escape(literal) + _FIELDS.get(field or "", "") for literal, field, _, _ in _parsed(below)]
    return re.compile("(?:.*/)?" + "".join(parts))
