"""How well alignment finds what a translation dropped, invented, moved and merged.

    python evals/alignment.py --data ../shared/data [--half 1] [--without-embeddings]

Every article of the news data (see news.py) gets paragraphs of one to three lines and, with a fixed
seed, one line in twelve deleted from the translation (or, for additions, from the source) and one in
twelve moved elsewhere or merged with the next. Half 0 of the articles served to set the constants;
half 1 is reported.
"""

from __future__ import annotations

import argparse
import random
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from news import LANGUAGES, articles
from transcheck.core.document import Block, Document
from transcheck.core.segment import Role
from transcheck.errors import InputError
from transcheck.segmentation.align import align
from transcheck.segmentation.belonging import LEAST_BELONGING, belonging
from transcheck.segmentation.divide import divide
from transcheck.segmentation.embeddings import Embedder, load_embedder

SOURCES = ("por-BR", "spa", "rus", "arb", "zho-CN", "fra", "deu")
RATE = 12  # one line in so many is deleted, one moved or merged


@dataclass(frozen=True)
class Line:
    """A paragraph's part: its words, and which lines of the original it stands for."""

    text: str
    numbers: tuple[int, ...]


@dataclass(frozen=True)
class Case:
    """A divided translation and its source; for each sentence, the lines that it stands for."""

    target: Document
    other: Document
    target_lines: dict[str, tuple[int, ...]]
    other_lines: dict[str, tuple[int, ...]]


class Remembering:
    """An embedder that embeds no sentence twice, so that many runs cost little."""

    def __init__(self, embedder: Embedder) -> None:
        self.embedder = embedder
        self.languages = embedder.languages
        self.known: dict[str, np.ndarray] = {}

    def embed(self, sentences: Sequence[str]) -> np.ndarray:
        new = sorted({one for one in sentences if one not in self.known})
        if new:
            self.known.update(zip(new, self.embedder.embed(new), strict=True))
        return np.stack([self.known[one] for one in sentences])


def spoil(lines: list[Line], random: random.Random, *, delete: bool) -> list[Line]:
    """One line in twelve moved or merged and, if asked, one in twelve deleted; never the headline."""
    count = max(1, round(len(lines) / RATE))
    if delete:
        gone = set(random.sample(range(1, len(lines)), count))
        lines = [line for number, line in enumerate(lines) if number not in gone]
    for _ in range(count):
        lines = (moved if random.random() < 0.5 else merged)(lines, random)
    return lines


def moved(lines: list[Line], random: random.Random) -> list[Line]:
    """One line taken out and put back at least three places away."""
    start = random.randrange(1, len(lines))
    rest = lines[:start] + lines[start + 1 :]
    places = [place for place in range(1, len(rest) + 1) if abs(place - start) >= 3]
    if not places:
        return lines
    place = random.choice(places)
    return [*rest[:place], lines[start], *rest[place:]]


def merged(lines: list[Line], random: random.Random) -> list[Line]:
    """Two neighbours made one sentence, as translators do."""
    start = random.randrange(1, len(lines) - 1)
    one, two = lines[start], lines[start + 1]
    text = ", and ".join([one.text.rstrip(' .”"'), two.text[:1].lower() + two.text[1:]])
    return [*lines[:start], Line(text, one.numbers + two.numbers), *lines[start + 2 :]]


def document(
    name: str, lines: list[Line], language: str, seed: str
) -> tuple[Document, dict[str, tuple[int, ...]]]:
    """A divided document in paragraphs of one to three lines, and the lines of each sentence."""
    chance, blocks, groups = random.Random(seed), list[Block](), list[list[Line]]()
    rest = lines
    while rest:
        size = paragraph(rest, chance.randint(1, 3) if groups else 1)
        groups.append(rest[:size])
        rest = rest[size:]
    for number, group in enumerate(groups, 1):
        role = Role.HEADLINE if number == 1 else Role.BODY
        blocks.append(Block(f"p{number}", role, " ".join(line.text for line in group)))
    divided = divide(Document(name, tuple(blocks)), language)
    origins = {}
    for segment in divided.segments:
        position, numbers = 0, list[int]()
        for line in groups[int(segment.block[1:]) - 1]:
            end = position + len(line.text)
            if segment.place.start < end and position < segment.place.end:
                numbers += line.numbers
            position = end + 1
        origins[segment.id] = tuple(numbers)
    return divided, origins


def paragraph(lines: list[Line], size: int) -> int:
    """How many of the next lines make a paragraph: a subheading, which ends in no stop, stands alone."""
    for number, line in enumerate(lines[:size]):
        if not line.text.rstrip("\"'”’»」）) ").endswith(
            (".", "!", "?", "。", "！", "？", "؟", "…", ":", "：")
        ):
            return max(1, number)
    return size


def cases(data: Path, source: str, half: int, kind: str) -> Iterator[Case]:
    """``kind``: omission, addition (the source lacks the line) or untouched."""
    for article in articles(data, source, "eng", half):
        if len(article.segments) < 4:
            continue
        targets = [Line(one.target or "", (number,)) for number, one in enumerate(article.segments)]
        others = [Line(one.source or "", (number,)) for number, one in enumerate(article.segments)]
        chance = random.Random(f"{article.id} {kind}")
        if kind != "untouched":
            targets = spoil(targets, chance, delete=kind == "omission")
        if kind == "addition":
            gone = set(chance.sample(range(1, len(others)), max(1, round(len(others) / RATE))))
            others = [line for number, line in enumerate(others) if number not in gone]
        target, target_lines = document(article.id, targets, "en", article.id)
        other, other_lines = document(article.id, others, LANGUAGES[source], article.id)
        yield Case(target, other, target_lines, other_lines)


