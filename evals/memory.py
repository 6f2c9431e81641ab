"""How fast a translation memory is, and what its fuzzy matches are worth when they are mended.

    python evals/memory.py speed --data ../shared/data [--units 100000]
    python evals/memory.py mended --data ../shared/data [--pair en-pt] [--half 1] [--limit 300] [--show]
    python evals/memory.py meaning --data ../shared/data

The material: TICO-19's memory and the news articles. No sentence repeats there, so repeats are made: in
a pair of sentences one span is changed on both sides, with a fixed seed: a number that both have in
digits, a name that both write alike, a country for another whose name in Portuguese takes the same article
(``edits.py``). The old pair is in the memory; the new source is looked up; the new target is what an editor
would make of the old one.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from sacrebleu.metrics import BLEU, CHRF

from edits import KINDS, Edited, edited
from news import LANGUAGES, articles
from transcheck.core.hypothesis import Hypothesis
from transcheck.engines.finder import InstalledEngines
from transcheck.evidence.contrast import Directions
from transcheck.facts.base import Facts
from transcheck.facts.compare import COMPARE
from transcheck.memory.mended import mended
from transcheck.memory.read import read_units
from transcheck.memory.store import Memory
from transcheck.memory.unit import Unit
from transcheck.segmentation.embeddings import load_embedder

TICO = "terminology/tico19.en-pt-BR.tmx"
ASKED = 500  # sentences looked up


def pairs(data: Path, source: str, target: str, half: int | None) -> list[Unit]:
    """Sentences and their translations: every other one of TICO's documents, and of the articles."""
    tico = list(read_units(str(data / TICO), source, target))
    names = list(dict.fromkeys(unit.document for unit in tico))
    chosen = [unit for unit in tico if half is None or names.index(unit.document) % 2 == half]
    folders = {tag.partition("-")[0]: folder for folder, tag in LANGUAGES.items()}
    for article in articles(data, folders[source], folders[target], half):
        for one in article.segments:
            chosen.append(Unit(one.source or "", one.target or "", source, target, article.id))
    return chosen


def speed(data: Path, count: int) -> None:
    """Import, size, and how long a sentence takes that has a match with up to six words changed."""
    units = list(varied(pairs(data, "en", "pt", None), count))
    with TemporaryDirectory() as folder:
        path = Path(folder) / "desk.db"
        begun = time.perf_counter()
        with Memory(str(path)) as memory:
            added = memory.add(units)
        spent = time.perf_counter() - begun
        print(f"{added.new:,} units imported in {spent:.1f} s, {path.stat().st_size / 1e6:.1f} MB")
        with Memory(str(path), write=False) as memory:
            sample = random.Random(3).sample(units, ASKED)
            timed("exact", [unit.source for unit in sample], lambda one: memory.exact(one, "en", "pt"))
            others = [_spoilt(unit.source, random.Random(number)) for number, unit in enumerate(sample)]
            timed("find", others, lambda one: memory.find(one, "en", "pt"))


def varied(units: Sequence[Unit], count: int) -> Iterator[Unit]:
    """As many units, in documents of fifty: those given, then copies with other numbers and words."""
    chance = random.Random(1)
    for number in range(count):
        unit = units[number] if number < len(units) else chance.choice(units)
        source = unit.source if number < len(units) else _spoilt(unit.source, chance)
        yield Unit(source, unit.target, "en", "pt", f"document {number // 50}", f"made:{number}")


def _spoilt(sentence: str, chance: random.Random) -> str:
    """The sentence with some of its words replaced by others and its digits by other digits."""
    words = [
        "".join(str(chance.randint(1, 9)) if one.isdigit() else one for one in w) for w in sentence.split()
    ]
    for _ in range(chance.choice((1, 2, 3, 6))):
        place = chance.randrange(len(words))
        words[place] = words[place][::-1] if chance.random() < 0.3 else chance.choice(words)
    return " ".join(words)


