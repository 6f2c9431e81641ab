"""Is the output of other systems better after ``fix``? BLEU and chrF before and after, paired bootstrap.

python evals/repaired_outputs.py --data DATA [--lines 300]

Each line of flores-dev is an article of its own, held against its source without a glossary.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from transcheck.checks.context import CheckContext
from transcheck.config import Config
from transcheck.core.document import Block, Document
from transcheck.core.segment import Role, Segment
from transcheck.core.span import Span
from transcheck.evidence.contrast import Directions
from transcheck.glossary.glossary import Glossary
from transcheck.metrics.base import Corpus
from transcheck.metrics.bleu import BLEU
from transcheck.metrics.chrf import ChrF
from transcheck.repair.draft import Draft
from transcheck.repair.rounds import Workbench, repair
from transcheck.tools import Tools

PAIRS = (("pt", "en"), ("en", "pt"))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, required=True, help="the development data")
    parser.add_argument("--lines", type=int, default=300)
    parser.add_argument("--show", action="store_true", help="print every change")
    options = parser.parse_args()
    started = time.process_time()
    print("| direction | system | lines changed | BLEU before | after | p | chrF++ before | after | p |")
    print("|---|---|---|---|---|---|---|---|---|")
    for source, target in PAIRS:
        folder = options.data / "mt-outputs" / f"{source}-{target}" / "flores-dev"
        sources, references = (
            _read(folder / f"{name}.{language}.txt", options.lines)
            for name, language in (("source", source), ("reference", target))
        )
        for path in sorted(folder.glob(f"*.{target}.txt")):
            if not path.name.startswith(("reference", "source")):
                before = _read(path, options.lines)
                after = list(_repaired(sources, before, source, target))
                _show(sources, before, after, references, options.show)
                row = f"| {source}→{target} | {path.name.split('.')[0]} |"
                corpus = Corpus(tuple(references), (), None, target, Glossary.empty())
                print(row, _row(before, after, corpus), flush=True)
    print(f"\nCPU time: {time.process_time() - started:.0f} s")


def _read(path: Path, count: int) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()[:count]


def _repaired(sources: Sequence[str], lines: Sequence[str], source: str, target: str) -> Iterator[str]:
    tools = Tools(Config())
    forward, backward = tools.engine(source, target), tools.engine(target, source)
    fresh = dict(zip(sources, (one.text for one in forward.translate(sources)), strict=True))
    bench = Workbench(
        Directions(forward, backward), lambda segments: [fresh[one.source or ""] for one in segments]
    )
    context = CheckContext(source, target, Glossary.empty())
    for original, line in zip(sources, lines, strict=True):
        segment = Segment("p1.s1", Role.BODY, "p1", Span(0, len(line)), source=original, target=line)
        document = Document("line", (Block("p1", Role.BODY, line),), (segment,), source, target)
        yield repair(Draft.of(document), context, bench).document.segment("p1.s1").target or ""


def _show(
    sources: Sequence[str], before: Sequence[str], after: Sequence[str], references: Sequence[str], show: bool
) -> None:
    for texts in zip(sources, before, after, references, strict=True):
        if show and texts[1] != texts[2]:
            print("\n".join(f"    {name} {text}" for name, text in zip("S-+R", texts, strict=True)), "\n")


def _row(before: Sequence[str], after: Sequence[str], corpus: Corpus) -> str:
    changed = sum(one != other for one, other in zip(before, after, strict=True))
    cells = [str(changed)]
    for metric in (BLEU(), ChrF()):
        found = metric.compare(before, after, corpus)
        cells += [f"{found.before.value:.2f}", f"{found.after.value:.2f}", f"{found.p_value:.2f}"]
    return f"{' | '.join(cells)} |"


if __name__ == "__main__":
    main()
