"""The memories that a run was given, as one: stores, and files of other programs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from transcheck.memory.database import is_database
from transcheck.memory.store import Memory, different, open_memory
from transcheck.memory.unit import Match
from transcheck.segmentation.embeddings import Embedder


class Memories:
    """Looked up together; each is opened when it is first needed. Of matches that are as good, that of the
    memory named last comes first."""

    def __init__(self, paths: Sequence[Path] = ()) -> None:
        self._paths = tuple(reversed(paths))
        self._open: dict[tuple[Path, str, str], Memory] = {}

    def __bool__(self) -> bool:
        """Whether there is any."""
        return bool(self._paths)

    @property
    def signature(self) -> str:
        """Names and states of those that were looked into."""
        return "+".join(f"{path.name}@{memory.revision}" for (path, *_), memory in self._open.items())

    def exact(
        self, source: str, source_language: str, target_language: str, *, before: str = ""
    ) -> Match | None:
        """As :meth:`Memory.exact`."""
        memories = self._memories(source_language, target_language)
        found = [one.exact(source, source_language, target_language, before=before) for one in memories]
        return max(filter(None, found), key=lambda match: match.percent, default=None)

    def find(
        self,
        source: str,
        source_language: str,
        target_language: str,
        *,
        least: int = 70,
        count: int = 5,
        before: str = "",
        embedder: Embedder | None = None,
    ) -> list[Match]:
        """As :meth:`Memory.find`; with an ``embedder`` files are embedded when they are opened."""
        find = partial(Memory.find, least=least, count=count, before=before, embedder=embedder)
        found = [
            match
            for memory in self._memories(source_language, target_language, embedder)
            for match in find(memory, source, source_language, target_language)
        ]
        return different(sorted(found, key=lambda match: -match.percent))[:count]

    def _memories(
        self, source_language: str, target_language: str, embedder: Embedder | None = None
    ) -> Iterator[Memory]:
        for path in self._paths:
            store = is_database(path)
            key = (path, "", "") if store else (path, source_language, target_language)
            if key not in self._open:
                self._open[key] = open_memory(path, source_language, target_language)
                if embedder is not None and not store:
                    self._open[key].embed(embedder, lambda _: None)
            yield self._open[key]
