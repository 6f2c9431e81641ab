"""What a metric is: line-aligned texts in, Score out. One file per metric in this folder.

All of them are computed, resampled and compared by sacreBLEU (Post 2018, "A Call for Clarity in
Reporting BLEU Scores"), so that a figure of ours is a figure of theirs, signature and all.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from transcheck.core.score import Comparison, Score
from transcheck.glossary.glossary import Glossary

if TYPE_CHECKING:
    from sacrebleu.metrics.base import Metric as SacreBleuMetric
    from sacrebleu.significance import Result

RESAMPLES = 1000
"""Bootstrap resamples, as sacreBLEU's command line takes them."""


@dataclass(frozen=True, slots=True)
class Corpus:
    """What hypotheses are held against: one line of each for each hypothesis; empty where there are
    none. Languages are BCP 47 tags, None where unknown."""

    references: tuple[str, ...]
    sources: tuple[str, ...]
    source_language: str | None
    target_language: str
    glossary: Glossary


class Metric(ABC):
    """Turns texts into a Score with its interval, and two into a Comparison with its p-value."""

    name: ClassVar[str]
    higher_is_better: ClassVar[bool] = True

    @abstractmethod
    def lines(self, corpus: Corpus) -> tuple[str, ...]:
        """The lines that this metric holds the hypotheses against; empty if it has nothing to say."""

    @abstractmethod
    def make(self, corpus: Corpus) -> SacreBleuMetric:
        """A fresh sacreBLEU metric, which does the counting."""

    def make_for_segments(self, corpus: Corpus) -> SacreBleuMetric:
        """The same for single segments, where sacreBLEU's defaults for those differ."""
        return self.make(corpus)

    def score(self, hypotheses: Sequence[str], corpus: Corpus) -> Score:
        """The corpus score in the metric's unit (0 to 100 for all of ours but TER, which may be
        more), its 95 % bootstrap interval, and the score of each segment."""
        signature, (result,) = self._test([hypotheses], corpus)
        return self._score(result, signature, hypotheses, corpus)

    def value(self, hypotheses: Sequence[str], corpus: Corpus) -> float:
        """The corpus score alone."""
        return float(self.make(corpus).corpus_score(hypotheses, [self.lines(corpus)]).score)

    def compare(self, before: Sequence[str], after: Sequence[str], corpus: Corpus) -> Comparison:
        """Both scores, and the p-value of their difference by paired bootstrap (Koehn 2004); 1 where
        there is none, which sacreBLEU would call significant."""
        signature, (first, second) = self._test([before, after], corpus)
        return Comparison(
            self._score(first, signature, before, corpus),
            self._score(second, signature, after, corpus),
            1.0 if first.score == second.score else second.p_value,
        )

    def _test(self, systems: Sequence[Sequence[str]], corpus: Corpus) -> tuple[str, list[Result]]:
        """The signature, and each system's result; the first is what the others are tested against."""
        from sacrebleu.significance import PairedTest, Result

        named = [(str(number), hypotheses) for number, hypotheses in enumerate(systems)]
        metrics = {self.name: self.make(corpus)}
        test = PairedTest(named, metrics, [self.lines(corpus)], test_type="bs", n_samples=RESAMPLES)
        signatures, columns = test()
        (signature,) = signatures.values()
        results = [one for column in columns.values() for one in column if isinstance(one, Result)]
        return str(signature), results

    def _score(self, result: Result, signature: str, hypotheses: Sequence[str], corpus: Corpus) -> Score:
        assert result.mean is not None
        assert result.ci is not None
        metric = self.make_for_segments(corpus)
        pairs = zip(hypotheses, self.lines(corpus), strict=True)
        return Score(
            self.name,
            float(result.score),
            signature,
            (float(result.mean - result.ci), float(result.mean + result.ci)),
            tuple(float(metric.sentence_score(hypothesis, [line]).score) for hypothesis, line in pairs),
            self.higher_is_better,
        )
