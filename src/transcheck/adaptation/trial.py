"""The trial: the plain model and a trained one translate the same sentences, and are held against people's
translations."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from transcheck.core.adaptation import Trial
from transcheck.engines.base import Engine
from transcheck.glossary.glossary import Glossary
from transcheck.metrics.base import Corpus
from transcheck.metrics.bleu import BLEU
from transcheck.metrics.chrf import ChrF

_METRICS = (BLEU(), ChrF())

Pairs = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class _Answers:
    """What a model makes of the sentences, and what the human translations cost it, nats per piece."""

    texts: list[str]
    surprise: float


class Court:
    """Tries one model after the other against the plain one, on pairs (source, human translation)."""

    def __init__(self, plain: Engine, pairs: Pairs) -> None:
        self._pairs = pairs
        self._plain = _answers(plain, pairs)
        sources, references = zip(*pairs, strict=True)
        self._corpus = Corpus(
            references, sources, plain.source_language, plain.target_language, Glossary.empty()
        )

    def try_model(self, trained: Engine) -> Trial:
        """Both beside each other, with sacreBLEU's intervals and p-values."""
        before, after = self._plain, _answers(trained, self._pairs)
        alike = sum(one == other for one, other in zip(before.texts, after.texts, strict=True))
        return Trial(
            len(self._pairs),
            tuple(metric.compare(before.texts, after.texts, self._corpus) for metric in _METRICS),
            (before.surprise, after.surprise),
            alike / len(self._pairs),
        )


def _answers(engine: Engine, pairs: Pairs) -> _Answers:
    texts = [one.text for one in engine.translate([source for source, _ in pairs])]
    scores = engine.score(pairs)
    pieces = sum(len(one.per_token) for one in scores)
    return _Answers(texts, -sum(one.total for one in scores) / pieces)
