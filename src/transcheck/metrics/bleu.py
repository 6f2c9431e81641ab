"""BLEU (Papineni et al. 2002): how many word sequences the hypotheses share with the references."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transcheck.core.language import primary
from transcheck.metrics.base import Corpus, Metric

if TYPE_CHECKING:
    from sacrebleu.metrics.base import Metric as SacreBleuMetric

_TOKENIZERS = {"zh": "zh", "ja": "char", "ko": "char", "th": "char"}
"""Where words are not set apart by spaces. The rest take sacreBLEU's default, 13a."""


class BLEU(Metric):
    """0 to 100, higher is better. A figure for many sentences: of one it says nothing."""

    name = "BLEU"

    def lines(self, corpus: Corpus) -> tuple[str, ...]:
        """The references."""
        return corpus.references

    def make(self, corpus: Corpus) -> SacreBleuMetric:
        """With the tokenizer of the target language."""
        from sacrebleu.metrics import bleu

        return bleu.BLEU(tokenize=_tokenizer(corpus))

    def make_for_segments(self, corpus: Corpus) -> SacreBleuMetric:
        """A single segment may have no sequence of four, hence the effective order."""
        from sacrebleu.metrics import bleu

        return bleu.BLEU(tokenize=_tokenizer(corpus), effective_order=True)


def _tokenizer(corpus: Corpus) -> str:
    return _TOKENIZERS.get(primary(corpus.target_language), "13a")
