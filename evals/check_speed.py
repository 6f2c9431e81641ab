"""What checking costs: by rules alone, with the models stage by stage, and beside pofilter.

    python evals/check_speed.py --data ../shared/data [--documents 10] [--pofilter PYTHON]

One core, after an article to warm up. Articles come as a desk gives them, so that dividing them and aligning
them with their source is counted in; pofilter gets the sentences side by side already. Rules without a source, language by language and for thousands
of articles: rules_speed.py.
"""

from __future__ import annotations

import argparse
import os
import statistics
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

os.environ["OPENBLAS_NUM_THREADS"] = "1"  # the sentence embeddings; read when numpy is loaded

from measures import table
from news import LANGUAGES, WITH_MODEL, articles, folders
from pofilter import Pofilter
from transcheck.checks.context import CheckContext
from transcheck.checks.run import run_checks
from transcheck.config import Config
from transcheck.core.document import Document
from transcheck.engines.base import Engine
from transcheck.evidence.contrast import Contrast, Directions, Gain
from transcheck.evidence.evidence import Evidence
from transcheck.pipeline import check
from transcheck.prepare import Inputs, prepare
from transcheck.tools import Tools

PAIRS = (*WITH_MODEL, "zh-en")
WORDS = 500  # of the article that somebody waits for
ROUNDS = 9
STAGES = ("translate", "translate back", "align", "score", "contrasts")
Answer = TypeVar("Answer")


def main() -> None:
    import torch

    options = _options()
    torch.set_num_threads(1)
    print(f"CPU time of {options.documents} articles of half 1\n")
    rows = [row for pair in PAIRS for row in _judges(pair, options)]
    table(["pair", "judge", "ms an article", "articles/s"], rows)
    _wait(options.data)
    print("\nWith the models, ms of CPU time an article, article by article\n")
    table(
        ["pair", *STAGES, "rules and the rest", "contrasts asked"],
        [_stages(pair, options) for pair in WITH_MODEL],
    )


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, required=True, help="the development data")
    parser.add_argument("--documents", type=int, default=10, metavar="N", help="the first N articles")
    parser.add_argument("--pofilter", type=Path, metavar="PYTHON", help="one that has translate-toolkit")
    return parser.parse_args()


def _config(pair: str, rules_only: bool) -> Config:
    source, target = pair.split("-")
    return Config(source_language=source, target_language=target, rules_only=rules_only)


def _inputs(data: Path, pair: str) -> list[Inputs]:
    """The articles of half 1 as files would give them: not divided, and by themselves."""
    source, target = folders(pair)
    return [
        Inputs(*(replace(document, segments=(), target_language=None) for document in both))
        for both in zip(articles(data, None, target, 1), articles(data, None, source or "", 1), strict=True)
    ]


def _judges(pair: str, options: argparse.Namespace) -> Iterator[list[str]]:
    inputs = _inputs(options.data, pair)[: options.documents]
    for rules_only in (True, False) if pair in WITH_MODEL else (True,):
        config = _config(pair, rules_only)
        tools = Tools(config)
        check(inputs[0], config, tools)
        seconds = _timed(lambda config=config, tools=tools: [check(one, config, tools) for one in inputs])
        yield _row(pair, "rules alone" if rules_only else "with the models", seconds / len(inputs))
    if options.pofilter:
        source, target = folders(pair)
        documents = list(articles(options.data, source, target, 1))[: options.documents]
        peer = Pofilter(options.pofilter, LANGUAGES[target], documents)
        yield _row(pair, "pofilter", peer.seconds / len(documents))


def _row(pair: str, judge: str, seconds: float) -> list[str]:
    return [pair.replace("-", "→"), judge, f"{1000 * seconds:.0f}", f"{1 / seconds:.1f}"]


def _timed(call: Callable[[], object], clock: Callable[[], float] = time.process_time) -> float:
    started = clock()
    call()
    return clock() - started


def _wait(data: Path) -> None:
    """How long somebody waits for the rules' answer to a change of an article, once all is loaded."""
    inputs = min(_inputs(data, PAIRS[0]), key=lambda one: abs(_words(one.article) - WORDS))
    config = _config(PAIRS[0], rules_only=True)
    tools = Tools(config)
    check(inputs, config, tools)
    waits = [_timed(lambda: check(inputs, config, tools), time.perf_counter) for _ in range(ROUNDS)]
    print(
        f"\nRules alone, an article of {_words(inputs.article)} words with its source, after start:"
        f" {1000 * statistics.median(waits):.0f} ms by the clock (median of {ROUNDS};"
        f" {1000 * min(waits):.0f} to {1000 * max(waits):.0f})"
    )


def _words(document: Document) -> int:
    return sum(len(block.text.split()) for block in document.blocks)


@dataclass
class Stopwatch:
    """CPU time by stage; a stage within another one counts for the outer."""

    seconds: Counter[str] = field(default_factory=Counter)
    running: bool = False

    def time(self, stage: str, call: Callable[[], Answer]) -> Answer:
        if self.running:
            return call()
        self.running, started = True, time.process_time()
        try:
            return call()
        finally:
            self.running = False
            self.seconds[stage] += time.process_time() - started


class WatchedEngine:
    """An engine whose work is timed: each kind of question is a stage of its own."""

    def __init__(self, engine: Engine, watch: Stopwatch, translating: str) -> None:
        self._engine, self._watch, self._translating = engine, watch, translating

    def __getattr__(self, name: str) -> object:
        asked = getattr(self._engine, name)
        stage = {"translate": self._translating, "score": "score", "align": "align"}.get(name)
        if stage is None:
            return asked
        return lambda *args, **options: self._watch.time(stage, lambda: asked(*args, **options))


class WatchedEvidence(Evidence):
    """Evidence whose contrasts are timed and counted."""

    def __init__(self, directions: Directions, watch: Stopwatch) -> None:
        super().__init__(directions)
        self._watch = watch
        self.asked: set[Contrast] = set()

    def gains(self, contrasts: Sequence[Contrast], needs: Sequence[float] | None = None) -> list[Gain]:
        self.asked.update(contrasts)
        return self._watch.time("contrasts", lambda: super(WatchedEvidence, self).gains(contrasts, needs))


def _stages(pair: str, options: argparse.Namespace) -> list[str]:
    config = _config(pair, rules_only=False)
    source, target = pair.split("-")
    tools, watch = Tools(config), Stopwatch()
    directions = tools.directions(source, target)
    assert isinstance(directions, Directions), directions
    assert directions.backward is not None
    evidence = WatchedEvidence(
        Directions(
            WatchedEngine(directions.forward, watch, "translate"),  # type: ignore[arg-type]
            WatchedEngine(directions.backward, watch, "translate back"),  # type: ignore[arg-type]
        ),
        watch,
    )
    context = CheckContext(source, target, tools.glossary, evidence=evidence)
    documents = [prepare(one, config, tools).document for one in _inputs(options.data, pair)]
    run_checks(documents[-1], context)
    watch.seconds.clear()
    evidence.asked.clear()
    chosen = documents[: options.documents]
    whole = _timed(lambda: [run_checks(document, context) for document in chosen])
    count = len(chosen)
    cells = [f"{1000 * watch.seconds[stage] / count:.0f}" for stage in STAGES]
    rest = 1000 * (whole - watch.seconds.total()) / count
    return [pair.replace("-", "→"), *cells, f"{rest:.0f}", f"{len(evidence.asked) / count:.0f}"]


if __name__ == "__main__":
    main()
