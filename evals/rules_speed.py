"""What checking by rules alone costs: articles a second and core by language, stage by stage, and the memory.

    python evals/rules_speed.py --data ../shared/data [--languages en ru] [--repeat 100 1000 5000]

Every article of half 1 is read from a file, checked with all checks and reported as JSON, after two articles to
warm up; CPU time. The glossary is made of syllables and of words that stand in the articles, so that it finds
something. For the memory the articles come again and again, their sentences numbered, so that none was seen
before; each size runs in a process of its own.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import cycle, islice
from pathlib import Path
from typing import TypeVar

os.environ["OPENBLAS_NUM_THREADS"] = "1"

import glossary_speed
from measures import table
from news import articles, folders
from transcheck.checks.catalogue import all_checks
from transcheck.checks.run import run_checks
from transcheck.config import Config
from transcheck.formats.files import read_document
from transcheck.pipeline import check, context_of
from transcheck.prepare import Inputs, Prepared, prepare
from transcheck.reports.json import Json
from transcheck.segmentation.detection import language_of
from transcheck.segmentation.divide import divide
from transcheck.tools import Tools

ALONE = ("en", "pt", "es", "fr", "de", "ru", "ar", "zh")
BESIDE = (("pt", "en"), ("en", "pt"), ("zh", "en"))
ENTRIES = 400  # of the glossary, half of them names
WARM = 2  # articles
SHOWN = 8  # checks
WINDOW = 100  # articles whose time is given
Answer = TypeVar("Answer")


def main() -> None:
    options = _options()
    if options.one:
        _repeated(options.data, options.one)
        return
    print("Rules alone, articles of half 1: read, all checks, reported; CPU time of one core\n")
    columns = ["language", "words", "glossary", "ms an article", "articles/s", "issues"]
    table(columns, [row for language in options.languages for row in _rows(options.data, language)])
    print("\nms an article by stage, and the dearest checks\n")
    table(["language", *STAGES, "checks"], [_stages(options.data, one) for one in options.languages])
    print("\nBeside the source, rules alone; aligning is mostly the sentence embeddings\n")
    table(["pair", "ms an article", "of it aligning"], [_beside(options.data, *pair) for pair in BESIDE])
    print("\nOne process, English articles that differ\n")
    print("| articles | ms, the 10th to the 109th | ms, the last 100 | peak memory, MB |\n|---|---|---|---|")
    for number in options.repeat:
        asked = [sys.executable, __file__, "--data", options.data, "--one", str(number)]
        subprocess.run(asked, check=True)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, required=True, help="the development data")
    parser.add_argument("--languages", nargs="+", default=ALONE, choices=ALONE)
    parser.add_argument("--repeat", nargs="+", type=int, default=[], metavar="N", help="articles in one process")
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    return parser.parse_args()


def _texts(data: Path, language: str) -> list[list[str]]:
    """The paragraphs of each article of half 1."""
    documents = articles(data, None, folders(language)[1], 1)
    return [[block.text for block in document.blocks] for document in documents]


def _written(folder: Path, texts: Sequence[Sequence[str]]) -> list[str]:
    """Each article as a file."""
    paths = [folder / f"{number}.txt" for number in range(len(texts))]
    for path, paragraphs in zip(paths, texts, strict=True):
        path.write_text("\n\n".join(paragraphs) + "\n", encoding="utf-8")
    return [str(path) for path in paths]


def _rows(data: Path, language: str) -> Iterator[list[str]]:
    texts = _texts(data, language)
    with tempfile.TemporaryDirectory() as name:
        paths = _written(Path(name), texts)
        glossary = Path(name) / "glossary.tsv"
        glossary.write_text(_glossary(texts, language), encoding="utf-8")
        for asked in ((), (glossary,)):
            config = Config(source_language=language, target_language=language, glossaries=asked)
            tools = Tools(config)
            seconds, found = _timed(paths, lambda path, c=config, t=tools: _checked(path, c, t))
            length = sum(len(text.split()) for paragraphs in texts for text in paragraphs) // len(texts)
            given = str(len(tools.glossary.entries)) if asked else ""
            yield [language, str(length), given, f"{1000 * seconds:.1f}", f"{1 / seconds:.0f}", str(sum(found))]


def _checked(path: str, config: Config, tools: Tools) -> int:
    """Read, check and report one article: its number of issues."""
    report = check(Inputs(read_document(path)), config, tools)
    Json().render([report], ())
    return len(report.issues)


def _timed(asked: Sequence[Answer], work: Callable[[Answer], int]) -> tuple[float, list[int]]:
    """Seconds for each, after the first few, and what came out."""
    for one in asked[:WARM]:
        work(one)
    started = time.process_time()
    found = [work(one) for one in asked]
    return (time.process_time() - started) / len(asked), found


def _glossary(texts: Sequence[Sequence[str]], language: str) -> str:
    """Made-up entries, and some of words that the articles have."""
    words = sorted({word.strip(".,") for text in texts for line in text for word in line.split()})
    own = [word for word in words if word.isalpha() and len(word) > 4] or [line[:2] for line in texts[0]]
    chosen = random.Random(language).sample(own, min(len(own), ENTRIES // 8))
    head = f"id\tkind\ten\ten:second\tpt\tpt:second".replace("pt", language if language != "en" else "pt")
    made = glossary_speed.table(ENTRIES).splitlines()[1:]
    column = 2 if language == "en" else 4
    rows = ["\t".join(["", "term", *(word if at == column else "" for at in range(2, 6))]) for word in chosen]
    rows = [f"own{number}{row}" for number, row in enumerate(rows)]
    return "\n".join([head, *made, *rows]) + "\n"


STAGES = ("read", "language", "sentences", "report", "the rest", *(f"check {place}" for place in range(1, SHOWN + 1)))


class Stopwatch:
    """CPU time by stage."""

    def __init__(self) -> None:
        self.seconds: Counter[str] = Counter()

    def time(self, stage: str, call: Callable[[], Answer]) -> Answer:
        started = time.process_time()
        answer = call()
        self.seconds[stage] += time.process_time() - started
        return answer
