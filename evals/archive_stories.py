"""Stories for an archive, made from what is at hand, and texts that were made of them.

A unit is a sentence of some document, in every language that there is and as machines wrote it in English.
A story is a stretch of each of two to four documents, 8 to 25 units in all, in one language: there are far
more such stories than documents, so that most stories share sentences, and whole subjects, with a hundred
others. That is on purpose: in a real archive the wrong stories are much further away.
"""

from __future__ import annotations

import csv
import json
import xml.etree.ElementTree as ET
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from news import LANGUAGES as NEWS
from transcheck.core.language import primary

TONGUES = ("en", "pt", "es", "fr", "de", "ru", "ar", "zh")
SHORTEST, LONGEST = 8, 25
_STRETCH = 10  # lines of a file without documents that count as one
_XML_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_LEAST_LETTERS = 30


@dataclass(frozen=True)
class Unit:
    """``versions``: language -> human text; ``machine``: language that was translated -> machines' English."""

    versions: dict[str, str]
    machine: dict[str, list[str]] = field(default_factory=dict)


@dataclass(frozen=True)
class Source:
    """A document of the development data."""

    name: str
    units: tuple[Unit, ...]

    def languages(self) -> frozenset[str]:
        """Those in which all of it is there."""
        return frozenset.intersection(*(frozenset(unit.versions) for unit in self.units))


@dataclass(frozen=True)
class Story:
    """An invented article: its units, in one language."""

    name: str
    language: str
    units: tuple[Unit, ...]

    @property
    def sentences(self) -> list[str]:
        """Its text, sentence by sentence."""
        return [unit.versions[self.language] for unit in self.units]

    def file(self) -> str:
        """As it is written to disk: a headline, and paragraphs of two or three sentences."""
        return paragraphs(self.sentences, "" if self.language == "zh" else " ")


def paragraphs(sentences: Sequence[str], space: str = " ") -> str:
    """The text of an article whose first sentence is its headline."""
    bodies = [sentences[start : start + 3] for start in range(1, len(sentences), 3)]
    return "\n\n".join([sentences[0], *(space.join(body) for body in bodies)]) + "\n"


def read_sources(data: Path, half: int | None = None) -> list[Source]:
    """Every document of the development data of which one can make stories; ``half`` 0 or 1 every other."""
    readers = (_news, _flores, _systems, _critical, _tico, _judged)
    sources = [source for reader in readers for source in reader(data)]
    return [one for number, one in enumerate(sources) if half is None or number % 2 == half]


def invent(sources: Sequence[Source], count: int, rng: Random, prefix: str = "story") -> list[Story]:
    """So many stories, as many in each language as in any other, no two of the same units."""
    by_language = {language: [one for one in sources if language in one.languages()] for language in TONGUES}
    stories, seen = list[Story](), set[tuple[str, frozenset[int]]]()
    while len(stories) < count:
        language = TONGUES[len(stories) % len(TONGUES)]
        units = _drawn(by_language[language], rng)
        key = (language, frozenset(map(id, units)))
        if key not in seen and SHORTEST <= len(units) <= LONGEST:
            seen.add(key)
            stories.append(Story(f"{prefix}-{len(stories):06}.{language}.txt", language, units))
    return stories


def _drawn(sources: Sequence[Source], rng: Random) -> tuple[Unit, ...]:
    units: list[Unit] = []
    for source in rng.sample(sources, rng.randint(2, 4)):
        size = min(len(source.units), rng.randint(3, 9))
        start = rng.randint(0, len(source.units) - size)
        units += source.units[start : start + size]
    return tuple(units)


# The readers of each folder


