"""chrF++ (Popović 2017): how many character sequences and words are shared with the references."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transcheck.metrics.base import Corpus, Metric

if TYPE_CHECKING:
    from sacrebleu.metrics.base import Metric as SacreBleuMetric


class ChrF(Metric):
    """0 to 100, higher is better."""

    name = "chrF++"

    def lines(self, corpus: Corpus) -> tuple[str, ...]:
        """The references."""
        return corpus.references

    def make(self, corpus: Corpus) -> SacreBleuMetric:
        """Word order 2 makes chrF chrF++."""
        from sacrebleu.metrics.chrf import CHRF

        return CHRF(word_order=2)