def judge(case: Case, embedder: Embedder | None) -> Counter[str]:
    """Counts of hits, misses and false alarms for omissions, additions and pairs of lines."""
    began = time.perf_counter()
    try:
        aligned = align(case.target, case.other, embedder=embedder)
    except InputError:
        return Counter(refused=1)
    figures = Counter(seconds=time.perf_counter() - began, documents=1, sentences=len(case.other.segments))
    in_target = {line for lines in case.target_lines.values() for line in lines}
    in_other = {line for lines in case.other_lines.values() for line in lines}
    dropped, invented, found = set(), set(), set()
    for segment in aligned.segments:
        others = {line for id in (segment.source_id or "").split("+") if id for line in case.other_lines[id]}
        if segment.target is None:
            dropped |= others
            figures["dropped_false"] += not others - in_target
            continue
        ids = [
            one.id
            for one in case.target.segments
            if one.block == segment.block and segment.place.covers(one.place)
        ]
        targets = {line for id in ids for line in case.target_lines[id]}
        if segment.source is None:
            invented |= targets
            figures["invented_false"] += not targets - in_other
        found |= {(one, two) for one in targets for two in others}
    figures.update(hits("omission", dropped, in_other - in_target))
    figures.update(hits("addition", invented, in_target - in_other))
    figures.update(hits("pair", found, gold_pairs(case)))
    return figures


def gold_pairs(case: Case) -> set[tuple[int, int]]:
    """Line with line, and with the line that it was merged with."""
    pairs = set()
    for targets in case.target_lines.values():
        for others in case.other_lines.values():
            if set(targets) & set(others):
                pairs |= {(one, two) for one in targets for two in others}
    return pairs


def hits(name: str, found: set, gold: set) -> dict[str, int]:
    return {f"{name}_hit": len(found & gold), f"{name}_found": len(found), f"{name}_gold": len(gold)}


def ratio(figures: Counter[str], above: str, below: str) -> float:
    return figures[above] / figures[below] if figures[below] else float("nan")


def scale(figures: Counter[str], name: str) -> str:
    """Precision / recall."""
    hit, found, gold = f"{name}_hit", f"{name}_found", f"{name}_gold"
    return f"{ratio(figures, hit, found):.2f} / {ratio(figures, hit, gold):.2f}"


def report(data: Path, half: int, embedder: Embedder | None) -> None:
    """A Markdown table: precision / recall, F1 of pairs, false alarms per 100 sentences, time."""
    print(
        "| source | omissions P / R | additions P / R | pairs F1 "
        "| false omissions, additions per 100, untouched | s per document |\n|---|---|---|---|---|---|"
    )
    everything = Counter[str](), Counter[str](), Counter[str]()
    for source in SOURCES:
        sums = [
            sum((judge(case, embedder) for case in cases(data, source, half, kind)), Counter())
            for kind in ("omission", "addition", "untouched")
        ]
        for total, figures in zip(everything, sums, strict=True):
            total.update(figures)
        print(row(LANGUAGES[source], *sums))
    print(row("all", *everything))


def row(name: str, omission: Counter[str], addition: Counter[str], untouched: Counter[str]) -> str:
    precision, recall = ratio(omission, "pair_hit", "pair_found"), ratio(omission, "pair_hit", "pair_gold")
    false = [100 * ratio(untouched, f"{kind}_false", "sentences") for kind in ("dropped", "invented")]
    return (
        f"| {name} | {scale(omission, 'omission')} | {scale(addition, 'addition')} | "
        f"{2 * precision * recall / (precision + recall):.3f} | {false[0]:.2f}, {false[1]:.2f} | "
        f"{ratio(omission, 'seconds', 'documents'):.3f} |"
    )


def report_belonging(data: Path, half: int, embedder: Embedder) -> None:
    """How often a true translation is refused, and an unrelated article is taken for one."""
    for source in SOURCES:
        pairs = list(cases(data, source, half, "omission"))
        vectors = [
            [
                embedder.embed([one.target or "" for one in document.segments])
                for document in (case.target, case.other)
            ]
            for case in pairs
        ]
        figures = np.array([[belonging(one[0] @ two[1].T) for two in vectors] for one in vectors])
        own, strange = np.diagonal(figures), figures[~np.eye(len(figures), dtype=bool)]
        refused = 100 * np.mean(own < LEAST_BELONGING)
        passed = 100 * np.mean(strange >= LEAST_BELONGING)
        print(
            f"| {LANGUAGES[source]} | {own.min():.2f}, {own.mean():.2f} | {strange.mean():.2f}, "
            f"{strange.max():.2f} | {refused:.1f} % | {passed:.1f} % |"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--half", type=int, choices=(0, 1), default=1)
    parser.add_argument("--without-embeddings", action="store_true")
    options = parser.parse_args()
    if options.without_embeddings:
        report(options.data, options.half, None)
        return
    embedder = Remembering(load_embedder())
    report(options.data, options.half, embedder)
    print(
        "\n| source | belonging of translations: least, mean | of strangers: mean, most "
        "| refused | let through |\n|---|---|---|---|---|"
    )
    report_belonging(options.data, options.half, embedder)


if __name__ == "__main__":
    main()
