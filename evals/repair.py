"""Does repair leave right translations alone, and does it put wrong ones right?

    python evals/repair.py --data ../shared/data [--half 1] [--documents 20]

Harm: correct human translations of news (see news.py) are given to repair with their sources; every
sentence that it changes was changed for nothing. Gain: one fact of each sentence in three is altered
(perturb/), and the share of the altered sentences that come back word for word is counted, by kind.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random

from news import LANGUAGES, articles
from perturb import date_mismatch, negation_mismatch, number_mismatch, person_swapped
from transcheck.checks.context import CheckContext
from transcheck.config import Config
from transcheck.core.document import Document
from transcheck.core.segment import Segment
from transcheck.evidence.contrast import Directions
from transcheck.evidence.evidence import Evidence
from transcheck.glossary.glossary import Glossary
from transcheck.repair.draft import Draft
from transcheck.repair.rounds import Workbench, repair
from transcheck.tools import Tools

PAIRS = (("por-BR", "eng"), ("eng", "por-BR"))
SPOILERS = {
    "number": number_mismatch.spoil,
    "negation": negation_mismatch.spoil,
    "date": date_mismatch.spoil,
    "name": person_swapped.spoil,
}


def main() -> None:
    options = _options()
    tools = Tools(Config())
    for source, target in PAIRS:
        documents = list(articles(options.data, source, target, options.half))[: options.documents]
        bench, context = _bench(tools, LANGUAGES[source], LANGUAGES[target])
        print(f"\n{LANGUAGES[source]}→{LANGUAGES[target]}, {len(documents)} articles")
        _harm(documents, bench, context, options.show)
        if target == "eng":
            _gain(documents, bench, context, options.show)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, required=True, help="the development data")
    parser.add_argument("--half", type=int, choices=(0, 1), default=1)
    parser.add_argument("--documents", type=int, default=20)
    parser.add_argument("--show", action="store_true", help="print every change")
    return parser.parse_args()


def _bench(tools: Tools, source: str, target: str) -> tuple[Workbench, CheckContext]:
    forward, backward = tools.engine(source, target), tools.engine(target, source)

    def translate(segments: list[Segment]) -> list[str]:
        return [one.text for one in forward.translate([segment.source or "" for segment in segments])]

    directions = Directions(forward, backward)
    context = CheckContext(source, target, Glossary.empty(), evidence=Evidence(directions))
    return Workbench(directions, translate), context


def _harm(documents: list[Document], bench: Workbench, context: CheckContext, show: bool) -> None:
    started, changed, sentences = time.process_time(), 0, 0
    reasons: Counter[str] = Counter()
    for document in documents:
        draft = repair(Draft.of(document), context, bench)
        touched = {edit.segment for edit in draft.edits}
        changed += len(touched)
        sentences += len(document.segments)
        reasons.update(edit.evidence.split(";")[0] for edit in draft.edits)
        _print(document, draft, show)
    print(
        f"  changed for nothing: {changed} of {sentences} sentences ({100 * changed / sentences:.1f} in 100)"
    )
    print(
        f"  CPU seconds a sentence: {(time.process_time() - started) / sentences:.2f}; {reasons.most_common(8)}"
    )


def _print(document: Document, draft: Draft, show: bool) -> None:
    for edit in draft.edits if show else ():
        segment = document.segment(edit.segment)
        print(
            f"    {segment.source}\n    {segment.target}\n    “{edit.before}” → “{edit.after}” {edit.evidence}"
        )


def _gain(documents: list[Document], bench: Workbench, context: CheckContext, show: bool) -> None:
    for name, spoil in SPOILERS.items():
        right = touched = total = 0
        for number, document in enumerate(documents):
            for spoilt in _spoilt(document, spoil, Random(f"{number} {name}")):
                draft = repair(Draft.of(spoilt), context, bench)
                wrong = {
                    one.id
                    for one, other in zip(document.segments, spoilt.segments, strict=True)
                    if one.target != other.target
                }
                total += len(wrong)
                touched += sum(bool(draft.revisions[name].edits) for name in wrong)
                right += sum(
                    draft.document.segment(name).target == document.segment(name).target for name in wrong
                )
                _print(spoilt, draft, show)
        print(
            f"  {name} altered in {total} sentences: {right / total:.2f} word for word again, {touched / total:.2f} changed"
        )


def _spoilt(document: Document, spoil, rng: Random) -> Iterator[Document]:  # type: ignore[no-untyped-def]
    """The article with one alteration, of which a short article has room for one."""
    spoilt = spoil(document, rng)
    if spoilt is not None:
        yield spoilt


if __name__ == "__main__":
    main()
