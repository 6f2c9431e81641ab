"""Fit the weights by which repair tells a sentence that is beyond repair (``src/transcheck/repair/hopeless.json``).

    python evals/fit_hopeless.py --data ../shared/data [--lines 60]

Right are human translations (half 0 of the news, FLORES references) and the output of real systems on FLORES;
wrong the same FLORES texts damaged by weak_outputs.py. Half of the lines are for fitting, on the others
the shares that would be translated again are printed. Held back for weak_outputs.py are the lines before the 500th.
"""

from __future__ import annotations

import argparse
import html
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from random import Random

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

import transcheck
from news import articles, folders
from repaired_outputs import PAIRS, Outputs, flores, systems
from transcheck.evidence.reading import Reading
from transcheck.repair.hopeless import HOPELESS, signs
from weak_outputs import Damager

FIRST = 500
STRENGTHS = (0.2, 0.3, 0.45, 0.6)
DAMAGED = ("reference", "google", "bergamot-base-memory")
PRIOR = 0.1  # share of hopeless sentences for which the chance is calibrated
SEED = 20


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, required=True, help="the development data")
    parser.add_argument("--lines", type=int, default=60)
    parser.add_argument("--pairs", nargs="+", default=["-".join(pair) for pair in PAIRS])
    options = parser.parse_args()
    groups: dict[str, list[Reading]] = {}
    for pair in options.pairs:
        for name, readings in _readings(options.data, pair, options.lines).items():
            groups.setdefault(name, []).extend(readings)
    weights = _fitted({name: some[::2] for name, some in groups.items()})
    for name, some in groups.items():
        print(f"{name:32} {_share(some[1::2], weights):.3f} of {len(some[1::2])}")
    path = Path(transcheck.__file__).parent / "repair" / "hopeless.json"
    path.write_text(json.dumps(weights, indent=2) + "\n", encoding="utf-8")


def _readings(data: Path, pair: str, count: int) -> dict[str, list[Reading]]:
    """What the models make of each kind of text."""
    source, target = pair.split("-")
    lines = slice(FIRST, FIRST + count)
    outputs = Outputs(*flores(data, source, target, lines), source, target)
    texts = {"reference": list(outputs.references)} | {
        name: [html.unescape(line) for line in some] for name, some in systems(data, source, target, lines)
    }
    for name in DAMAGED:
        damager = Damager(outputs.sources, texts[name], Random(f"{SEED} {name}"))
        for strength in STRENGTHS:
            texts[f"{name}, damaged {strength}"] = [
                damager.damage(number, text, strength) for number, text in enumerate(texts[name])
            ]
    readings = {
        name: outputs.evidence.read([*zip(outputs.sources, some, strict=True)])
        for name, some in texts.items()
    }
    theirs, ours = folders(pair)
    news = [
        (one.source or "", one.target or "")
        for document in articles(data, theirs, ours, 0)
        for one in document.segments
    ]
    readings["news"] = outputs.evidence.read(news[: 5 * count])
    return readings


def _fitted(groups: Mapping[str, Sequence[Reading]]) -> dict[str, float]:
    rows = [(signs(one), "damaged" in name) for name, some in groups.items() for one in some]
    names = list(rows[0][0])
    table = np.array([[row[name] for name in names] for row, _ in rows])
    wrong = np.array([is_wrong for _, is_wrong in rows])
    scaler = StandardScaler().fit(table)
    model = LogisticRegression(max_iter=2000).fit(scaler.transform(table), wrong)
    weights = model.coef_[0] / scaler.scale_
    share = wrong.mean()
    shift = np.log(PRIOR / (1 - PRIOR)) - np.log(share / (1 - share))
    bias = model.intercept_[0] - weights @ scaler.mean_ + shift
    return {"bias": round(float(bias), 4)} | {
        name: round(float(weight), 4) for name, weight in zip(names, weights, strict=True)
    }


def _share(readings: Sequence[Reading], weights: Mapping[str, float]) -> float:
    """How many of them would be translated again."""
    odds = np.log(HOPELESS / (1 - HOPELESS))
    scores = [
        weights["bias"] + sum(weights[name] * value for name, value in signs(one).items()) for one in readings
    ]
    return float(np.mean([score >= odds for score in scores]))


if __name__ == "__main__":
    main()