def _sources(name: str, units: Sequence[Unit]) -> Iterator[Source]:
    kept = [unit for unit in units if min(map(len, unit.versions.values())) >= _LEAST_LETTERS // 3]
    if len(kept) >= 3:
        yield Source(name, tuple(kept))


def _stretches(name: str, units: Sequence[Unit]) -> Iterator[Source]:
    for start in range(0, len(units), _STRETCH):
        yield from _sources(f"{name}:{start}", units[start : start + _STRETCH])


def _news(data: Path) -> Iterator[Source]:
    for path in sorted((data / "news" / "eng").glob("*.txt")):
        sides = {primary(tag): _lines(data / "news" / folder / path.name) for folder, tag in NEWS.items()}
        units = [Unit(dict(zip(sides, row, strict=True))) for row in zip(*sides.values(), strict=True)]
        yield from _sources(f"news:{path.stem}", units)


def _flores(data: Path) -> Iterator[Source]:
    machine: dict[str, list[list[str]]] = {}
    versions: dict[str, list[str]] = {}
    for language in TONGUES[1:]:
        folder = data / "mt-outputs" / f"{language}-en" / "flores-dev"
        versions[language] = _lines(folder / f"source.{language}.txt")
        versions["en"] = _lines(folder / "reference.en.txt")
        systems = sorted(path for path in folder.glob("*.en.txt") if not path.name.startswith("reference"))
        machine[language] = [list(row) for row in zip(*map(_lines, systems), strict=True)]
    units = [
        Unit(
            {language: lines[row] for language, lines in versions.items()},
            {language: rows[row] for language, rows in machine.items()},
        )
        for row in range(len(versions["en"]))
    ]
    yield from _stretches("flores", units)


def _systems(data: Path) -> Iterator[Source]:
    for path in sorted((data / "systems").glob("*.jsonl")):
        source, target = path.name.split(".")[1].split("-")
        for line in path.read_text(encoding="utf-8").splitlines():
            document = json.loads(line)
            rows = zip(document["src"], document["ref"]["A"], *document["hyp"].values(), strict=True)
            units = [
                Unit({source: src, target: ref}, {source: hyps} if target == "en" else {})
                for src, ref, *hyps in rows
            ]
            yield from _sources(f"{path.name}:{document['doc']}", units)


def _critical(data: Path) -> Iterator[Source]:
    for path in sorted((data / "critical-errors").glob("*.tsv")):
        source, target = path.stem.split("-")
        rows = _table(path)
        units = [
            Unit({source: row["source"], target: row["hypothesis"]}) for row in rows if row["label"] == "OK"
        ]
        yield from _stretches(path.name, units)


def _tico(data: Path) -> Iterator[Source]:
    documents: dict[str, list[Unit]] = defaultdict(list)
    for unit in ET.parse(data / "terminology" / "tico19.en-pt-BR.tmx").getroot().iter("tu"):
        texts = {
            primary(one.attrib[_XML_LANGUAGE]): "".join(one.itertext()).strip() for one in unit.iter("tuv")
        }
        documents[unit.attrib["tuid"].partition(":")[0]].append(Unit(texts))
    for name, units in documents.items():
        yield from _stretches(f"tico:{name}", units)


def _judged(data: Path) -> Iterator[Source]:
    for path in sorted((data / "mqm").glob("*-en.tsv")):
        documents: dict[str, dict[int, Unit]] = defaultdict(dict)
        for row in _table(path):
            if row["reference"].strip():
                language = path.name.partition("-")[0]
                unit = Unit({language: row["source"], "en": row["reference"]}, {language: []})
                unit = documents[row["doc"]].setdefault(int(row["segment_id"]), unit)
                if row["hypothesis"] not in unit.machine[language]:
                    unit.machine[language].append(row["hypothesis"])
        for name, units in documents.items():
            yield from _sources(f"{path.name}:{name}", [units[key] for key in sorted(units)])


def _table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()


# What is made of a story

Retold = Callable[[Story, Random], list[str] | None]
"""The sentences of a text that was made of a story; None where nothing like it is at hand."""


def by_machine(story: Story, rng: Random) -> list[str] | None:
    """A machine's English of a story in another language, each sentence by any of the systems."""
    outputs = [unit.machine.get(story.language, []) for unit in story.units]
    return [rng.choice(each) for each in outputs] if all(outputs) else None


def by_hand(story: Story, rng: Random) -> list[str] | None:
    """The same story in English, as people wrote it."""
    english = [unit.versions.get("en") for unit in story.units]
    return [text for text in english if text] if all(english) else None
