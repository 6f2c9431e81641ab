"""TER (Snover et al. 2006): how many words an editor would have to change to reach the reference."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transcheck.core.language import primary
from transcheck.metrics.base import Corpus, Metric

if TYPE_CHECKING:
    from sacrebleu.metrics.base import Metric as SacreBleuMetric

_UNSPACED = frozenset({"zh", "ja"})


class TER(Metric):
    """Edits per hundred words of the reference: lower is better, more than 100 is possible."""

    name = "TER"
    higher_is_better = False

    def lines(self, corpus: Corpus) -> tuple[str, ...]:
        """The references."""
        return corpus.references

    def make(self, corpus: Corpus) -> SacreBleuMetric:
        """By characters for Chinese and Japanese (which sacreBLEU does only when it normalises)."""
        from sacrebleu.metrics import ter

        unspaced = primary(corpus.target_language) in _UNSPACED
        return ter.TER(normalized=unspaced, asian_support=unspaced)
