"""Sentences per second on one core, beside fxtranslate on the same sentences; peak memory.

    python evals/speed.py --data DATA [--sentences 200] [--rounds 5]

Each round runs every runner once, in turn, so that a busy machine slows all of them alike; the
figure is the median over the rounds. Loading is not counted. Memory is measured in a process of
its own for each runner, which translates the sentences once.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import statistics
import time
from collections.abc import Callable, Sequence
from pathlib import Path

os.environ.setdefault("OMP_WAIT_POLICY", "passive")

Runner = Callable[[Sequence[str]], list[str]]
RUNNERS = ("fxtranslate", "float32", "bfloat16")


def load(name: str, source: str, target: str) -> Runner:
    if name == "fxtranslate":
        return load_peer(source, target)
    import torch

    from transcheck.engines.embedded import load_embedded

    torch.set_num_threads(1)
    engine = load_embedded(source, target, dtype=getattr(torch, name))
    return lambda sentences: [hypothesis.text for hypothesis in engine.translate(sentences)]


def load_peer(source: str, target: str) -> Runner:
    import fxtranslate

    from transcheck.engines.embedded import carried_files

    weights, shortlist, vocabulary = (path.read_bytes() for path in carried_files(source, target))
    peer = fxtranslate.Translator(weights, vocabulary, vocabulary, shortlist)
    return lambda sentences: [peer.translate(sentence) for sentence in sentences]


def measure_speed(
    runners: dict[str, Runner], sentences: Sequence[str], rounds: int
) -> dict[str, list[float]]:
    for runner in runners.values():
        runner(sentences[:8])
    speeds: dict[str, list[float]] = {name: [] for name in runners}
    for _ in range(rounds):
        for name, runner in runners.items():
            begun = time.process_time()
            runner(sentences)
            speeds[name].append(len(sentences) / (time.process_time() - begun))
    return speeds


def peak_memory(name: str, source: str, target: str, sentences: Sequence[str]) -> float:
    """Peak resident memory in MB of a fresh process that loads and translates once (Linux)."""
    context = multiprocessing.get_context("spawn")
    with context.Pool(1) as pool:
        return pool.apply(_translate_once, (name, source, target, list(sentences)))


def _translate_once(name: str, source: str, target: str, sentences: list[str]) -> float:
    load(name, source, target)(sentences)
    # Not getrusage: its figure is inherited from the parent process.
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True, help="the development data")
    parser.add_argument("--sentences", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    print(
        "| direction | runner | sentences/s and core (median) | of fxtranslate | lowest–highest | peak MB |"
    )
    print("|---|---|---|---|---|---|")
    for source, target in (("pt", "en"), ("en", "pt")):
        path = arguments.data / "mt-outputs" / f"{source}-{target}" / "flores-dev" / f"source.{source}.txt"
        sentences = path.read_text(encoding="utf-8").splitlines()[: arguments.sentences]
        runners = {name: load(name, source, target) for name in RUNNERS}
        speeds = measure_speed(runners, sentences, arguments.rounds)
        peer = statistics.median(speeds["fxtranslate"])
        for name, figures in speeds.items():
            median, memory = statistics.median(figures), peak_memory(name, source, target, sentences)
            print(
                f"| {source}→{target} | {name} | {median:.1f} | {median / peer:.2f} "
                f"| {min(figures):.1f}–{max(figures):.1f} | {memory:.0f} |"
            )


if __name__ == "__main__":
    main()
