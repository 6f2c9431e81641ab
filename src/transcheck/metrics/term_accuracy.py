"""Term accuracy: the share of the source's glossary terms that stand in a wording the house allows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transcheck.metrics.base import Corpus, Metric

if TYPE_CHECKING:
    from sacrebleu.metrics.base import Metric as SacreBleuMetric


class TermAccuracy(Metric):
    """0 to 100. Each occurrence in the source counts; a term with no wording in the target language
    asks for nothing."""

    name = "term accuracy"

    def lines(self, corpus: Corpus) -> tuple[str, ...]:
        """The sources, if any of them has a term of the glossary."""
        return corpus.sources if any(_asked(line, corpus) for line in corpus.sources) else ()

    def make(self, corpus: Corpus) -> SacreBleuMetric:
        """Counts matches of the corpus's glossary."""
        from transcheck.metrics.kept import Kept

        def count(source: str, hypothesis: str) -> tuple[int, int]:
            asked = _asked(source, corpus)
            missing = corpus.glossary.missing_terms(
                source, hypothesis, corpus.source_language or "", corpus.target_language
            )
            return asked - len(missing), asked

        return Kept(self.name, count, {"glossary": corpus.glossary.digest})


def _asked(source: str, corpus: Corpus) -> int:
    if not (corpus.glossary.entries and corpus.source_language):
        return 0
    return len(corpus.glossary.constraints(source, corpus.source_language, corpus.target_language))
