"""What checking by rules alone costs: articles a second and core by language, stage by stage, and the memory.

    python evals/rules_speed.py --data ../shared/data [--languages en ru] [--repeat 100 1000 5000]

Every article of half 1 is read from a file, checked with all checks and reported as JSON, once, after those of
half 0; CPU time. The glossary is made of syllables and of words that stand in the articles, so that it finds
something. For the memory the articles come again and again, a new name and a number behind every sentence, so that
none was seen before; each size runs in a process of its own.
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
from functools import partial
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
from transcheck.prepare import Inputs, prepare
from transcheck.reports.json import Json
from transcheck.segmentation.detection import language_of
from transcheck.segmentation.divide import divide
from transcheck.tools import Tools

ALONE = ("en", "pt", "es", "fr", "de", "ru", "ar", "zh")
PAIRS = (("pt", "en"), ("en", "pt"), ("zh", "en"))
BESIDE = 10  # articles
ENTRIES = 400  # of the glossary, half of them names
SHOWN = 6  # checks
STAGES = ("read", "language", "sentences", "checks", "report")
FIRST, WINDOW = 10, 100  # the articles whose time is given in a long run
Answer = TypeVar("Answer")


def main() -> None:
    options = _options()
    if options.one:
        _repeated(options.data, options.one)
        return
    _by_language(options.data, options.languages)
    _by_stage(options.data, options.languages)
    _beside_sources(options.data)
    if options.repeat:
        _again_and_again(options.data, options.repeat)


def _by_language(data: Path, languages: Sequence[str]) -> None:
    print("Rules alone, articles of half 1: read, all checks, reported; CPU time of one core\n")
    columns = ["language", "characters", "glossary entries", "ms an article", "articles/s", "issues"]
    table(columns, [row for language in languages for row in _rows(data, language)])


def _by_stage(data: Path, languages: Sequence[str]) -> None:
    print(
        "\nms an article by stage, and the dearest checks; what is read of a text counts for whoever asks first\n"
    )
    table(["language", *STAGES, "the dearest"], [_stages(data, one) for one in languages])


def _beside_sources(data: Path) -> None:
    print(
        f"\nBeside the source, rules alone, {BESIDE} articles; aligning is mostly the sentence embeddings\n"
    )
    table(["pair", "ms an article", "of it aligning"], [_beside(data, *pair) for pair in PAIRS])


def _again_and_again(data: Path, numbers: Sequence[int]) -> None:
    """Each size in a process of its own, which prints its row."""
    print("\nOne process, English articles that differ\n")
    table(["articles", f"ms, {WINDOW} after the {FIRST}th", f"ms, the last {WINDOW}", "peak memory, MB"], [])
    sys.stdout.flush()
    for number in numbers:
        asked = [sys.executable, __file__, "--data", str(data), "--one", str(number)]
        subprocess.run(asked, check=True)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, required=True, help="the development data")
    parser.add_argument("--languages", nargs="+", default=ALONE, choices=ALONE)
    parser.add_argument(
        "--repeat", nargs="+", type=int, default=[], metavar="N", help="articles in one process"
    )
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    return parser.parse_args()


def _texts(data: Path, language: str, half: int) -> list[list[str]]:
    """The paragraphs of each article of a half."""
    documents = articles(data, None, folders(language)[1], half)
    return [[block.text for block in document.blocks] for document in documents]


def _write(path: Path, paragraphs: Sequence[str]) -> str:
    path.write_text("\n\n".join(paragraphs) + "\n", encoding="utf-8")
    return str(path)


def _written(folder: Path, texts: Sequence[Sequence[str]]) -> list[str]:
    """Each article as a file."""
    return [_write(folder / f"{number}.txt", text) for number, text in enumerate(texts)]


def _rows(data: Path, language: str) -> Iterator[list[str]]:
    """A language without a glossary, and with one."""
    warm, texts = _texts(data, language, 0), _texts(data, language, 1)
    length = sum(len(text) for paragraphs in texts for text in paragraphs) // len(texts)
    with tempfile.TemporaryDirectory() as name:
        paths = _written(Path(name), [*warm, *texts])
        glossary = Path(name) / "glossary.tsv"
        glossary.write_text(_glossary(texts, language), encoding="utf-8")
        for given in ((), (glossary,)):
            config = Config(source_language=language, target_language=language, glossaries=given)
            tools = Tools(config)
            work = partial(_checked, config=config, tools=tools)
            for path in paths[: len(warm)]:
                work(path)
            started = time.process_time()
            issues = sum(map(work, paths[len(warm) :]))
            each = (time.process_time() - started) / len(texts)
            entries = str(len(tools.glossary.entries) or "")
            yield [language, str(length), entries, f"{1000 * each:.1f}", f"{1 / each:.0f}", str(issues)]


def _checked(path: str, config: Config, tools: Tools) -> int:
    """Read, check and report one article: its number of issues."""
    report = check(Inputs(read_document(path)), config, tools)
    Json().render([report], ())
    return len(report.issues)


def _seconds(call: Callable[[], object]) -> float:
    started = time.process_time()
    call()
    return time.process_time() - started


def _glossary(texts: Sequence[Sequence[str]], language: str) -> str:
    """Made-up entries, and some of words that the articles have."""
    words = {word.strip(".,") for text in texts for line in text for word in line.split()}
    own = sorted(word for word in words if word.isalpha() and len(word) > 4)
    chosen = random.Random(language).sample(own, min(len(own), ENTRIES // 8))
    other = "pt" if language == "en" else language
    made = glossary_speed.table(ENTRIES).replace("\tpt", f"\t{other}", 2).splitlines()
    column = 2 if language == "en" else 4
    rows = [["", "", "", ""] for _ in chosen]
    for row, word in zip(rows, chosen, strict=True):
        row[column - 2] = word
    listed = ["\t".join((f"own{number}", "term", *row)) for number, row in enumerate(rows)]
    return "\n".join([*made, *listed]) + "\n"


class Stopwatch:
    """CPU time by stage."""

    def __init__(self) -> None:
        self.seconds: Counter[str] = Counter()

    def time(self, stage: str, call: Callable[[], Answer]) -> Answer:
        started = time.process_time()
        answer = call()
        self.seconds[stage] += time.process_time() - started
        return answer


def _stages(data: Path, language: str) -> list[str]:
    """The whole, and its stages each by itself."""
    config = Config(source_language=language, target_language=language)
    tools, watch, checks = Tools(config), Stopwatch(), Stopwatch()
    with tempfile.TemporaryDirectory() as name:
        warm = _written(Path(name), _texts(data, language, 0))
        for path in warm:
            _checked(path, config, tools)
        paths = _written(Path(name), _texts(data, language, 1))
        for path in paths:
            _watched(path, config, tools, watch, checks)
    dearest = ", ".join(
        f"{check} {1000 * spent / len(paths):.2f}" for check, spent in checks.seconds.most_common(SHOWN)
    )
    stages = [f"{1000 * watch.seconds[stage] / len(paths):.2f}" for stage in STAGES]
    return [language, *stages, dearest]


def _watched(path: str, config: Config, tools: Tools, watch: Stopwatch, checks: Stopwatch) -> None:
    article = watch.time("read", lambda: read_document(path))
    language = str(config.target_language)
    watch.time("language", lambda: language_of(article))
    watch.time("sentences", lambda: divide(article, language))
    prepared = prepare(Inputs(article), config, tools)
    watch.time("checks", lambda: run_checks(prepared.document, context_of(prepared, tools)))
    context = context_of(prepared, tools)
    for one in all_checks():
        checks.time(one.id, lambda one=one: run_checks(prepared.document, context, [one]))
    report = check(Inputs(article), config, tools)
    watch.time("report", lambda: Json().render([report], ()))


def _beside(data: Path, source: str, target: str) -> list[str]:
    """Articles beside their source."""
    config = Config(source_language=source, target_language=target, rules_only=True)
    tools, watch = Tools(config), Stopwatch()
    for half in (0, 1):
        watch.seconds.clear()
        pairs = list(zip(_texts(data, target, half), _texts(data, source, half), strict=True))[:BESIDE]
        with tempfile.TemporaryDirectory() as name:
            for ours, theirs in pairs:
                inputs = Inputs(
                    read_document(_write(Path(name) / "ours.txt", ours)),
                    read_document(_write(Path(name) / "theirs.txt", theirs)),
                )
                watch.time("whole", lambda inputs=inputs: check(inputs, config, tools))
                watch.time("aligning", lambda inputs=inputs: prepare(inputs, config, tools))
    whole, aligning = (1000 * watch.seconds[one] / len(pairs) for one in ("whole", "aligning"))
    return [f"{source}→{target}", f"{whole:.0f}", f"{aligning:.0f}"]


def _repeated(data: Path, number: int) -> None:
    """Time and memory of so many articles in this process."""
    texts = [*_texts(data, "en", 0), *_texts(data, "en", 1)]
    config = Config(source_language="en", target_language="en")
    tools = Tools(config)
    made, spent = random.Random(number), []
    with tempfile.TemporaryDirectory() as name:
        for place in range(number):
            paragraphs = [f"{line} ({_name(made)} {place})" for line in texts[place % len(texts)]]
            path = _write(Path(name) / "article.txt", paragraphs)
            spent.append(_seconds(lambda path=path: _checked(path, config, tools)))
    early, late = spent[FIRST : FIRST + WINDOW], spent[-WINDOW:]
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    times = (1000 * sum(one) / len(one) for one in (early, late))
    print(f"| {number:,} | {next(times):.1f} | {next(times):.1f} | {peak:.0f} |", flush=True)


def _name(made: random.Random) -> str:
    """A name that was hardly seen before, so that what is remembered of words grows as it does of new stories."""
    return "".join(made.choices(glossary_speed.SYLLABLES, k=4)).title()


if __name__ == "__main__":
    main()
