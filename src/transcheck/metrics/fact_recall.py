"""Fact recall: the share of numbers, dates, names and addresses that the hypotheses still have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transcheck import __version__
from transcheck.facts.base import Facts, Matching
from transcheck.facts.compare import COMPARE
from transcheck.metrics.base import Corpus, Metric

if TYPE_CHECKING:
    from sacrebleu.metrics.base import Metric as SacreBleuMetric

KINDS = ("numbers", "dates", "names", "addresses")
"""Facts that have a value. A quotation or a negation has none that two languages share."""


class FactRecall(Metric):
    """0 to 100. Facts are those of the source, or of the reference where there is no source; a fact
    that became another one is lost."""

    name = "fact recall"

    def lines(self, corpus: Corpus) -> tuple[str, ...]:
        """The trusted texts, if any of them has a fact."""
        lines = corpus.sources if corpus.sources and corpus.source_language else corpus.references
        return lines if any(_asked(Facts(line, _language(corpus))) for line in lines) else ()

    def make(self, corpus: Corpus) -> SacreBleuMetric:
        """Counts the facts that :mod:`transcheck.facts` reads."""
        from transcheck.metrics.kept import Kept

        def count(line: str, hypothesis: str) -> tuple[int, int]:
            original = Facts(line, _language(corpus))
            asked = _asked(original)
            return max(0, asked - _lost(original, Facts(hypothesis, corpus.target_language))), asked

        return Kept(self.name, count, {"facts": "+".join(KINDS), "transcheck": __version__})


def _language(corpus: Corpus) -> str:
    """Of the lines that the hypotheses are held against."""
    return corpus.source_language if corpus.sources and corpus.source_language else corpus.target_language


def _asked(original: Facts) -> int:
    return sum(not (fact.weak or fact.soft) for kind in KINDS for fact in getattr(original, kind))


def _lost(original: Facts, target: Facts) -> int:
    return sum(_lost_of(COMPARE[kind](original, target)) for kind in KINDS)


def _lost_of(matching: Matching) -> int:
    lost = (*matching.missing, *(one for one, _ in matching.changed))
    return sum(not (fact.weak or fact.soft) for fact in lost)