def timed(name: str, sentences: Sequence[str], ask: Callable[[str], object]) -> None:
    """Print the median and the 95th percentile, warm: on the clock, and of the processor's time, from which
    other programs on the machine take nothing."""
    ask(sentences[0])
    for what, clock in (("", time.perf_counter), (" of the processor", time.process_time)):
        spent = []
        for sentence in sentences:
            begun = clock()
            ask(sentence)
            spent.append(1000 * (clock() - begun))
        spent.sort()
        middle, high = spent[len(spent) // 2], spent[int(len(spent) * 0.95)]
        print(f"{name}: median {middle:.2f} ms, p95 {high:.2f} ms{what}")


@dataclass(frozen=True)
class Tried:
    """An edited pair with what became of its match, and a fresh translation."""

    case: Edited
    mended: Hypothesis | None
    fresh: str
    languages: tuple[str, str]

    @property
    def text(self) -> str:
        """What a translation with the memory is."""
        return self.fresh if self.mended is None else self.mended.text

    @property
    def right(self) -> bool:
        """Whether it is, letter for letter, what an editor would have made of the old translation."""
        return self.mended is not None and self.mended.text == self.case.target

    def keeps_facts(self, text: str) -> bool:
        """Whether a text states the facts as well as the edited translation does."""
        return all(
            one <= other
            for one, other in zip(self._faults(text), self._faults(self.case.target), strict=True)
        )

    def _faults(self, text: str) -> list[int]:
        original, target = Facts(self.case.source, self.languages[0]), Facts(text, self.languages[1])
        found = [compare(original, target) for compare in COMPARE.values()]
        return [len(one.missing) + len(one.extra) + len(one.changed) for one in found]


def try_out(cases: Sequence[Edited], directions: Directions) -> list[Tried]:
    """Look each edited source up in a memory of the old pairs, and mend what is found."""
    engine = directions.forward
    languages = engine.source_language, engine.target_language
    memory = Memory()
    memory.add(case.unit for case in cases)
    fresh = engine.translate([case.source for case in cases])
    tried = []
    for case, other in zip(cases, fresh, strict=True):
        match = next(iter(memory.find(case.source, *languages, count=1)), None)
        text = None if match is None else mended(match, case.source, directions)
        tried.append(Tried(case, text, other.text, languages))
    return tried


def report(tried: Sequence[Tried], show: bool) -> None:
    """For each kind: how many were mended, how many of these rightly, and what a fresh translation is worth."""
    for kind in (*KINDS, None):
        chosen = [one for one in tried if kind in (None, one.case.kind)]
        used = [one for one in chosen if one.mended is not None]
        print(f"{kind or 'all':8}{len(chosen)} looked up, {len(used)} mended, ", end="")
        print(f"{sum(one.right for one in used)} of these to the letter; facts kept ", end="")
        print(f"{sum(one.keeps_facts(one.text) for one in used)}, fresh ", end="")
        print(sum(one.keeps_facts(one.fresh) for one in used))
        for name, some in (("mended", used), ("all", chosen)):
            if some:
                references = [one.case.target for one in some]
                print(f"        {name:7}{scores([one.text for one in some], references)}", end=" ")
                print(f"  fresh {scores([one.fresh for one in some], references)}")
    for one in tried if show else ():
        if not one.right:
            made = one.mended and one.mended.text
            print(f"{one.case.kind}\n  {one.case.source}\n  {one.case.unit.target}\n  {made}\n  {one.fresh}")


def scores(texts: Sequence[str], references: Sequence[str]) -> str:
    """chrF and BLEU."""
    return "chrF {:.1f} BLEU {:.1f}".format(
        *(metric.corpus_score(texts, [references]).score for metric in (CHRF(), BLEU()))
    )


def meaning(data: Path) -> None:
    """Whether a sentence is found that says the same in other words: FLORES in English, looked up as an engine
    has it that translated it from German."""
    folder = data / "mt-outputs/de-en/flores-dev"
    have, asked = (
        (folder / f"{name}.en.txt").read_text().splitlines() for name in ("reference", "microsoft")
    )
    embedder = load_embedder()
    memory = Memory()
    memory.add(Unit(one, str(number), "en", "pt") for number, one in enumerate(have))
    begun = time.perf_counter()
    memory.embed(embedder, lambda _: None)
    print(f"{len(have) / (time.perf_counter() - begun):.0f} sentences embedded a second")
    for name, other in (("by words", None), ("and by meaning", embedder)):
        found = [memory.find(one, "en", "pt", embedder=other) for one in asked]
        right = [any(match.unit.target == str(row) for match in some) for row, some in enumerate(found)]
        first = [bool(some) and some[0].unit.target == str(row) for row, some in enumerate(found)]
        print(f"{name}: {sum(right)} of {len(asked)} found, {sum(first)} as the first; ", end="")
        print(f"{sum(map(len, found)) - sum(right)} others shown")


def misplaced(cases: Sequence[Edited]) -> list[Edited]:
    """The same with each unit's translation moved to the next unit: nothing of it may be used."""
    targets = [case.unit.target for case in cases]
    return [
        Edited(case.kind, case.source, case.target, Unit(case.unit.source, target, *case.languages))
        for case, target in zip(cases, [*targets[1:], targets[0]], strict=True)
    ]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("part", choices=("speed", "mended", "meaning"))
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--units", type=int, default=100_000)
    parser.add_argument("--pair", default="en-pt")
    parser.add_argument("--half", type=int, default=1)
    parser.add_argument("--limit", type=int, default=300)
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    if options.part == "speed":
        speed(options.data, options.units)
        return
    if options.part == "meaning":
        meaning(options.data)
        return
    source, target = options.pair.split("-")
    finder = InstalledEngines(None)
    directions = Directions(finder.find(source, target), finder.find(target, source))
    cases = list(edited(pairs(options.data, source, target, options.half)))
    cases = random.Random(2).sample(cases, min(options.limit, len(cases)))
    report(try_out(cases, directions), options.show)
    wrong = [one for one in try_out(misplaced(cases), directions) if one.mended is not None]
    print(f"of {len(cases)} matches with another sentence's translation {len(wrong)} were mended")


if __name__ == "__main__":
    main()
