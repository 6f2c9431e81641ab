"""What a glossary costs while translating: `transcheck translate` of the same sentences with and without it.

    python evals/terminology_speed.py --data ../shared/data [--entries 1000 100000] [--rounds 5]

The sentences are every third of TICO-19 and every third line of the news, English to Portuguese. The glossary
holds the TICO-19 lists and the names of the news, as in ``terminology.py``, filled up with made-up entries
(``glossary_speed.py``). CPU time of the whole path from lines to lines, after loading the model and the
glossary and one sentence; each round runs all in turn, so that a busy machine slows all of them alike.
"""

from __future__ import annotations

import argparse
import os
import statistics
import tempfile
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("OMP_WAIT_POLICY", "passive")

import torch

from glossary_speed import table
from terminology_sets import names, news_pairs, tico_glossary, tico_pairs
from transcheck.config import Config
from transcheck.engines.embedded import load_embedded
from transcheck.glossary.glossary import Glossary
from transcheck.glossary.load import load_glossary
from transcheck.tools import Tools
from transcheck.translate import translate

_EVERY = 3


def filled(own: Glossary, entries: int) -> Glossary:
    """With made-up entries up to that number."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "fillers.tsv"
        path.write_text(table(entries), encoding="utf-8")
        fillers = load_glossary([path]).entries
    return Glossary((*fillers[: max(0, entries - len(own.entries))], *own.entries))


def tools(glossary: Glossary) -> Tools:
    """Ready to translate, with that glossary."""
    made = Tools(Config(source_language="en", target_language="pt"))
    made.__dict__["glossary"] = glossary
    translate(["The quay is closed."], made.config, made)
    return made


def seconds(lines: Sequence[str], made: Tools) -> float:
    begun = time.process_time()
    translate(lines, made.config, made)
    return time.process_time() - begun


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True, help="the development data")
    parser.add_argument("--entries", type=int, nargs="+", default=[1_000, 100_000])
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    torch.set_num_threads(1)
    pairs, news = tico_pairs(options.data), news_pairs(options.data)
    known = names(news, load_embedded("en", "pt"), load_embedded("pt", "en"))
    lists = tico_glossary(options.data)
    own = Glossary((*(replace(entry, id=f"t-{entry.id}") for entry in lists.entries), *known.entries))
    runners = {"no glossary": tools(Glossary.empty())}
    runners |= {f"{count:,} entries": tools(filled(own, count)) for count in options.entries}
    print(
        "| text | lines with terms | glossary | CPU s (median) | slower by |\n|---|---|---|---|---|",
        flush=True,
    )
    for text, lines in (
        ("TICO-19", [source for source, _ in pairs[::_EVERY]]),
        ("news", [source for source, _ in news[::_EVERY]]),
    ):
        with_terms = sum(bool(own.constraints(line, "en", "pt")) for line in lines)
        taken: dict[str, list[float]] = {name: [] for name in runners}
        for _ in range(options.rounds):
            for name, made in runners.items():
                taken[name].append(seconds(lines, made))
        free = statistics.median(taken["no glossary"])
        for name, times in taken.items():
            median = statistics.median(times)
            print(
                f"| {text} | {with_terms} of {len(lines)} | {name} | {median:.2f} | {100 * (median / free - 1):.0f}% |",
                flush=True,
            )


if __name__ == "__main__":
    main()
