"""The installed engines, each with a memory."""

from __future__ import annotations

from dataclasses import dataclass, field

from transcheck.engines.base import Engine, EngineFinder
from transcheck.engines.kept.engine import KeptEngine
from transcheck.engines.kept.store import TranslationCache


@dataclass
class KeptEngines:
    """Implements :class:`~transcheck.engines.base.EngineFinder` over another; ``cache`` is where translations
    are kept on disk, if anywhere."""

    finder: EngineFinder
    cache: TranslationCache | None = None
    _kept: dict[int, KeptEngine] = field(default_factory=dict, repr=False)

    def find(self, source_language: str, target_language: str) -> KeptEngine:
        """As that finder does, and raises what it raises."""
        return self._keeping(self.finder.find(source_language, target_language))

    def others(self, source_language: str, target_language: str) -> list[Engine]:
        """As that finder does, and raises what it raises."""
        return [self._keeping(one) for one in self.finder.others(source_language, target_language)]

    def fingerprint(self, source_language: str, target_language: str) -> str:
        """As that finder does."""
        return self.finder.fingerprint(source_language, target_language)

    def forget(self) -> None:
        """Empty the memory of every engine; what is on disk stays."""
        for engine in self._kept.values():
            engine.forget()

    def _keeping(self, engine: Engine) -> KeptEngine:
        """The one that was made for it before: a memory is of use only if it is asked again."""
        return self._kept.setdefault(id(engine), KeptEngine(engine, self.cache))
