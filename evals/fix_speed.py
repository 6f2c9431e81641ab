"""How fast `fix` and `check` with a source are, beside the plain translation of the same articles.

    python evals/fix_speed.py --data ../shared/data [--half 1] [--documents 10]

Correct news articles, which take as much reading as wrong ones, with source, glossary and all checks. Each
article is translated, fixed and checked in turn, so that a busy machine slows all three alike; the share is the
median over the articles. Words are those of the source, time is the processor's, and loading is not counted.
"""

from __future__ import annotations

import argparse
import os
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

os.environ["OPENBLAS_NUM_THREADS"] = "1"  # the sentence embeddings; read when numpy is loaded

from measures import table
from news import LANGUAGES, WITH_MODEL, articles, folders
from transcheck.config import Config
from transcheck.core.document import Document
from transcheck.engines.finder import InstalledEngines
from transcheck.formats.text import PlainText
from transcheck.pipeline import check, fix
from transcheck.prepare import Inputs
from transcheck.tools import Tools

GLOSSARIES = Path(__file__).parent.parent / "glossaries"
WORK = ("translate", "fix", "check")


@dataclass(frozen=True)
class Measured:
    """One article: its words, and the seconds of each kind of work."""

    words: int
    seconds: dict[str, float]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, required=True, help="the development data")
    parser.add_argument("--half", type=int, choices=(0, 1), default=1)
    parser.add_argument("--documents", type=int, default=10)
    options = parser.parse_args()
    import torch

    torch.set_num_threads(1)
    rows = [row for pair in WITH_MODEL for row in _rows(pair, options)]
    table(["pair", "work", "words/s", "of translating", "lowest–highest"], rows)


def _rows(pair: str, options: argparse.Namespace) -> list[list[str]]:
    source, target = folders(pair)
    first, *documents = list(articles(options.data, source, target, options.half))[: options.documents + 1]
    work = _work(LANGUAGES[source or ""], LANGUAGES[target])
    _measured(first, work)
    found = [_measured(document, work) for document in documents]
    return [[pair.replace("-", "→"), name, *_figures(name, found)] for name in WORK]


def _work(source: str, target: str) -> dict[str, Callable[[Document], object]]:
    """Each with engines of its own: they remember what they translated."""
    config = Config(source, target, glossaries=tuple(sorted(GLOSSARIES.glob("*.tsv"))))
    fixing, checking = Tools(config), Tools(config)
    engine = InstalledEngines().find(source, target)
    return {
        "translate": lambda one: engine.translate([segment.source or "" for segment in one.segments]),
        "fix": lambda one: fix(_inputs(one), config, fixing),
        "check": lambda one: check(_inputs(one), config, checking),
    }


def _inputs(document: Document) -> Inputs:
    sides = ([one.target for one in document.segments], [one.source for one in document.segments])
    texts = ("\n\n".join(filter(None, side)) + "\n" for side in sides)
    return Inputs(*(PlainText().read(text, document.id) for text in texts))


def _measured(document: Document, work: dict[str, Callable[[Document], object]]) -> Measured:
    words = sum(len((one.source or "").split()) for one in document.segments)
    return Measured(words, {name: _seconds(work[name], document) for name in WORK})


def _seconds(work: Callable[[Document], object], document: Document) -> float:
    started = time.process_time()
    work(document)
    return time.process_time() - started


def _figures(name: str, found: list[Measured]) -> list[str]:
    speeds = [one.words / one.seconds[name] for one in found]
    share = statistics.median(one.seconds["translate"] / one.seconds[name] for one in found)
    return [f"{statistics.median(speeds):.0f}", f"{share:.2f}", f"{min(speeds):.0f}–{max(speeds):.0f}"]


if __name__ == "__main__":
    main()
