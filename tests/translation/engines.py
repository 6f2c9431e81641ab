"""An engine for tests that has several translations of a sentence, and carries out orders word for word."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from fakes import ScriptedEngine
from transcheck.config import Quality
from transcheck.core.hypothesis import Constraint, Hypothesis
from transcheck.engines.base import Progress, silent
from transcheck.glossary.glossary import Glossary
from transcheck.translation.means import Means


class SeveralEngine(ScriptedEngine):
    """``script``: source -> its translations, the most probable first; ``ordered``: what is written where an
    order stands for the words at its place. ``pairs``: words that are linked. Remembers what it was asked."""

    def __init__(
        self,
        script: Mapping[str, Sequence[str]],
        ordered: Mapping[tuple[str, str], str] = {},
        pairs: Sequence[tuple[str, str]] = (),
    ) -> None:
        super().__init__({source: texts[0] for source, texts in script.items()}, words=pairs)
        self.several, self.ordered = script, ordered
        self.asked: list[str] = []

    def translate(
        self,
        sentences: Sequence[str],
        *,
        constraints: Sequence[Sequence[Constraint]] | None = None,
        progress: Progress = silent,
    ) -> list[Hypothesis]:
        self.asked += sentences
        constraints = constraints or [()] * len(sentences)
        return [self._one(*pair) for pair in zip(sentences, constraints, strict=True)]

    def candidates(
        self, sentences: Sequence[str], *, count: int, progress: Progress = silent
    ) -> list[list[Hypothesis]]:
        return [
            [Hypothesis(text, self.signature, -0.1 * rank) for rank, text in enumerate(texts[:count], 1)]
            for texts in (self.several.get(one, ("",)) for one in sentences)
        ]

    def samples(self, sentences: Sequence[str], *, count: int) -> list[list[Hypothesis]]:
        return [[] for _ in sentences]

    def _one(self, sentence: str, constraints: Sequence[Constraint]) -> Hypothesis:
        text = self.script.get(sentence, "")
        for order in constraints:
            text = self.ordered.get((sentence, order.targets[0]), text)
        return Hypothesis(text, self.signature, -0.1, tuple(self._links(sentence, text)))


def means(engine: ScriptedEngine, quality: Quality = Quality.BEST, glossary: Glossary | None = None) -> Means:
    return Means(engine, glossary or Glossary.empty(), quality=quality)
