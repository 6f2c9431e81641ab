"""Fit and judge the weights of ``transcheck estimate``.

    python evals/fit_estimate.py --data ../shared/data [--documents 40]

Fitted on half 0 of the news articles, pt→en and en→pt, with a third of the sentences spoilt in one way
each (perturb/, a clause dropped, a wrong word); judged on half 1 and on the development set of the WMT22 critical errors, pt→en, of
which nothing was fitted. AUROC: the chance that a spoilt sentence gets a higher risk than a right one.
"""

from __future__ import annotations

import argparse
import csv
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

import numpy as np
from numpy.typing import NDArray

from news import LANGUAGES, articles
from perturb import (
    date_mismatch,
    name_mismatch,
    negation_mismatch,
    number_mismatch,
    quote_altered,
    sentence_untranslated,
)
from perturb.spoiling import change_one, substitute
from transcheck.config import Config
from transcheck.core.document import Document
from transcheck.core.segment import Segment
from transcheck.estimate import Evidence, gather
from transcheck.tools import Tools

PAIRS = (("por-BR", "eng"), ("eng", "por-BR"))
SPOILERS = (
    number_mismatch,
    negation_mismatch,
    date_mismatch,
    name_mismatch,
    quote_altered,
    sentence_untranslated,
)
RIDGE = 1.0
LONG_WORD = re.compile(r"\b[a-zà-ü]{5,}\b")
LEAST_CLAUSE = 4  # words


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, required=True, help="the development data")
    parser.add_argument("--documents", type=int, default=40, help="articles of each direction and half")
    options = parser.parse_args()
    tools = Tools(Config())
    (train, train_labels), (test, test_labels) = (_spoilt(options, half, tools) for half in (0, 1))
    for name, columns in (("with the model", [0, 1, 2]), ("rules alone", [0])):
        weights = _fit(train[:, columns], train_labels)
        print(f"{name}: bias {weights[0]:.2f}, weights {np.round(weights[1:], 2)}")
        print(
            f"  spoilt news: AUROC {_auroc(_risk(test[:, columns], weights), test_labels):.3f} of {len(test)} sentences"
        )
        critical, labels = _critical(options.data, tools)
        risks = _risk(critical[:, columns], weights)
        print(f"  critical errors pt→en: AUROC {_auroc(risks, labels):.3f} of {len(labels)}")
    for column, feature in enumerate(("rules", "forward", "backward")):
        print(
            f"{feature} alone: {_auroc(test[:, column], test_labels):.3f}, {_auroc(critical[:, column], labels):.3f}"
        )


def _spoilt(
    options: argparse.Namespace, half: int, tools: Tools
) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    rows, labels = [], []
    for source, target in PAIRS:
        sources, hypotheses = [], []
        for number, document in enumerate(
            list(articles(options.data, source, target, half))[: options.documents]
        ):
            spoilt = _spoil(document, Random(f"{half} {number} {target}"))
            for right, wrong in zip(document.segments, spoilt.segments, strict=True):
                sources.append(right.source or "")
                hypotheses.append(wrong.target or "")
                labels.append(right.target != wrong.target)
        config = Config(source_language=LANGUAGES[source], target_language=LANGUAGES[target])
        rows += list(_features(gather(hypotheses, sources, config, tools)[0]))
    return np.array(rows), np.array(labels)


def _spoil(document: Document, rng: Random) -> Document:
    ways = [*(one.spoil for one in SPOILERS), _drop_clause, _wrong_word, _drop_clause, _wrong_word]
    for _ in range(len(document.segments) // 3):
        document = rng.choice(ways)(document, rng) or document
    return document


def _drop_clause(document: Document, rng: Random) -> Document | None:
    """What no rule sees: the last clause is gone."""

    def cut(segment: Segment, rng: Random) -> str | None:
        head, _, clause = (segment.target or "").rpartition(", ")
        return f"{head}." if min(len(head.split()), len(clause.split())) >= LEAST_CLAUSE else None

    return change_one(document, rng, cut)


def _wrong_word(document: Document, rng: Random) -> Document | None:
    """What no rule sees: a word of the article stands where another should."""
    words = re.findall(r"\b[a-zà-ü]{5,}\b", " ".join(one.target or "" for one in document.segments))

    def other(word: str, rng: Random) -> str:
        return rng.choice([one for one in words if one[-2:] == word[-2:]] or words)

    return change_one(document, rng, lambda one, rng: substitute(one.target or "", rng, LONG_WORD, other))


_cache: dict[str, tuple[NDArray[np.float64], NDArray[np.bool_]]] = {}


def _critical(data: Path, tools: Tools) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """The development set, by line: source, translation and whether it has a critical error."""
    if "dev" not in _cache:
        rows = list(_read_critical(data))
        config = Config(source_language="pt", target_language="en")
        evidence, _ = gather([row[1] for row in rows], [row[0] for row in rows], config, tools)
        _cache["dev"] = np.array(list(_features(evidence))), np.array([row[2] for row in rows])
    return _cache["dev"]


def _read_critical(data: Path) -> Iterator[tuple[str, str, bool]]:
    """All that are bad, and every ninth of those that are not: their number does not change AUROC."""
    with (data / "critical-errors" / "pt-en.tsv").open(encoding="utf-8") as file:
        for number, row in enumerate(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)):
            if row["label"] == "BAD" or number % 9 == 0:
                yield row["source"], row["hypothesis"], row["label"] == "BAD"


def _features(evidence: Sequence[Evidence]) -> Iterator[tuple[float, float, float]]:
    for one in evidence:
        yield one.rules, one.forward, one.backward


def _fit(rows: NDArray[np.float64], labels: NDArray[np.bool_]) -> NDArray[np.float64]:
    """Logistic regression by Newton's method, with a small ridge."""
    design = np.column_stack([np.ones(len(rows)), rows])
    weights = np.zeros(design.shape[1])
    for _ in range(50):
        chances = 1 / (1 + np.exp(-design @ weights))
        gradient = design.T @ (labels - chances) - RIDGE * weights
        curvature = (design * (chances * (1 - chances))[:, None]).T @ design + RIDGE * np.eye(len(weights))
        weights += np.linalg.solve(curvature, gradient)
    return weights


def _risk(rows: NDArray[np.float64], weights: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.column_stack([np.ones(len(rows)), rows]) @ weights


def _auroc(scores: NDArray[np.float64], labels: NDArray[np.bool_]) -> float:
    """Mann and Whitney's U, ties counted half."""
    wrong, right = scores[labels], scores[~labels]
    ordered = np.sort(right)
    below = np.searchsorted(ordered, wrong, "left") + np.searchsorted(ordered, wrong, "right")
    return float(below.mean() / 2 / len(right))


if __name__ == "__main__":
    main()
