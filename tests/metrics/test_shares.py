"""Term accuracy and fact recall: shares of what the source asks for, with intervals and signatures."""

from pathlib import Path

import pytest

from transcheck.glossary.glossary import Glossary
from transcheck.glossary.load import load_glossary
from transcheck.metrics.base import Corpus
from transcheck.metrics.catalogue import applicable
from transcheck.metrics.fact_recall import FactRecall
from transcheck.metrics.term_accuracy import TermAccuracy

SAMPLES = Path(__file__).parents[2] / "samples"
SOURCES = ("O barco levava 48 pessoas.", "Custou 3 milhões de euros em 2019.")


def corpus(sources: tuple[str, ...], glossary: Glossary | None = None) -> Corpus:
    return Corpus((), sources, "pt", "en", glossary or Glossary.empty())


# id -> (hypotheses, share)
RECALL = {
    "all kept": (["The boat carried 48 people.", "It cost 3 million euros in 2019."], 100),
    "one of three changed": (["The boat carried 84 people.", "It cost 3 million euros in 2019."], 200 / 3),
    "all lost": (["The boat carried people.", "It cost money."], 0),
}


@pytest.mark.parametrize(("hypotheses", "share"), RECALL.values(), ids=RECALL)
def test_fact_recall(hypotheses: list[str], share: float) -> None:
    score = FactRecall().score(hypotheses, corpus(SOURCES))
    assert score.value == pytest.approx(share)
    assert "facts:numbers+dates+names+addresses" in score.signature


def test_recall_compares_before_and_after() -> None:
    bad, good = RECALL["all lost"][0], RECALL["all kept"][0]
    comparison = FactRecall().compare(bad * 10, good * 10, corpus(SOURCES * 10))
    assert comparison.after.value - comparison.before.value == pytest.approx(100)
    assert comparison.p_value is not None


def test_term_accuracy_counts_allowed_wordings() -> None:
    glossary = load_glossary((SAMPLES / "glossary.tsv",))
    entry = next(one for one in glossary.entries if {"pt", "en"} <= set(one.wordings))
    source, target = entry.wordings["pt"].preferred, entry.wordings["en"].preferred
    texts = corpus((f"Falou {source}.", f"Falou {source}."), glossary)
    score = TermAccuracy().score([f"It was {target} who spoke.", "Somebody spoke."], texts)
    assert score.value == pytest.approx(50)
    assert score.segments == (100, 0)
    assert f"glossary:{glossary.digest}" in score.signature


def test_without_facts_terms_or_references_there_is_nothing_to_score() -> None:
    assert applicable(corpus(("Nada disso.",))) == []
