"""The list of metrics, in the order in which reports show them."""

from __future__ import annotations

from transcheck.metrics.base import Corpus, Metric
from transcheck.metrics.bleu import BLEU
from transcheck.metrics.chrf import ChrF
from transcheck.metrics.fact_recall import FactRecall
from transcheck.metrics.ter import TER
from transcheck.metrics.term_accuracy import TermAccuracy

METRICS: tuple[Metric, ...] = (BLEU(), ChrF(), TER(), TermAccuracy(), FactRecall())


def applicable(corpus: Corpus) -> list[Metric]:
    """The metrics that have something to say about a corpus."""
    return [metric for metric in METRICS if metric.lines(corpus)]
