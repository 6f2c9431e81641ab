"""Stand-ins for tests: an engine that says what it was told to say."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from transcheck.core.hypothesis import Constraint, Hypothesis, WordLink
from transcheck.core.span import Span
from transcheck.engines.base import PairScore, Progress, silent
from transcheck.engines.words import words
from transcheck.errors import EngineError


class ScriptedEngine:
    """Translates by a script; likes a pair by ``liking`` (the total log-probability); links words of
    two sentences that are a pair of ``words``."""

    licence = "none"
    can_score = True

    def __init__(
        self,
        script: Mapping[str, str],
        liking: Callable[[str, str], float] = lambda source, target: 0.0,
        source_language: str = "pt",
        target_language: str = "en",
        words: Collection[tuple[str, str]] = (),
    ) -> None:
        self.script = script
        self.liking = liking
        self.source_language = source_language
        self.target_language = target_language
        self.words = words
        self.signature = f"scripted-{source_language}-{target_language}"

    def translate(
        self,
        sentences: Sequence[str],
        *,
        constraints: Sequence[Sequence[Constraint]] | None = None,
        progress: Progress = silent,
    ) -> list[Hypothesis]:
        return [Hypothesis(self.script.get(one, ""), self.signature, -0.1) for one in sentences]

    def candidates(
        self, sentences: Sequence[str], *, count: int, progress: Progress = silent
    ) -> list[list[Hypothesis]]:
        return [[one] for one in self.translate(sentences)]

    def samples(self, sentences: Sequence[str], *, count: int) -> list[list[Hypothesis]]:
        return self.candidates(sentences, count=count)

    def score(self, pairs: Sequence[tuple[str, str]]) -> list[PairScore]:
        likings = [self.liking(*pair) for pair in pairs]
        return [
            PairScore(liking, (liking,), (Span(0, len(pair[1])),), tuple(self._links(*pair)))
            for pair, liking in zip(pairs, likings, strict=True)
        ]

    def align(self, pairs: Sequence[tuple[str, str]]) -> list[tuple[WordLink, ...]]:
        return [tuple(self._links(*pair)) for pair in pairs]

    def _links(self, source: str, target: str) -> Iterator[WordLink]:
        for one in words(source):
            for other in words(target):
                if (one.of(source), other.of(target)) in self.words:
                    yield WordLink(one, other)


class ScriptedFinder:
    """Finds the engines that it was given."""

    def __init__(self, *engines: ScriptedEngine) -> None:
        self.engines = {(one.source_language, one.target_language): one for one in engines}

    def find(self, source_language: str, target_language: str) -> ScriptedEngine:
        if (source_language, target_language) not in self.engines:
            raise EngineError(f"no engine for {source_language} to {target_language}", "install one")
        return self.engines[source_language, target_language]

    def others(self, source_language: str, target_language: str) -> list[ScriptedEngine]:
        return []


class LetterEmbedder:
    """Embeds a sentence by its letters: enough to pair sentences that share words."""

    def embed(self, sentences: Sequence[str]) -> object:
        import numpy as np

        vectors = np.zeros((len(sentences), 26), dtype=np.float32)
        for row, sentence in enumerate(sentences):
            for character in sentence.lower():
                if "a" <= character <= "z":
                    vectors[row, ord(character) - 97] += 1
        return vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
