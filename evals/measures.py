"""How well a number tells wrong texts from right ones; shared by the scripts that judge checks and risks.

Where only every Nth of the right texts was taken, each of them counts N times (``weights``), so that
precision and MCC are those of the whole file, but for chance.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Called:
    """What came of calling every text at or above ``threshold`` wrong."""

    threshold: float
    mcc: float
    precision: float
    recall: float


@dataclass(frozen=True, slots=True)
class Curve:
    """At each threshold, the highest first: how many wrong texts (``hits``) and right ones (``alarms``) have
    at least that score; ``wrong`` and ``right`` are how many there are."""

    thresholds: Numbers
    hits: Numbers
    alarms: Numbers
    wrong: float
    right: float

    @property
    def prevalence(self) -> float:
        """The share of wrong texts."""
        return self.wrong / (self.wrong + self.right)

    @property
    def recall(self) -> Numbers:
        """Of the wrong texts, at each threshold."""
        return self.hits / self.wrong

    @property
    def precision(self) -> Numbers:
        """Of what has at least that score, at each threshold."""
        return self.hits / (self.hits + self.alarms)

    @property
    def auroc(self) -> float:
        """The chance that a wrong text has a higher score than a right one, ties counted half (Hanley &
        McNeil 1982, “The meaning and use of the area under a receiver operating characteristic curve”)."""
        hits, alarms = np.append(0, self.hits), np.append(0, self.alarms)
        return float(np.trapezoid(hits, alarms) / self.wrong / self.right)

    @property
    def average_precision(self) -> float:
        """The precision at each threshold, weighted by the recall that it adds; the prevalence is what a
        coin gets (Davis & Goadrich 2006, “The relationship between Precision-Recall and ROC curves”, on why
        nothing is drawn straight between the thresholds)."""
        return float(np.sum(np.diff(self.recall, prepend=0) * self.precision))

    def as_many_as_there_are(self) -> Called:
        """The rule of the WMT22 critical error detection task (Zerva et al. 2022, “Findings of the WMT 2022
        Shared Task on Quality Estimation”): the threshold is the score of the Kth text, K being how many are
        wrong. All that tie with it are called wrong too, which can be many."""
        place = int(np.searchsorted(self.hits + self.alarms, self.wrong))
        hits, alarms = self.hits[place], self.alarms[place]
        return Called(
            float(self.thresholds[place]),
            _mcc(hits, alarms, self.wrong - hits, self.right - alarms),
            float(self.precision[place]),
            float(self.recall[place]),
        )


def curve(scores: Sequence[float], wrong: Sequence[bool], weights: Sequence[float] | None = None) -> Curve:
    """The curve of some texts; both kinds must be there."""
    values, labels = np.asarray(scores, dtype=float), np.asarray(wrong, dtype=bool)
    counts = np.ones(len(values)) if weights is None else np.asarray(weights, dtype=float)
    order = np.argsort(-values, kind="stable")
    values, labels, counts = values[order], labels[order], counts[order]
    last = np.flatnonzero(np.append(values[1:] != values[:-1], True))  # of each group of ties
    hits, alarms = np.cumsum(counts * labels)[last], np.cumsum(counts * ~labels)[last]
    return Curve(values[last], hits, alarms, float(hits[-1]), float(alarms[-1]))


def _mcc(hits: float, alarms: float, missed: float, passed: float) -> float:
    """Matthews correlation coefficient (1975); 0 where everything or nothing is called wrong."""
    product = (hits + alarms) * (hits + missed) * (passed + alarms) * (passed + missed)
    return float((hits * passed - alarms * missed) / math.sqrt(product)) if product else 0.0


@dataclass(frozen=True, slots=True)
class Bin:
    """Texts of about one score: its mean, the share that is wrong, and how many there are."""

    score: float
    share: float
    count: float


def bins(
    scores: Sequence[float], wrong: Sequence[bool], weights: Sequence[float] | None = None, size: float = 0.1
) -> list[Bin]:
    """The points of a reliability diagram: scores that mean what they say lie on its diagonal."""
    values, labels = np.asarray(scores, dtype=float), np.asarray(wrong, dtype=bool)
    counts = np.ones(len(values)) if weights is None else np.asarray(weights, dtype=float)
    places = np.minimum((values / size + 1e-9).astype(int), round(1 / size) - 1)
    found = []
    for place in np.unique(places):
        chosen = places == place
        weight = counts[chosen]
        share = np.average(labels[chosen], weights=weight)
        found.append(
            Bin(float(np.average(values[chosen], weights=weight)), float(share), float(weight.sum()))
        )
    return found


def calibration_error(points: Sequence[Bin]) -> float:
    """How far score and share are apart, on the average text (expected calibration error; Naeini et al. 2015,
    “Obtaining Well Calibrated Probabilities Using Bayesian Binning”)."""
    total = sum(point.count for point in points)
    return sum(point.count * abs(point.score - point.share) for point in points) / total


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print a table in Markdown."""
    print("| " + " | ".join(head) + " |")
    print("|---" * len(head) + "|")
    for row in rows:
        print("| " + " | ".join(row) + " |", flush=True)
