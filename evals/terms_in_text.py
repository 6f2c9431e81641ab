"""The house's terms in an existing translation: does ``fix`` put them in, and where they belong?

    python evals/terms_in_text.py --data ../shared/data [--lines 997]

Other systems' output on FLORES dev, one term a line, taken from the reference where the system words it
otherwise (``terminology_sets.py``). Beside repair: the free translation of the embedded model put in the place
of every such line under the same orders, which keeps nothing of the old text. Terms present, lines changed,
BLEU and chrF (sacreBLEU, default signatures) before and after.
"""

from __future__ import annotations

import argparse
import html
import os
from collections.abc import Sequence
from pathlib import Path

os.environ.setdefault("OMP_WAIT_POLICY", "passive")

import torch
from sacrebleu.metrics import BLEU, CHRF

from terminology_sets import Case, differing_from
from transcheck.checks.context import CheckContext
from transcheck.core.edit import apply
from transcheck.core.segment import Role, Segment
from transcheck.core.span import Span
from transcheck.core.term import TermEntry, TermKind, Wording
from transcheck.engines.embedded import load_embedded
from transcheck.engines.spelling import occurrences
from transcheck.evidence.contrast import Directions
from transcheck.glossary.glossary import Glossary
from transcheck.repair.terms import termed

PAIRS = (("pt", "en"), ("en", "pt"))
SYSTEMS = ("google", "microsoft", "bergamot-base-memory")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--lines", type=int, default=997)
    options = parser.parse_args()
    torch.set_num_threads(1)
    engines = {pair: load_embedded(*pair) for pair in PAIRS}
    print("| direction | output of | terms | text | terms there | BLEU | chrF |")
    print("|---|---|---|---|---|---|---|", flush=True)
    for source, target in PAIRS:
        directions = Directions(engines[source, target], engines[target, source])
        folder = options.data / "mt-outputs" / f"{source}-{target}" / "flores-dev"
        sources = _lines(folder / f"source.{source}.txt", options.lines)
        references = _lines(folder / f"reference.{target}.txt", options.lines)
        for system in SYSTEMS:
            said = [html.unescape(one) for one in _lines(folder / f"{system}.{target}.txt", options.lines)]
            _measure(f"{source}→{target} | {system}", sources, references, said, directions)


def _lines(path: Path, count: int) -> list[str]:
    return path.read_text("utf-8").splitlines()[:count]


def _measure(
    name: str, sources: Sequence[str], references: Sequence[str], said: Sequence[str], directions: Directions
) -> None:
    found = differing_from(said, sources, references, directions.forward, directions.backward)
    cases, before = [case for case, _ in found], [text for _, text in found]
    orders = [case.constraints for case in cases]
    fresh = directions.forward.translate([case.source for case in cases], constraints=orders)
    texts = {
        "as it was": before,
        "repaired": [_repaired(*pair, directions) for pair in found],
        "translated anew": [one.text for one in fresh],
    }
    for label, hypotheses in texts.items():
        there = sum(_has(text, case) for text, case in zip(hypotheses, cases, strict=True))
        trusted = [[case.reference for case in cases]]
        bleu = BLEU().corpus_score(hypotheses, trusted).score
        chrf = CHRF().corpus_score(hypotheses, trusted).score
        share = there / len(cases)
        print(f"| {name} | {len(cases)} | {label} | {share:.2f} | {bleu:.1f} | {chrf:.1f} |", flush=True)


def _repaired(case: Case, text: str, directions: Directions) -> str:
    (order,) = case.constraints
    source, target = directions.forward.source_language, directions.forward.target_language
    wordings = {source: Wording(order.source.of(case.source)), target: Wording(order.targets[0])}
    context = CheckContext(source, target, Glossary((TermEntry("term", TermKind.TERM, wordings),)))
    segment = Segment("p1.s1", Role.BODY, "p1", Span(0, len(text)), source=case.source, target=text)
    return apply(text, termed([segment], context, directions)[:1])


def _has(text: str, case: Case) -> bool:
    return next(occurrences(case.constraints[0].targets[0], text), None) is not None


if __name__ == "__main__":
    main()
