"""What a run works with: engines, sentence embeddings, the glossary. Each is loaded once, when used."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property, partial
from typing import TYPE_CHECKING, Protocol

from transcheck.config import Config
from transcheck.core.language import same_language
from transcheck.errors import EngineError

if TYPE_CHECKING:
    from transcheck.archive.store import Archive
    from transcheck.engines.base import Engine
    from transcheck.engines.kept.finder import KeptEngines
    from transcheck.evidence.contrast import Directions
    from transcheck.glossary.glossary import Glossary
    from transcheck.glossary.style import Style
    from transcheck.memory.recall import Recall
    from transcheck.memory.several import Memories
    from transcheck.segmentation.embeddings import Embedder
    from transcheck.translation.means import Means


class Listener(Protocol):
    """Hears how far a run has come; the command line draws a bar from it."""

    def begin(self, stage: str, total: int) -> None:
        """A stage of ``total`` sentences begins."""
        ...

    def advance(self, count: int) -> None:
        """``count`` more sentences of it are done."""
        ...


class Silent:
    """A listener that does nothing: the default of the library."""

    def begin(self, stage: str, total: int) -> None:
        """Nothing."""

    def advance(self, count: int) -> None:
        """Nothing."""


@dataclass
class Tools:
    """Made once per run and shared by all of its articles."""

    config: Config
    listener: Listener = field(default_factory=Silent)

    @cached_property
    def glossary(self) -> Glossary:
        """The house's glossaries, stacked; raises GlossaryError with all their faults."""
        from transcheck.glossary.glossary import Glossary
        from transcheck.glossary.load import load_glossary

        return load_glossary(self.config.glossaries) if self.config.glossaries else Glossary.empty()

    @cached_property
    def memory(self) -> Memories:
        """The house's translation memories, looked up as one."""
        from transcheck.memory.several import Memories

        return Memories(self.config.memory)

    @cached_property
    def style(self) -> Style:
        """The house's style; raises ConfigError where there is no such style, or it has a fault."""
        from transcheck.glossary.style import load_style

        return load_style(self.config.style)

    @cached_property
    def embedder(self) -> Embedder:
        """Multilingual sentence embeddings, for alignment."""
        from transcheck.segmentation.embeddings import load_embedder

        return load_embedder()

    @cached_property
    def archive(self) -> Archive:
        """The house's own stories; raises ConfigError where no archive is named, or none is there."""
        from transcheck.archive.store import Archive, named

        return Archive(named(self.config.archive))

    @cached_property
    def finder(self) -> KeptEngines:
        """The translation engines that are installed, each with a memory."""
        from transcheck.engines.finder import InstalledEngines
        from transcheck.engines.kept.finder import KeptEngines
        from transcheck.engines.kept.store import TranslationCache

        cache = TranslationCache(self.config.cache) if self.config.cache is not None else None
        return KeptEngines(InstalledEngines(self.config.models), cache)

    def engine(self, source_language: str, target_language: str) -> Engine:
        """The engine for a direction; raises EngineError, whose hint says how to get one."""
        return self.finder.find(source_language, target_language)

    def means(self, source_language: str, target_language: str) -> Means:
        """What sentences of a pair are translated with; raises EngineError as ``engine`` does."""
        from transcheck.translation.means import Means

        return Means(
            self.engine(source_language, target_language),
            self.glossary,
            self.config.date,
            self.config.quality,
            partial(self.finder.others, source_language, target_language),
            self.recall(source_language, target_language),
        )

    def recall(self, source_language: str, target_language: str) -> Recall:
        """What the house's memories give for sentences of a pair."""
        from transcheck.memory.recall import Recall

        directions = self.directions(source_language, target_language) if self.memory else ""
        mending = None if isinstance(directions, str) else directions
        return Recall(self.memory, self.glossary, (source_language, target_language), mending)

    def engine_or_reason(self, source_language: str, target_language: str) -> Engine | str:
        """An engine that can also be asked what it thinks of a text, or the sentence that says why there
        is none."""
        if same_language(source_language, target_language):
            return "source and target are in one language"
        try:
            engine = self.engine(source_language, target_language)
            return engine if engine.can_score else f"{engine.signature} translates, and cannot judge a text"
        except EngineError as error:
            return error.message

    def directions(self, source_language: str, target_language: str) -> Directions | str:
        """The engine for a pair that can judge a text, and the one for the way back where there is one;
        or the sentence that says why there is none."""
        from transcheck.evidence.contrast import Directions

        forward = self.engine_or_reason(source_language, target_language)
        if isinstance(forward, str):
            return forward
        backward = self.engine_or_reason(target_language, source_language)
        return Directions(forward, None if isinstance(backward, str) else backward)
