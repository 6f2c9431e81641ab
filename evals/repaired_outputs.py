"""Is the output of other systems better after ``fix``? BLEU and chrF++ before and after, paired bootstrap.

    python evals/repaired_outputs.py --data ../shared/data [--lines 300] [--first 500]

Each line of flores-dev is an article of its own, held against its source without a glossary.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from transcheck.checks.context import CheckContext
from transcheck.config import Config
from transcheck.core.document import Block, Document
from transcheck.core.segment import Role, Segment
from transcheck.core.span import Span
from transcheck.evidence.evidence import Evidence
from transcheck.glossary.glossary import Glossary
from transcheck.metrics.base import Corpus
from transcheck.metrics.bleu import BLEU
from transcheck.metrics.chrf import ChrF
from transcheck.repair.draft import Draft
from transcheck.repair.rounds import Workbench, repair
from transcheck.tools import Tools

PAIRS = (("pt", "en"), ("en", "pt"))
HEAD = (
    "| direction | system | lines changed | BLEU before | after | p | chrF++ before | after | p |\n"
    "|---|---|---|---|---|---|---|---|---|"
)


@dataclass
class Outputs:
    """Lines to be translated, and what repair makes of outputs for them."""

    sources: Sequence[str]
    references: Sequence[str]
    source: str
    target: str
    _fresh: dict[str, str] = field(default_factory=dict)

    @cached_property
    def evidence(self) -> Evidence:
        """The models of the pair."""
        directions = Tools(Config()).directions(self.source, self.target)
        assert not isinstance(directions, str), directions
        return Evidence(directions)

    def repaired(self, lines: Sequence[str]) -> Iterator[str]:
        """Each line after repair. All are read in one batch beforehand."""
        self.evidence.read([*zip(self.sources, lines, strict=True)])
        context = CheckContext(self.source, self.target, Glossary.empty(), evidence=self.evidence)
        bench = Workbench(self.evidence.directions, self._translate)
        for original, line in zip(self.sources, lines, strict=True):
            segment = Segment("p1.s1", Role.BODY, "p1", Span(0, len(line)), source=original, target=line)
            blocks = (Block("p1", Role.BODY, line),)
            document = Document("line", blocks, (segment,), self.source, self.target)
            yield repair(Draft.of(document), context, bench).document.segment("p1.s1").target or ""

    def _translate(self, segments: Sequence[Segment]) -> list[str]:
        """What the readings have is there already."""
        return [
            reading.fresh
            for one in segments
            for reading in self.evidence.read([(one.source or "", one.target or "")])
        ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, required=True, help="the development data")
    parser.add_argument("--lines", type=int, default=300)
    parser.add_argument("--first", type=int, default=0, help="the number of the first line")
    parser.add_argument("--pairs", nargs="+", default=["-".join(pair) for pair in PAIRS])
    parser.add_argument("--show", action="store_true", help="print every change")
    options = parser.parse_args()
    started = time.process_time()
    print(HEAD)
    for source, target in (pair.split("-") for pair in options.pairs):
        lines = slice(options.first, options.first + options.lines)
        outputs = Outputs(*flores(options.data, source, target, lines), source, target)
        for system, before in systems(options.data, source, target, lines):
            print(row(system, before, outputs, options.show), flush=True)
    print(f"\nCPU time: {time.process_time() - started:.0f} s")


def flores(data: Path, source: str, target: str, lines: slice) -> tuple[list[str], list[str]]:
    """Sources and references."""
    folder = data / "mt-outputs" / f"{source}-{target}" / "flores-dev"
    return _read(folder / f"source.{source}.txt", lines), _read(folder / f"reference.{target}.txt", lines)


def systems(data: Path, source: str, target: str, lines: slice) -> Iterator[tuple[str, list[str]]]:
    """Every system's name and output."""
    folder = data / "mt-outputs" / f"{source}-{target}" / "flores-dev"
    for path in sorted(folder.glob(f"*.{target}.txt")):
        if not path.name.startswith(("reference", "source")):
            yield path.name.split(".")[0], _read(path, lines)


def row(system: str, before: Sequence[str], outputs: Outputs, show: bool) -> str:
    """Scores before and after repair, as a row of the table."""
    after = list(outputs.repaired(before))
    if show:
        _show(outputs.sources, before, after, outputs.references)
    changed = sum(one != other for one, other in zip(before, after, strict=True))
    cells = [f"{outputs.source}→{outputs.target}", system, str(changed)]
    corpus = Corpus(tuple(outputs.references), (), None, outputs.target, Glossary.empty())
    for metric in (BLEU(), ChrF()):
        found = metric.compare(before, after, corpus)
        cells += [f"{found.before.value:.2f}", f"{found.after.value:.2f}", f"{found.p_value:.3f}"]
    return f"| {' | '.join(cells)} |"


def _read(path: Path, lines: slice) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()[lines]


def _show(*texts: Sequence[str]) -> None:
    for source, before, after, reference in zip(*texts, strict=True):
        if before != after:
            print(f"    S {source}\n    - {before}\n    + {after}\n    R {reference}\n")


if __name__ == "__main__":
    main()
