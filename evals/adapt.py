"""What ``transcheck adapt`` gains on documents that it never saw, and what that costs on general text.

About a quarter of a memory's documents is put aside (by chance, seeded); the rest is a TMX file from which the
command makes a model, holding documents back by itself. Plain and adapted model then translate what was put
aside, each kind of text by itself, and FLORES. Memories: TICO-19, the news articles, or both.

python evals/adapt.py --data DATA --memory tico --pair en-pt --seed 1
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sacrebleu

from measures import table
from news import LANGUAGES, articles, folders
from transcheck.engines.base import Engine
from transcheck.engines.embedded import load_embedded
from transcheck.engines.finder import InstalledEngines
from transcheck.memory.read import read_units
from transcheck.memory.tmx import write_tmx
from transcheck.memory.unit import Unit

PUT_ASIDE = 0.25

Pairs = Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Made:
    """What the command said (its JSON), and what it needed."""

    adaptation: dict[str, Any]
    wall: float
    cpu: float
    peak: float  # MB


def tico(data: Path, source: str, target: str) -> list[Unit]:
    return list(read_units(str(data / "terminology" / "tico19.en-pt-BR.tmx"), source, target))


def of_news(data: Path, source: str, target: str) -> Iterator[Unit]:
    one, other = folders(f"{source}-{target}")
    for document in articles(data, one, other):
        for segment in document.segments:
            yield Unit(
                segment.source or "",
                segment.target or "",
                LANGUAGES[one or ""],
                LANGUAGES[other],
                document.id,
            )


def memories(data: Path, wanted: str, source: str, target: str) -> dict[str, list[Unit]]:
    """The units of each kind of text: ``tico``, ``news``, or ``both``."""
    kinds = {"tico": tico, "news": of_news}
    return {
        kind: list(read(data, source, target)) for kind, read in kinds.items() if wanted in (kind, "both")
    }


def put_aside(units: Sequence[Unit], seed: int) -> tuple[list[Unit], list[Unit]]:
    """The units to learn from, and those of whole documents that are kept for the test."""
    names = sorted({unit.document for unit in units})
    random.Random(seed).shuffle(names)
    aside: set[str] = set()
    for name in names:
        more = [unit for unit in units if unit.document in aside | {name}]
        if len(more) <= PUT_ASIDE * 1.15 * len(units):
            aside.add(name)
    learnt = [unit for unit in units if unit.document not in aside]
    return learnt, [unit for unit in units if unit.document in aside]


def by_kind(aside: Sequence[Unit], kinds: Mapping[str, Sequence[Unit]]) -> dict[str, Pairs]:
    """What was put aside, all of it and, where the memory has several kinds of text, each by itself."""
    of = {unit.document: kind for kind, units in kinds.items() for unit in units}
    texts: dict[str, Pairs] = {"put aside": [(unit.source, unit.target) for unit in aside]}
    if len(kinds) > 1:
        texts |= {
            kind: [(one.source, one.target) for one in aside if of[one.document] == kind] for kind in kinds
        }
    return texts


def make(learnt: Sequence[Unit], source: str, target: str, models: Path, seed: int) -> Made:
    """Run the command, as a user would."""
    memory = models / "desk.tmx"
    memory.write_text("".join(write_tmx(learnt)), encoding="utf-8")
    program = str(Path(sys.executable).with_name("transcheck"))
    options = ["--from", source, "--to", target, "--seed", str(seed), "--format", "json", "--no-config"]
    command = [program, "adapt", "--memory", str(memory), *options, "-o", str(models / "ours")]
    begun = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1):
        raise SystemExit(done.stderr)
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = used.ru_utime + used.ru_stime
    wall = time.perf_counter() - begun
    return Made(json.loads(done.stdout)["adaptation"], wall, cpu, used.ru_maxrss / 1024)


def said(made: Made) -> str:
    """What the command said of the model, and what it took."""
    one = made.adaptation
    return (
        f"{one['verdict']}\n{one['learnt']['pairs']} pairs learnt, {one['held_back']['pairs']} held back, "
        f"{one['share']:.0%} of the way; {made.wall:.0f} s, {made.cpu:.0f} s of CPU, {made.peak:.0f} MB"
    )


def flores(data: Path, source: str, target: str) -> Pairs:
    folder = data / "mt-outputs" / f"{source}-{target}" / "flores-dev"
    texts = [
        (folder / f"{name}.txt").read_text("utf-8").splitlines()
        for name in (f"source.{source}", f"reference.{target}")
    ]
    return list(zip(*texts, strict=True))


def figures(engine: Engine, pairs: Pairs) -> tuple[float, float]:
    """BLEU and chrF, by sacreBLEU's defaults."""
    hypotheses = [one.text for one in engine.translate([source for source, _ in pairs])]
    references = [[target for _, target in pairs]]
    return (
        sacrebleu.corpus_bleu(hypotheses, references).score,
        sacrebleu.corpus_chrf(hypotheses, references).score,
    )


def row(name: str, plain: Engine, adapted: Engine, pairs: Pairs) -> list[str]:
    before, after = figures(plain, pairs), figures(adapted, pairs)
    changes = [
        f"{one:.1f} → {other:.1f} ({other - one:+.2f})" for one, other in zip(before, after, strict=True)
    ]
    return [name, str(len(pairs)), *changes]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True, help="the development data")
    parser.add_argument("--memory", choices=("tico", "news", "both"), default="tico")
    parser.add_argument("--pair", default="en-pt")
    parser.add_argument("--seed", type=int, default=1, help="of what is put aside, and of the command")
    arguments = parser.parse_args()
    source, target = arguments.pair.split("-")
    kinds = memories(arguments.data, arguments.memory, source, target)
    learnt, aside = put_aside([unit for units in kinds.values() for unit in units], arguments.seed)
    with tempfile.TemporaryDirectory() as folder:
        made = make(learnt, source, target, Path(folder), arguments.seed)
        print(f"{arguments.memory}, {arguments.pair}, seed {arguments.seed}: {said(made)}\n")
        if not made.adaptation["handed_over"]:
            return
        plain = load_embedded(source, target)
        adapted = InstalledEngines(Path(folder)).find(source, target)
        texts = {**by_kind(aside, kinds), "FLORES dev": flores(arguments.data, source, target)}
        table(
            ("text", "pairs", "BLEU", "chrF"),
            [row(name, plain, adapted, pairs) for name, pairs in texts.items()],
        )


if __name__ == "__main__":
    main()
