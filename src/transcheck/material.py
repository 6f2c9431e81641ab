"""Texts that say the same, sentence beside sentence, with file and line: what terms are learnt from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from transcheck.config import Config
from transcheck.core.document import Document
from transcheck.core.language import normalise
from transcheck.core.segment import Segment
from transcheck.errors import InputError
from transcheck.formats.files import read_document, read_lines
from transcheck.glossary.growth.words import Sentence
from transcheck.memory.read import read_units
from transcheck.prepare import Inputs, prepare
from transcheck.runs.plan import Job, Wanted, plan
from transcheck.segmentation.detection import detect_language
from transcheck.tools import Tools

MOST_ROWS = 30_000
"""More are refused: words beside words are counted in memory, some 60 KB for each pair of sentences."""

_BEGINNING = 25  # characters by which a sentence is found in its file


@dataclass(slots=True)
class Material:
    """``sides``: source and target; or before and after, or source, before and after. Row k of each says
    the same. ``languages`` has a BCP 47 tag for each side."""

    sides: tuple[list[Sentence], ...]
    languages: tuple[str, ...] = field(default=())

    def add(self, row: Iterable[Sentence]) -> None:
        """Take a row, unless one of its sentences is blank; raises InputError if there are too many."""
        sentences = tuple(row)
        if len(self.sides[0]) == MOST_ROWS:
            raise InputError(
                f"more than {MOST_ROWS:,} pairs of sentences",
                "give a part of the texts, the newest or the best",
            )
        if all(one.text.strip() for one in sentences):
            for side, one in zip(self.sides, sentences, strict=True):
                side.append(one)


def read_material(article: str, others: dict[str, str], config: Config, tools: Tools) -> Material:
    """``article`` (what was published, a file or a folder) beside the ``others``: ``source`` and
    ``reference`` (the machine's text), one of them or both.

    With ``config.lines`` line k of each file is the same sentence; else the texts are divided and aligned.
    Raises InputError where files are missing, are not each other's, or are in a language that cannot be told.
    """
    names: list[str] = [name for name in ("source", "reference") if name in others]
    material = Material(tuple([] for _ in (*names, "article")))
    jobs = plan(Wanted([article], source=others.get("source"), reference=others.get("reference")))
    for job in jobs:
        paths = [path for path in (job.source, job.reference, job.article) if path is not None]
        rows = _rows_of_lines(paths) if config.lines else _rows_of_articles(job, names, config, tools)
        for row in rows:
            material.add(row)
    if not material.sides[0]:
        raise InputError(f"{article}: no sentence has a counterpart", "name texts that belong together")
    given = {"source": config.source_language}
    wanted = [given.get(name, config.target_language) for name in (*names, "article")]
    options = ["--from" if name == "source" else "--to" for name in (*names, "article")]
    material.languages = tuple(
        tag or _detected(side, option)
        for tag, side, option in zip(wanted, material.sides, options, strict=True)
    )
    return material


def read_memory(path: str, source_language: str, target_language: str) -> Material:
    """The units of a translation memory (TMX, XLIFF or a table) that have both languages.

    Raises InputError if it is none, or has no such unit.
    """
    material = Material(([], []), (source_language, target_language))
    for unit in read_units(path, source_language, target_language):
        material.add((Sentence(unit.source, unit.origin), Sentence(unit.target, unit.origin)))
    if not material.sides[0]:
        raise InputError(
            f"{path}: no unit in “{source_language}” and “{target_language}”",
            "name the languages of the file with --from and --to",
        )
    return material


def _rows_of_lines(paths: list[str]) -> Iterator[tuple[Sentence, ...]]:
    texts = [read_lines(path).texts for path in paths]
    for path, text in zip(paths, texts, strict=True):
        if len(text) != len(texts[-1]):
            raise InputError(
                f"{paths[-1]} has {len(texts[-1])} lines, {path} has {len(text)}",
                "texts that are aligned by line need a line for a line; without --lines they are aligned",
            )
    for number, row in enumerate(zip(*texts, strict=True), 1):
        yield tuple(Sentence(text, f"{path}:{number}") for path, text in zip(paths, row, strict=True))


def _rows_of_articles(
    job: Job, names: list[str], config: Config, tools: Tools
) -> Iterator[tuple[Sentence, ...]]:
    given = {"source": job.source, "reference": job.reference, "article": job.article}
    paths = {name: given[name] or "" for name in (*names, "article")}
    documents = {name: read_document(path) for name, path in paths.items()}
    inputs = Inputs(documents["article"], documents.get("source"), documents.get("reference"))
    yield from rows_of(paths, prepare(inputs, config, tools).document)


def rows_of(paths: Mapping[str, str], document: Document) -> Iterator[tuple[Sentence, ...]]:
    """What stands side by side in an aligned article. ``paths``: the file of each text that is wanted
    (``source``, ``reference``, ``article``), in the order in which the sentences of a row are to be."""
    finders = {name: _Lines(path) for name, path in paths.items()}
    for segment in document.segments:
        texts = {name: _text(segment, name) for name in paths}
        if all(texts.values()):
            yield tuple(finders[name].find(text) for name, text in texts.items())


def _text(segment: Segment, name: str) -> str:
    texts = {"source": segment.source, "reference": segment.reference, "article": segment.target}
    return " ".join((texts[name] or "").split())


class _Lines:
    """The lines of a file, in which sentences are looked up in their order."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._lines = [" ".join(line.split()) for line in read_lines(path).texts]
        self._last = 0

    def find(self, text: str) -> Sentence:
        """The sentence, at the next line that has its beginning; at the file as a whole if none has."""
        for number in range(self._last, len(self._lines)):
            if text[:_BEGINNING] in self._lines[number]:
                self._last = number
                return Sentence(text, f"{self._path}:{number + 1}")
        return Sentence(text, self._path)


def _detected(side: list[Sentence], option: str) -> str:
    language = detect_language("\n".join(one.text for one in side))
    if language is None:
        raise InputError(
            f"{side[0].place}: the language cannot be told", f"say it with {option}, for example {option} en"
        )
    return normalise(language)
