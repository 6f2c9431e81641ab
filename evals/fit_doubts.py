"""Fit the networks that doubt words, and the weights of ``transcheck estimate``.

    python evals/fit_doubts.py --data ../shared/data

Learns from right human translations between Portuguese and English (half 0 of the news, FLORES, TICO-19)
and copies of them that are spoilt here (errors.py), word by word; writes ``unsaid.npz`` and
``unfounded.npz`` into ``src/transcheck/evidence``. Then fits the weights of ``estimate`` on some of the same
texts, with doubts from networks that have not seen them, and writes ``risk.json``. Of labelled critical
errors nothing is learnt.
"""

from __future__ import annotations

import argparse
import difflib
import json
import pickle
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from xml.etree import ElementTree

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.neural_network import MLPClassifier
from sklearn.preprocessing import StandardScaler

import transcheck
from errors import Spoiler
from measures import curve
from news import articles
from transcheck.checks.context import CheckContext
from transcheck.config import Config
from transcheck.core.folding import without_marks
from transcheck.estimate import gather, is_of_rules, signals
from transcheck.evidence import doubts
from transcheck.evidence.evidence import Evidence, listen
from transcheck.evidence.reading import Reading
from transcheck.glossary.glossary import Glossary
from transcheck.tools import Tools

SIDES = ("unsaid", "unfounded")
DIRECTIONS = (("pt", "en"), ("en", "pt"))
EN_PT = 1_000_000  # examples of the second direction are numbered from here
FEWEST = 12  # lines that a check must have spoken of, to have a weight of its own
RISK_OF = 2  # every second pair serves for the weights of the risk: contrasts take time
STRENGTH = 0.01  # of the evidence against small weights (scikit-learn's C)
PRIOR = 0.1  # share of wrong lines for which the risk is calibrated
HIDDEN = 32
FOLDS = 3
EXTREME = 6.0
FLORES, TICO = 600, 600  # pairs of each
SEED = 20
Matrix = NDArray[np.float32]


@dataclass
class Example:
    """A pair, right or spoilt. ``number`` is that of the right pair; ``wrong`` per side, a label a word."""

    number: int
    spoilt: bool
    reading: Reading
    rows: tuple[Matrix, Matrix]
    wrong: tuple[Matrix, Matrix]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, required=True, help="the development data")
    parser.add_argument("--keep", type=Path, help="where to keep what the models said, for another run")
    options = parser.parse_args()
    if options.keep and options.keep.exists():
        examples = pickle.loads(options.keep.read_bytes())
    else:
        examples = [one for pair in DIRECTIONS for one in _examples(options.data, *pair)]
        if options.keep:
            options.keep.write_bytes(pickle.dumps(examples))
    print(f"{len(examples)} pairs, {sum(one.spoilt for one in examples)} of them spoilt")
    for side, name in enumerate(SIDES):
        arrays = _fitted(examples, side)
        np.savez_compressed(Path(doubts.__file__).with_name(f"{name}.npz"), **arrays)
    some = [one for one in examples if one.number % RISK_OF == 0]
    weights = _risk_weights(_doubted_by_strangers(examples), some)
    path = Path(transcheck.__file__).with_name("risk.json")
    path.write_text(json.dumps(weights, indent=2) + "\n", encoding="utf-8")


def _pairs(data: Path, source: str, target: str) -> list[tuple[str, str]]:
    """Right translations, as (source, target)."""
    rng = Random(SEED)
    folders = {"en": "eng", "pt": "por-BR"}
    news = [
        (segment.source or "", segment.target or "")
        for document in articles(data, folders[source], folders[target], 0)
        for segment in document.segments
    ]
    flores = [
        (data / "mt-outputs" / "pt-en" / "flores-dev" / name).read_text(encoding="utf-8").splitlines()
        for name in ("source.pt.txt", "reference.en.txt")
    ]
    both = [*zip(*flores, strict=True)], list(_tico(data))
    more = [
        pair for pairs, count in zip(both, (FLORES, TICO), strict=True) for pair in rng.sample(pairs, count)
    ]
    return news + [pair if target == "en" else pair[::-1] for pair in more]


def _tico(data: Path) -> Iterator[tuple[str, str]]:
    """(Portuguese, English) of the units that are sentences."""
    for unit in ElementTree.parse(data / "terminology" / "tico19.en-pt-BR.tmx").iter("tu"):
        english, portuguese = ("".join(one.itertext()).strip() for one in unit.iter("seg"))
        if len(english.split()) > 4:
            yield portuguese, english


def _examples(data: Path, source: str, target: str) -> Iterator[Example]:
    right = _pairs(data, source, target)
    spoiler = Spoiler([text for _, text in right], target, Random(SEED))
    spoilt = [(number, spoiler.spoil(text)) for number, (_, text) in enumerate(right)]
    wrong = [(number, text) for number, text in spoilt if text]
    directions = Tools(Config()).directions(source, target)
    assert not isinstance(directions, str), directions
    readings = list(listen(directions, [*right, *((right[number][0], text) for number, text in wrong)]))
    offset = 0 if target == "en" else EN_PT
    for number, reading in enumerate(readings[: len(right)]):
        rows = doubts.rows(reading, source, target)
        yield Example(offset + number, False, reading, rows, tuple(np.zeros(len(one)) for one in rows))
    for (number, _), reading in zip(wrong, readings[len(right) :], strict=True):
        rows = doubts.rows(reading, source, target)
        yield Example(offset + number, True, reading, rows, _labels(readings[number], reading))


