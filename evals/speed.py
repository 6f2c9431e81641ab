"""Sentences per second on one core, beside fxtranslate on the same news; quality, memory, and two processes.

    python evals/speed.py --data DATA [--sentences 1000] [--rounds 3] [--scaling]

Each round runs every runner once, in turn, so that a busy machine slows all of them alike; the figure is the
median over the rounds. Loading is not counted. Memory is measured in a process of its own for each runner,
which translates the sentences once. ``--scaling`` needs two cores that are free: how many times as many
sentences two processes translate in a second as one.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import statistics
import time
from collections.abc import Callable, Sequence
from itertools import islice
from pathlib import Path
from threading import Barrier

import sacrebleu

from news import LANGUAGES, articles

os.environ.setdefault("OMP_WAIT_POLICY", "passive")

HEAD = (
    "| direction | runner | sentences/s and core (median) | of fxtranslate | lowest–highest | BLEU | chrF "
    "| peak MB |\n|---|---|---|---|---|---|---|---|"
)
Runner = Callable[[Sequence[str]], list[str]]
RUNNERS = ("fxtranslate", "float32", "int8")
PAIRS = (("por-BR", "eng"), ("eng", "por-BR"))


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


def measure(
    runners: dict[str, Runner], sentences: Sequence[str], rounds: int
) -> tuple[dict[str, list[float]], dict[str, list[str]]]:
    """Sentences per CPU second of each runner, round after round, and its translations."""
    for runner in runners.values():
        runner(sentences[:8])
    speeds: dict[str, list[float]] = {name: [] for name in runners}
    outputs: dict[str, list[str]] = {}
    for _ in range(rounds):
        for name, runner in runners.items():
            begun = time.process_time()
            outputs[name] = runner(sentences)
            speeds[name].append(len(sentences) / (time.process_time() - begun))
    return speeds, outputs


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


def scaling(source: str, target: str, sentences: Sequence[str]) -> float:
    """How many times as many sentences a second two processes translate as one, by the clock on the wall."""
    return 2 * _slowest(1, source, target, sentences) / _slowest(2, source, target, sentences)


def _slowest(count: int, source: str, target: str, sentences: Sequence[str]) -> float:
    """Seconds of the slowest of so many processes that translate all the sentences at the same time."""
    context = multiprocessing.get_context("spawn")
    with context.Manager() as manager, context.Pool(count) as pool:
        ready = manager.Barrier(count)
        work = [(source, target, list(sentences), ready)] * count
        return max(pool.starmap(_time_of_one, work, chunksize=1))


def _time_of_one(source: str, target: str, sentences: list[str], ready: Barrier) -> float:
    runner = load("int8", source, target)
    runner(sentences[:8])
    ready.wait()
    begun = time.perf_counter()
    runner(sentences)
    return time.perf_counter() - begun


def news(data: Path, source: str, target: str, count: int) -> list[tuple[str, str]]:
    """The first ``count`` sentences of the news, with their human translations."""
    segments = (one for article in articles(data, source, target) for one in article.segments)
    pairs = ((one.source, one.target) for one in segments if one.source and one.target)
    return list(islice(pairs, count))


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True, help="the development data")
    parser.add_argument("--sentences", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--scaling", action="store_true", help="only how two processes do")
    arguments = parser.parse_args()
    print("| direction | processes | times one |\n|---|---|---|" if arguments.scaling else HEAD)
    for folders in PAIRS:
        pairs = news(arguments.data, *folders, arguments.sentences)
        source, target = (LANGUAGES[folder].partition("-")[0] for folder in folders)
        sentences = [sentence for sentence, _ in pairs]
        if arguments.scaling:
            print(f"| {source}→{target} | 2 | {scaling(source, target, sentences):.2f} |", flush=True)
        else:
            _report(source, target, sentences, [human for _, human in pairs], arguments.rounds)


def _report(source: str, target: str, sentences: list[str], references: list[str], rounds: int) -> None:
    runners = {name: load(name, source, target) for name in RUNNERS}
    speeds, outputs = measure(runners, sentences, rounds)
    peer = statistics.median(speeds["fxtranslate"])
    for name, figures in speeds.items():
        median, memory = statistics.median(figures), peak_memory(name, source, target, sentences)
        bleu = sacrebleu.corpus_bleu(outputs[name], [references]).score
        chrf = sacrebleu.corpus_chrf(outputs[name], [references]).score
        print(
            f"| {source}→{target} | {name} | {median:.1f} | {median / peer:.2f} "
            f"| {min(figures):.1f}–{max(figures):.1f} | {bleu:.2f} | {chrf:.2f} | {memory:.0f} |",
            flush=True,
        )


if __name__ == "__main__":
    main()
