"""What the translation cache spares, and what it costs.

    python evals/translation_cache.py again --data ../shared/data [--sentences 1000]
    python evals/translation_cache.py many [--rows 1000000]

``again``: news sentences are translated with an empty cache, then by an engine that finds them on disk, then by
the same, which remembers them. ``many``: how long it takes to look up and to keep an article's sentences in a
cache of so many invented ones, drawn by chance. Times are the processor's, of which other programs on the
machine take nothing.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from news import articles
from transcheck.core.hypothesis import Hypothesis, WordLink
from transcheck.core.span import Span
from transcheck.engines.embedded import load_embedded
from transcheck.engines.kept.engine import KeptEngine
from transcheck.engines.kept.file import stats
from transcheck.engines.kept.packing import pack
from transcheck.engines.kept.store import TranslationCache

ARTICLE = 24  # sentences
ASKED = 200  # articles
FILLED = 10_000  # sentences at a time
NO_LIMIT = 1 << 40

T = TypeVar("T")


def again(data: Path, count: int, folder: Path) -> None:
    """Print what was found and the time that it took, beside the time of translating, and the size on disk."""
    sentences = list(islice(_sentences(data), count))
    engine = load_embedded("pt", "en")
    engine.translate(sentences[:ARTICLE])  # what is made ready at first is no part of it
    print(f"{len(sentences)} sentences, {len(set(sentences))} of them different")
    first = _report("translated", KeptEngine(engine, TranslationCache(folder)), sentences)
    kept = KeptEngine(engine, TranslationCache(folder))
    same = [_report(way, kept, sentences) == first for way in ("from disk", "remembered")]
    there = stats(folder)
    size = sum(len(pack(one)) for one in set(first)) / there.translations
    print(f"the same translations: {all(same)}")
    print(
        f"{there.size / there.translations:.0f} bytes a sentence on disk, {size:.0f} of them the translation"
    )


def _sentences(data: Path) -> Iterator[str]:
    for article in articles(data, "por-BR", "eng"):
        yield from (segment.source or "" for segment in article.segments)


def _report(way: str, engine: KeptEngine, sentences: Sequence[str]) -> list[Hypothesis]:
    """The translations. What was not asked of the engine is done when the first progress is told."""
    progress: list[int] = []
    begun = time.process_time()
    made = engine.translate(sentences, progress=progress.append)
    spent = time.process_time() - begun
    print(f"{way:<10} {spent * 1e3:8.1f} ms, {progress[0] / len(sentences):.1%} without the engine")
    return made


def many(count: int, folder: Path) -> None:
    """Print microseconds a sentence, the median over articles."""
    chance = random.Random(1)
    cache = TranslationCache(folder, limit=NO_LIMIT)
    for start in range(0, count, FILLED):
        cache.keep(_invented(range(start, min(start + FILLED, count))))
    print(f"{count:,} sentences, {stats(folder).size / 1e6:.0f} MB")
    known = [[_key(chance.randrange(count)) for _ in range(ARTICLE)] for _ in range(ASKED)]
    unknown = [[_key(-chance.randrange(1, count)) for _ in range(ARTICLE)] for _ in range(ASKED)]
    new = [
        _invented(range(start, start + ARTICLE)) for start in range(count, count + ASKED * ARTICLE, ARTICLE)
    ]
    print(f"known    {_median(cache.find, known):6.1f} µs")
    print(f"unknown  {_median(cache.find, unknown):6.1f} µs")
    print(f"kept     {_median(cache.keep, new):6.1f} µs")


def _key(number: int) -> bytes:
    return hashlib.sha256(str(number).encode()).digest()


def _invented(numbers: range) -> dict[bytes, Hypothesis]:
    """As long as news sentences are, with a link for each word."""
    words = "the mayor of Vilanova opened the new bridge on Friday and nobody came to see it although".split()
    made = {}
    for number in numbers:
        text = " ".join(random.Random(number).choices(words, k=22))
        links = tuple(WordLink(Span(6 * one, 6 * one + 5), Span(5 * one, 5 * one + 4)) for one in range(22))
        made[_key(number)] = Hypothesis(
            text, "embedded-pten-1693087646-int8-6c3b7af0", -1 / (number + 3), links
        )
    return made


def _median(work: Callable[[T], object], articles: Sequence[T]) -> float:
    spent = []
    for one in articles:
        begun = time.process_time()
        work(one)
        spent.append((time.process_time() - begun) / ARTICLE * 1e6)
    return statistics.median(spent)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    commands = parser.add_subparsers(dest="command", required=True)
    command = commands.add_parser("again")
    command.add_argument("--data", type=Path, required=True, help="the development data")
    command.add_argument("--sentences", type=int, default=1_000)
    commands.add_parser("many").add_argument("--rows", type=int, default=1_000_000)
    options = parser.parse_args()
    with TemporaryDirectory() as folder:
        if options.command == "again":
            again(options.data, options.sentences, Path(folder))
        else:
            many(options.rows, Path(folder))


if __name__ == "__main__":
    main()
