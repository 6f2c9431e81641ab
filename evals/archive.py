"""Is the story behind a text found in an archive of 100,000, and how fast?

    python evals/archive.py --data ../shared/data [--stories 100000] [--queries 400] [--half 1] [--folder /tmp/archive]

Stories are invented of the development data (archive_stories.py). Some are written as files and added by
``transcheck archive add``'s own code, which gives the speed; then all are written into the archive straight from
their sentences, each different one of which is embedded once, since they share so many.
Then texts that were made of some of them are looked for: a machine's English (where no system's is at
hand, the embedded model's of the Portuguese), people's English, these spun (spinning.py), and shortened. And
texts of which the archive has nothing: of documents that it has no sentence of, and others made of the same
sentences as its stories, which it has the pieces of.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import numpy as np
from numpy.typing import NDArray

from archive_stories import Source, Story, by_hand, by_machine, invent, paragraphs, read_sources
from news import article
from spinning import shorten, spin
from transcheck.archive import story as archived
from transcheck.archive.adding import add_stories
from transcheck.archive.search import find_stories
from transcheck.archive.store import Archive, Entry, opened
from transcheck.archive.story import Answer, digest_of
from transcheck.archive.vectors import WIDTH, outline, packed
from transcheck.core.document import Document
from transcheck.engines.embedded import load_embedded
from transcheck.formats.files import read_document
from transcheck.segmentation.divide import divide
from transcheck.segmentation.embeddings import Embedder, load_embedder

Make = Callable[[Story, Random], list[str] | None]


@dataclass
class Asked:
    """What came back for texts of one kind: ``rows`` are (right first, answer, milliseconds)."""

    rows: list[tuple[bool, Answer, float]] = field(default_factory=list)

    def share(self, wanted: Callable[[bool, Answer], bool]) -> float:
        return sum(wanted(right, answer) for right, answer, _ in self.rows) / len(self.rows)


def main() -> None:
    options = _options()
    rng = Random(20)
    sources = read_sources(options.data, options.half)
    away = rng.sample(sources, len(sources) // 8)
    near = [one for one in sources if one not in away]
    embedder = load_embedder()
    folder = options.folder / f"{options.stories}-{options.half}"
    stories = invent(near, options.stories, Random(1))
    _throughput(stories, embedder, folder)
    _index(stories, folder / "index", embedder)
    with opened(folder / "index") as archive:
        print(
            "\n| text | asked | right first | found, right | found, wrong | cannot tell | none | ms median | ms p95 |"
        )
        print("|---|---|---|---|---|---|---|---|---|")
        for name, made in _questions(stories, near, away, options.queries):
            _tell(name, _ask(made, archive, embedder, folder))
    print(
        f"\npeak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000:.0f} MB (this program's whole)"
    )


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, required=True, help="the development data")
    parser.add_argument("--stories", type=int, default=100_000)
    parser.add_argument("--queries", type=int, default=400, help="of each kind")
    parser.add_argument("--half", type=int, choices=(0, 1), default=1)
    parser.add_argument("--folder", type=Path, default=Path("/tmp/archive"))
    return parser.parse_args()


def _throughput(stories: Sequence[Story], embedder: Embedder, folder: Path) -> None:
    """Stories a second of text that is new, embedding included."""
    some = stories[:: max(1, len(stories) // 200)][:200]
    paths = [folder / "wire" / story.name for story in some]
    (folder / "wire").mkdir(parents=True, exist_ok=True)
    for story, path in zip(some, paths, strict=True):
        path.write_text(story.file(), encoding="utf-8")
    with opened(folder / "fresh", write=True) as archive:
        begun = time.process_time()
        added = add_stories(paths, archive, embedder)
        seconds, sentences = time.process_time() - begun, archive.stats().sentences
    print(f"new text: {added.new / seconds:.1f} stories/s, {sentences / seconds:.0f} sentences/s", flush=True)


def _index(stories: Sequence[Story], folder: Path, embedder: Embedder) -> None:
    texts = sorted({text for story in stories for text in story.sentences})
    vectors = embedder.embed(texts)
    rows = {text: row for row, text in enumerate(texts)}
    begun = time.process_time()
    with opened(folder, write=True) as archive:
        for start in range(0, len(stories), 1000):
            archive.add([_entry(story, rows, vectors) for story in stories[start : start + 1000]])
        stats = archive.stats()
    seconds = time.process_time() - begun
    print(
        f"{len(texts)} different sentences; with their vectors known, {len(stories) / seconds:.0f} stories/s"
    )
    print(f"archive: {stats}: {stats.size / stats.stories / 1000:.1f} KB a story")
    begun = time.perf_counter()
    with opened(folder) as archive:
        archive.nearest(np.ones((1, WIDTH), dtype=np.int8), 1)
    print(f"opened, first look: {time.perf_counter() - begun:.2f} s", flush=True)


def _entry(story: Story, rows: Mapping[str, int], vectors: NDArray[np.float32]) -> Entry:
    """As it would be added, had its file a paragraph for each sentence."""
    lines: list[str | None] = [None] * len(story.units)
    document = article(story.name, story.sentences, lines, None, story.language)
    ours = vectors[[rows[text] for text in story.sentences]]
    kept = archived.Story(story.name, digest_of(document), document)
    return Entry(kept, packed(outline(ours)), packed(ours))


# The texts that are looked for: (sentences, the story that they are of, or None)

Made = list[tuple[list[str], Story | None]]


def _questions(
    stories: Sequence[Story], near: Sequence[Source], away: Sequence[Source], count: int
) -> Iterator[tuple[str, Made]]:
    foreign = [story for story in stories if story.language != "en"]
    machine = _machine(foreign, count, Random(3))
    english = _made(stories, by_hand, count, Random(4))
    yield "machine translation", machine
    yield "machine translation, spun", _again(machine, lambda text, rng: spin(text, rng))
    yield "people's translation", _made(foreign, by_hand, count, Random(5))
    yield "English, spun", _again(english, lambda text, rng: spin(text, rng))
    for name, lead in (("lead kept", True), ("lead dropped", False)):
        yield f"spun, a third shorter, {name}", _again(english, _shorter(lead))
        yield f"machine translation, a third shorter, {name}", _again(machine, _shorter(lead, spun=False))
    yield (
        "not there, other subjects",
        _made(invent(away, count, Random(6)), by_hand, count, Random(6), told=False),
    )
    yield (
        "not there, its sentences are",
        _made(invent(near, count, Random(7)), by_hand, count, Random(7), told=False),
    )


def _made(stories: Sequence[Story], make: Make, count: int, rng: Random, *, told: bool = True) -> Made:
    made: Made = []
    for story in rng.sample(stories, len(stories)):
        if (sentences := make(story, rng)) is not None:
            made.append((sentences, story if told else None))
        if len(made) == count:
            break
    return made


def _machine(stories: Sequence[Story], count: int, rng: Random) -> Made:
    """Two thirds by the systems of the data, the rest by the embedded model, from the Portuguese."""
    made = _made(stories, by_machine, count * 2 // 3, rng)
    engine = load_embedded("pt", "en")

    def by_us(story: Story, rng: Random) -> list[str] | None:
        texts = [unit.versions.get("pt") for unit in story.units]
        return [one.text for one in engine.translate([text or "" for text in texts])] if all(texts) else None

    return made + _made(stories, by_us, count - len(made), rng)


def _again(made: Made, change: Callable[[list[str], Random], list[str]]) -> Made:
    rng = Random(8)
    return [(change(sentences, rng), story) for sentences, story in made]


def _shorter(lead: bool, *, spun: bool = True) -> Callable[[list[str], Random], list[str]]:
    return lambda text, rng: shorten(spin(text, rng) if spun else text, rng, keep_lead=lead)


def _ask(made: Made, archive: Archive, embedder: Embedder, folder: Path) -> Asked:
    asked = Asked()
    for sentences, story in made:
        article = _article(sentences, folder / "asked.txt")
        begun = time.perf_counter()
        matches = find_stories(article, archive, embedder)
        taken = time.perf_counter() - begun
        right = bool(matches and story and Path(matches[0].story.name).name == story.name)
        asked.rows.append((right, matches[0].answer if matches else Answer.NONE, taken * 1000))
    return asked


def _article(sentences: Sequence[str], path: Path) -> Document:
    path.write_text(paragraphs(sentences), encoding="utf-8")
    return divide(read_document(str(path)), "en")


def _tell(name: str, asked: Asked) -> None:
    shares = (
        asked.share(lambda right, answer: right),
        asked.share(lambda right, answer: right and answer is Answer.FOUND),
        asked.share(lambda right, answer: not right and answer is Answer.FOUND),
        asked.share(lambda right, answer: answer is Answer.CANNOT_TELL),
        asked.share(lambda right, answer: answer is Answer.NONE),
    )
    times = sorted(milliseconds for *_, milliseconds in asked.rows)
    cells = [f"{share:.1%}" for share in shares]
    cells += [f"{statistics.median(times):.0f}", f"{times[int(len(times) * 0.95)]:.0f}"]
    print(f"| {name} | {len(asked.rows)} | {' | '.join(cells)} |", flush=True)


if __name__ == "__main__":
    main()
