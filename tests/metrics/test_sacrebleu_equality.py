"""Our figures are those of sacreBLEU's own command line, to the last digit."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from transcheck.glossary.glossary import Glossary
from transcheck.metrics.base import Corpus, Metric
from transcheck.metrics.bleu import BLEU
from transcheck.metrics.chrf import ChrF
from transcheck.metrics.ter import TER

REFERENCE = [
    "The harbour will stay closed until Friday, the mayor said.",
    "Nearly 1,200 boats are waiting outside the bay.",
    "No one was hurt.",
    "“We were not told anything,” said a fisherman from the north shore.",
    "The ministry did not answer questions.",
    "Prices rose by 3.5% in a single week.",
]
BEFORE = [
    "The port stays closed to Friday, said the mayor.",
    "Near 1,200 boats wait outside of the bay.",
    "Nobody was hurt.",
    "“We were told nothing” said one fisherman of the north shore.",
    "The ministry answered no questions.",
    "The prices rose 3.5% in one week.",
]
AFTER = [
    "The harbour stays closed until Friday, the mayor said.",
    "Nearly 1,200 boats are waiting outside the bay.",
    "Nobody was hurt.",
    "“We were not told anything,” said one fisherman from the north shore.",
    "The ministry did not answer questions.",
    "Prices rose by 3.5% in one week.",
]
METRICS = {"bleu": BLEU(), "chrf": ChrF(), "ter": TER()}


def corpus(references: list[str]) -> Corpus:
    return Corpus(tuple(references), (), None, "en", Glossary.empty())


def command_line(folder: Path, *arguments: str) -> str:
    for name, lines in {"ref": REFERENCE, "before": BEFORE, "after": AFTER}.items():
        (folder / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    command = [sys.executable, "-m", "sacrebleu", "ref", *arguments, "--chrf-word-order", "2", "-w", "10"]
    return subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout


@pytest.mark.parametrize("name", METRICS)
def test_score_interval_and_signature(name: str, tmp_path: Path) -> None:
    said = json.loads(command_line(tmp_path, "-i", "before", "-m", name, "--confidence"))
    score = METRICS[name].score(BEFORE, corpus(REFERENCE))
    assert score.value == pytest.approx(said["score"], abs=1e-9)
    assert score.signature == said["signature"]
    assert score.interval is not None
    low, high = score.interval
    assert (low + high) / 2 == pytest.approx(
        said["confidence_mean"], abs=1e-4
    )  # it averages in single precision
    assert (high - low) / 2 == pytest.approx(said["confidence_var"], abs=1e-4)


@pytest.mark.parametrize("name", METRICS)
def test_paired_bootstrap(name: str, tmp_path: Path) -> None:
    table = command_line(tmp_path, "-i", "before", "after", "-m", name, "--paired-bs", "-f", "text")
    before, after = (float(value) for value in re.findall(r"([\d.]+) \([\d.]+ ±", table))
    (p_value,) = re.findall(r"\(p = ([\d.]+)\)", table)
    comparison = METRICS[name].compare(BEFORE, AFTER, corpus(REFERENCE))
    assert comparison.before.value == pytest.approx(before, abs=1e-9)
    assert comparison.after.value == pytest.approx(after, abs=1e-9)
    assert f"{comparison.p_value:.4f}" == p_value


@pytest.mark.parametrize("metric", METRICS.values(), ids=METRICS)
def test_a_text_is_perfect_against_itself(metric: Metric) -> None:
    score = metric.score(REFERENCE, corpus(REFERENCE))
    best = 100 if metric.higher_is_better else 0
    assert score.value == pytest.approx(best)
    assert score.segments == pytest.approx([best] * len(REFERENCE))


def test_chinese_is_counted_by_characters() -> None:
    chinese = Corpus(("港口周五前关闭。",), (), None, "zh-Hans", Glossary.empty())
    score = BLEU().score(["港口周五关闭。"], chinese)
    assert "tok:zh" in score.signature
    assert score.value > 0


@pytest.mark.parametrize("name", METRICS)
def test_no_difference_is_no_significant_one(name: str) -> None:
    assert METRICS[name].compare(BEFORE, list(BEFORE), corpus(REFERENCE)).p_value == 1.0