def _labels(right: Reading, spoilt: Reading) -> tuple[Matrix, Matrix]:
    """Which words of the source the spoilt text no longer says, and which of its own are new: those of the
    source count whose every word in the right text has gone."""
    texts = [[without_marks(one.span.of(r.target)) for one in r.unfounded] for r in (right, spoilt)]
    gone, new = np.zeros(len(texts[0]), bool), np.zeros(len(texts[1]))
    for kind, i, j, k, n in difflib.SequenceMatcher(None, *texts, autojunk=False).get_opcodes():
        if kind != "equal":
            gone[i:j], new[k:n] = True, 1
    lost = {one.span for one, is_gone in zip(right.unfounded, gone, strict=True) if is_gone}
    met = {
        word.span: [link.target for link in right.links_back if link.source == word.span]
        for word in right.unsaid
    }
    unsaid = [bool(met[word.span]) and lost.issuperset(met[word.span]) for word in right.unsaid]
    return np.array(unsaid, float), new


def _fitted(examples: Sequence[Example], side: int) -> dict[str, Matrix]:
    rows = np.concatenate([one.rows[side] for one in examples])
    labels = np.concatenate([one.wrong[side] for one in examples])
    scaler = StandardScaler().fit(rows)
    scale = np.where(scaler.scale_ > 0, scaler.scale_, 1)
    network = MLPClassifier((HIDDEN,), alpha=1e-3, early_stopping=True, n_iter_no_change=5, max_iter=80,
                            batch_size=512, random_state=SEED)  # fmt: skip
    network.fit(np.clip((rows - scaler.mean_) / scale, -EXTREME, EXTREME), labels)
    (hidden, output), (hidden_bias, output_bias) = network.coefs_, network.intercepts_
    arrays = {"mean": scaler.mean_, "scale": scale, "hidden": hidden, "hidden_bias": hidden_bias,
              "output": output, "output_bias": output_bias}  # fmt: skip
    return {name: array.astype(np.float32) for name, array in arrays.items()}


def _doubted_by_strangers(examples: Sequence[Example]) -> dict[int, Reading]:
    """The reading of each example (by its place in memory), doubted by networks that did not learn from it."""
    found = {}
    for fold in range(FOLDS):
        others = [one for one in examples if one.number % FOLDS != fold]
        networks = [doubts.Network(**_fitted(others, side)) for side in range(len(SIDES))]
        for one in examples:
            if one.number % FOLDS == fold:
                found[id(one)] = doubts.doubted(one.reading, one.rows, networks)
    return found


def _risk_weights(readings: dict[int, Reading], examples: Sequence[Example]) -> dict[str, dict[str, float]]:
    """The weights of ``estimate``, with the models and without."""
    with_model, by_rules, wrong = [], [], []
    for source, target in DIRECTIONS:
        own = [one for one in examples if (one.number < EN_PT) == (target == "en")]
        directions = Tools(Config()).directions(source, target)
        assert not isinstance(directions, str), directions
        evidence = Evidence(directions, [readings[id(one)] for one in own])
        texts = [one.reading.target for one in own], [one.reading.source for one in own]
        for lines, chosen in ((with_model, evidence), (by_rules, None)):
            context = CheckContext(source, target, Glossary.empty(), evidence=chosen)
            lines += [signals(line) for line in gather(*texts, context)]
        wrong += [one.spoilt for one in own]
    return {"with the model": _logistic(with_model, wrong), "rules alone": _logistic(by_rules, wrong)}


def _logistic(lines: Sequence[dict[str, float]], wrong: Sequence[bool]) -> dict[str, float]:
    """Weights for signals as they are, and a bias for a text of which ``PRIOR`` of the lines are wrong. That a
    check speaks never makes a line better: one that would is left out."""
    seen = Counter(name for line in lines for name in line)
    names = [name for name, count in seen.items() if count >= FEWEST]
    share = np.mean(wrong)
    shift = np.log(PRIOR / (1 - PRIOR)) - np.log(share / (1 - share))
    while True:
        table = np.array([[line.get(name, 0.0) for name in names] for line in lines])
        scaler = StandardScaler().fit(table)
        model = LogisticRegression(C=STRENGTH, max_iter=3000).fit(scaler.transform(table), wrong)
        weights = dict(zip(names, model.coef_[0] / scaler.scale_, strict=True))
        harmful = [name for name in names if is_of_rules(name) and weights[name] < 0]
        if not harmful:
            break
        names.remove(min(harmful, key=lambda name: weights[name]))
    print(
        f"{len(lines)} lines: AUROC {curve(model.decision_function(scaler.transform(table)), wrong).auroc:.3f}"
    )
    bias = model.intercept_[0] - sum(
        weights[name] * mean for name, mean in zip(names, scaler.mean_, strict=True)
    )
    return {
        "bias": round(float(bias + shift), 4),
        **{name: round(float(w), 4) for name, w in weights.items()},
    }


if __name__ == "__main__":
    main()
