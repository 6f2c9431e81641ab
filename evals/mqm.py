"""Do our risks find the segments that people gave a major error? MQM ratings of machine translations.

    python evals/mqm.py --data ../shared/data [--every 3] [--pairs pt-en en-pt]

A segment of a system is wrong if any of its ratings has a major or critical error. Beside the risk of
``transcheck estimate`` stand what must be beaten for the risk to mean anything: the length of the source
(long sentences have more errors), and how far the text is from a fresh translation by the embedded model
(100 minus sentence chrF). Without a model for the pair there are the rules alone.
"""

from __future__ import annotations

import argparse
import csv
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sacrebleu.metrics import CHRF

from measures import curve, table
from news import WITH_MODEL
from transcheck.config import Config
from transcheck.estimate import estimate
from transcheck.tools import Tools

_GRAVE = ("major", "critical")
Scores = list[float]


@dataclass(frozen=True)
class Rated:
    """A segment as one system translated it; ``wrong`` by any of its ratings."""

    dataset: str
    source: str
    hypothesis: str
    wrong: bool


def main() -> None:
    options = _options()
    started = time.monotonic()
    rows = []
    for pair in options.pairs or sorted(path.stem for path in (options.data / "mqm").glob("*.tsv")):
        segments = list(read(options.data / "mqm" / f"{pair}.tsv"))[:: options.every]
        scores = {"source length": [float(len(one.source)) for one in segments], **_scores(pair, segments)}
        for dataset in dict.fromkeys(one.dataset for one in segments):
            rows += _rows(pair, dataset, segments, scores)
    table(
        ["pair", "ratings", "segments", "with a major error, %", "judged by", "AUROC", "average precision"],
        rows,
    )
    print(f"\nThe whole run took {time.monotonic() - started:.0f} s by the clock.")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, required=True, help="the development data")
    parser.add_argument("--pairs", nargs="+", metavar="PAIR", help="some of the pairs")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="take every Nth segment")
    return parser.parse_args()


def read(path: Path) -> Iterator[Rated]:
    """The segments of a file of ratings, one row an error."""
    found: dict[tuple[str, ...], Rated] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            key = (row["dataset"], row["doc"], row["segment_id"], row["system"])
            wrong = row["severity"] in _GRAVE or (key in found and found[key].wrong)
            found[key] = Rated(row["dataset"], row["source"], row["hypothesis"], wrong)
    yield from found.values()


def _scores(pair: str, segments: Sequence[Rated]) -> dict[str, Scores]:
    """Each way to judge, and what it says of each segment; the higher the worse."""
    source, target = pair.split("-")
    rules = Config(source_language=source, target_language=target, rules_only=True)
    scores = {"rules alone": _risks(segments, rules)}
    if pair in WITH_MODEL:
        config = Config(source_language=source, target_language=target)
        scores["distance from a fresh translation"] = _distances(segments, config)
        scores["rules and model"] = _risks(segments, config)
    return scores


def _risks(segments: Sequence[Rated], config: Config) -> Scores:
    hypotheses, sources = [one.hypothesis for one in segments], [one.source for one in segments]
    return [risk.value for risk in estimate(hypotheses, sources, config, Tools(config))]


def _distances(segments: Sequence[Rated], config: Config) -> Scores:
    engine = Tools(config).engine(config.source_language or "", config.target_language or "")
    sources = list(dict.fromkeys(one.source for one in segments))
    fresh = dict(zip(sources, (one.text for one in engine.translate(sources)), strict=True))
    chrf = CHRF()
    return [100 - chrf.sentence_score(one.hypothesis, [fresh[one.source]]).score for one in segments]


def _rows(
    pair: str, dataset: str, segments: Sequence[Rated], scores: dict[str, Scores]
) -> Iterator[list[str]]:
    chosen = [place for place, one in enumerate(segments) if one.dataset == dataset]
    wrong = [segments[place].wrong for place in chosen]
    head = [pair.replace("-", "→"), dataset, str(len(chosen)), f"{100 * sum(wrong) / len(wrong):.0f}"]
    for way, values in scores.items():
        judged = curve([values[place] for place in chosen], wrong)
        yield [*head, way, f"{judged.auroc:.3f}", f"{judged.average_precision:.3f}"]
        head = ["", "", "", ""]


if __name__ == "__main__":
    main()
