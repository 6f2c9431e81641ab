"""Does `fix` done twice change nothing more, and does the same input give the same bytes?

    python evals/repeatability.py --data ../shared/data [--half 1] [--documents 10] [--quality best] [--show]

Correct news with its source, four errors of any kind put into each article (perturb/), is fixed, fixed again as it
came out, and fixed once more from the beginning. *Settled*: articles of which the second time left every byte.
*Repeated*: articles that came out the same, with the same report.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from random import Random

from news import LANGUAGES, articles
from spoilt import kinds
from transcheck.config import Config, Quality
from transcheck.core.document import Document
from transcheck.formats.text import PlainText
from transcheck.pipeline import Fixed, fix
from transcheck.prepare import Inputs
from transcheck.reports.json import Json
from transcheck.tools import Tools

PAIRS = (("por-BR", "eng"), ("eng", "por-BR"))
SEED = 7
ERRORS = 4


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--half", type=int, choices=(0, 1), default=1)
    parser.add_argument("--documents", type=int, default=10)
    parser.add_argument("--quality", type=Quality, choices=list(Quality), default=Quality.FAST)
    parser.add_argument("--show", action="store_true", help="print what was changed the second time")
    options = parser.parse_args()
    print(
        "| pair | articles | edits | settled | edits the second time | repeated |\n|---|---|---|---|---|---|"
    )
    for source, target in PAIRS:
        config = Config(LANGUAGES[source], LANGUAGES[target], quality=options.quality)
        originals = list(articles(options.data, source, target, options.half))[: options.documents]
        _judge(f"{LANGUAGES[source]}→{LANGUAGES[target]}", originals, Tools(config), options.show)


def _judge(pair: str, originals: list[Document], tools: Tools, show: bool) -> None:
    made = settled = more = repeated = 0
    for original in originals:
        spoilt = _spoilt(original, Random(f"{SEED} {pair} {original.id}"))
        source = "\n\n".join(one.source or "" for one in spoilt.segments)
        text = "\n\n".join(one.target or "" for one in spoilt.segments)
        once = _fix(text, source, tools)
        again = _fix(text, source, tools)
        twice = _fix(once.content.decode().removesuffix("\n"), source, tools)
        made += len(once.report.edits)
        settled += once.content == twice.content
        more += len(twice.report.edits)
        repeated += Json().render([once.report], []) == Json().render([again.report], [])
        for edit in twice.report.edits if show else ():
            print(
                f"    {original.id} {edit.segment} {edit.reason}: “{edit.before}” → “{edit.after}” {edit.evidence}"
            )
    print(f"| {pair} | {len(originals)} | {made} | {settled} | {more} | {repeated} |", flush=True)


def _spoilt(document: Document, rng: Random) -> Document:
    for kind in rng.sample(list(kinds()), ERRORS):
        document = kind.spoil(document, rng) or document
    return document


def _fix(text: str, source: str, tools: Tools) -> Fixed:
    inputs = (
        PlainText().read(f"{one}\n", f"{name}.txt") for name, one in (("article", text), ("source", source))
    )
    return fix(Inputs(*inputs), tools.config, tools)


if __name__ == "__main__":
    main()
