"""The pictures of RESULTS.md: SVG of few bytes, equal wherever they are drawn from equal figures."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from measures import Bin, Curve, bins, curve

COLOURS = ("#1f5fa8", "#c8552b", "#4d8b31", "#7a4fa3")
_STYLE = {
    "svg.hashsalt": "transcheck",
    "svg.fonttype": "none",  # letters as letters, not as outlines
    "font.size": 7,
    "font.sans-serif": ["DejaVu Sans"],
    "axes.spines.top": False,
    "axes.spines.right": False,
    "path.simplify_threshold": 0.5,
}


@dataclass(frozen=True)
class Judged:
    """Scores of texts of which it is known whether they are wrong, and how much each text counts."""

    name: str
    scores: tuple[float, ...]
    wrong: tuple[bool, ...]
    weights: tuple[float, ...]

    @cached_property
    def curve(self) -> Curve:
        return curve(self.scores, self.wrong, self.weights)

    @cached_property
    def bins(self) -> list[Bin]:
        return bins(self.scores, self.wrong, self.weights)


@dataclass(frozen=True)
class Trace:
    """Recall against false alarms in 100 correct sentences, from the highest confidence down."""

    name: str
    alarms: tuple[float, ...]
    recall: tuple[float, ...]


def draw_risks(path: Path, judged: Sequence[Judged]) -> None:
    """Precision against recall, and beside it the reliability of the scores."""
    with mpl.rc_context(_STYLE):
        figure = Figure(figsize=(6, 2.8), layout="constrained")
        left, right = figure.subplots(1, 2)
        for one, colour in zip(judged, COLOURS, strict=False):
            left.plot(one.curve.recall, one.curve.precision, color=colour, lw=1, label=one.name)
        _frame(left, "recall", "precision", "lines called wrong, at each risk")
        left.legend(frameon=False)
        _reliability(right, judged, "risk", "share of lines that are wrong")
        _save(figure, path)


def draw_reliability(path: Path, judged: Sequence[Judged], title: str) -> None:
    """How often issues of each confidence are right."""
    with mpl.rc_context(_STYLE):
        figure = Figure(figsize=(3.4, 3.2), layout="constrained")
        axes = figure.subplots()
        _reliability(axes, judged, "confidence", "share of issues that are right")
        axes.set_title(title)
        axes.legend(frameon=False)
        _save(figure, path)


def draw_recall(path: Path, kinds: dict[str, Sequence[Trace]], most: float = 3) -> None:
    """A small picture for each kind of spoilt sentence: recall against false alarms of its check."""
    columns = 6
    rows = -(-len(kinds) // columns)
    with mpl.rc_context(_STYLE):
        figure = Figure(figsize=(8, 1.25 * rows + 0.4), layout="constrained")
        grid = figure.subplots(rows, columns, sharex=True, sharey=True, squeeze=False)
        for axes, (kind, traces) in zip(grid.flat, kinds.items(), strict=False):
            _recall(axes, kind, traces, most)
        for axes in grid.flat:
            axes.patch.set_visible(False)
            axes.tick_params(left=axes in grid[:, 0], bottom=axes in grid[-1])
        for axes in list(grid.flat)[len(kinds) :]:
            axes.set_axis_off()
        figure.supxlabel("false alarms in 100 correct sentences")
        figure.supylabel("recall")
        handles, names = grid.flat[0].get_legend_handles_labels()
        figure.legend(handles, names, loc="outside upper right", ncols=len(names), frameon=False)
        _save(figure, path)


def _recall(axes: Axes, kind: str, traces: Sequence[Trace], most: float) -> None:
    for trace, colour in zip(traces, COLOURS, strict=False):
        # The last threshold is the check as it is: more alarms bring nothing more.
        alarms, recall = [*trace.alarms, max(most, trace.alarms[-1])], [*trace.recall, trace.recall[-1]]
        axes.plot(alarms, recall, color=colour, lw=1.1, drawstyle="steps-post", label=trace.name)
    axes.axvline(1, color="0.7", lw=0.6, ls=":")
    axes.set_title(kind, fontsize=7)
    axes.set(xlim=(-0.05, most), ylim=(0, 1.03), xticks=range(int(most) + 1), yticks=(0, 0.5, 1))


def _reliability(axes: Axes, judged: Sequence[Judged], score: str, share: str) -> None:
    axes.plot((0, 1), (0, 1), color="0.7", lw=0.6, ls=":")
    for one, colour in zip(judged, COLOURS, strict=False):
        scores, shares = [each.score for each in one.bins], [each.share for each in one.bins]
        axes.plot(scores, shares, color=colour, lw=1, marker="o", ms=3, label=one.name)
    _frame(axes, score, share, "what a score is worth")


def _frame(axes: Axes, horizontal: str, vertical: str, title: str) -> None:
    axes.set(xlabel=horizontal, ylabel=vertical, title=title, xlim=(0, 1.02), ylim=(0, 1.02))


def _save(figure: Figure, path: Path) -> None:
    """Without the day it was drawn on, without indentation, and with one decimal where there were six."""
    drawn = io.StringIO()
    figure.savefig(drawn, format="svg", metadata={"Date": None, "Creator": None})
    text = re.sub(r"\d+\.\d{2,}", lambda number: f"{float(number[0]):.1f}", drawn.getvalue())
    text = re.sub(r"\n\s+", "\n", text)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
