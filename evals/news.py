"""The parallel news articles of the development data, as Documents."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from transcheck.core.document import Block, Document
from transcheck.core.segment import Role, Segment
from transcheck.core.span import Span

# Folder -> BCP 47 tag.
LANGUAGES = {
    "eng": "en", "por-BR": "pt-BR", "rus": "ru", "spa": "es",
    "fra": "fr", "deu": "de", "arb": "ar", "zho-CN": "zh-CN",
}  # fmt: skip
WITH_MODEL = ("pt-en", "en-pt")
"""The pairs whose models are part of the installation."""


def folders(pair: str) -> tuple[str | None, str]:
    """The folders of a pair, by language: of ``pt-en``, or of ``en`` for articles without a source."""
    by_language = {tag.partition("-")[0]: folder for folder, tag in LANGUAGES.items()}
    source, _, target = pair.rpartition("-")
    return by_language[source] if source else None, by_language[target]


def articles(data: Path, source: str | None, target: str, half: int | None = None) -> Iterator[Document]:
    """The articles in folder ``target``, aligned line by line with ``source`` if there is one.

    The first line of each is its headline. ``half`` 0 or 1 takes every other article: 0 to look
    at, 1 to report on.
    """
    for number, path in enumerate(sorted((data / "news" / target).glob("*.txt"))):
        if half is not None and number % 2 != half:
            continue
        lines = path.read_text(encoding="utf-8").splitlines()
        sources: list[str | None] = [None] * len(lines)
        if source:
            sources = [*(data / "news" / source / path.name).read_text(encoding="utf-8").splitlines()]
        yield article(path.stem, lines, sources, source and LANGUAGES[source], LANGUAGES[target])


def article(
    name: str, lines: list[str], sources: list[str | None], source_language: str | None, language: str
) -> Document:
    """A document of one segment a line, the first being the headline."""
    roles = [Role.HEADLINE] + [Role.BODY] * (len(lines) - 1)
    blocks, segments = [], []
    for number, (line, original, role) in enumerate(zip(lines, sources, roles, strict=True), 1):
        blocks.append(Block(f"p{number}", role, line))
        place = Span(0, len(line))
        segments.append(Segment(f"p{number}.s1", role, f"p{number}", place, original, line))
    return Document(name, tuple(blocks), tuple(segments), source_language, language)
