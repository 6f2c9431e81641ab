"""The house's translations taken into a memory, and sentences looked up in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from transcheck.config import Config
from transcheck.errors import InputError
from transcheck.formats.files import STDIN, read_lines
from transcheck.material import read_material
from transcheck.memory.database import is_database
from transcheck.memory.read import read_units
from transcheck.memory.several import Memories
from transcheck.memory.shown import Looked
from transcheck.memory.store import Added, Memory
from transcheck.memory.unit import Unit
from transcheck.prepare import line_languages
from transcheck.segmentation.detection import detect_language
from transcheck.segmentation.embeddings import Embedder
from transcheck.segmentation.sentences import split_sentences
from transcheck.tools import Tools

_PLAIN = ("", ".txt")  # suffixes of files in which every line is text
_LINE = re.compile(r":\d+$")


@contextmanager
def opened_store(path: Path) -> Iterator[Memory]:
    """The memory that is kept at ``path``, made if nothing is there; where then nothing comes into it, there
    is nothing again. Raises InputError for another file."""
    is_new = not path.is_file() or not path.stat().st_size
    if not is_new and not is_database(path):
        raise InputError(
            f"{path}: this is no memory of transcheck", "name a new file, and import this one into it"
        )
    memory = Memory(str(path))
    try:
        yield memory
    finally:
        is_empty = not memory.stats().pairs
        memory.close()
        if is_new and is_empty:
            path.unlink(missing_ok=True)


def read_store(path: Path) -> Memory:
    """The memory that is kept at ``path``. Raises InputError for another file, or none."""
    if not is_database(path):
        raise InputError(
            f"{path}: this is no memory of transcheck", "make one with “transcheck memory import”"
        )
    return Memory(str(path), write=False)


def import_file(path: str, memory: Memory, config: Config) -> Added:
    """Take in a file of another program (TMX, XLIFF, a table); raises InputError if there is no unit."""
    added = memory.add(read_units(path, config.source_language, config.target_language))
    if not added.new and not added.known:
        languages = [one for one in (config.source_language, config.target_language) if one]
        named = f" in {' and '.join(languages)}" if languages else ""
        raise InputError(f"{path}: no unit{named}", "see which languages it has: --from and --to choose two")
    return added


def import_texts(source: str, target: str, memory: Memory, config: Config, tools: Tools) -> Added:
    """Take in an article and its translation, or folders of them.

    Plain texts with as many lines, blank ones at the same places, are each other's line by line; others
    are aligned. Raises InputError for what is not each other's.
    """
    if all(Path(path).is_file() and Path(path).suffix.lower() in _PLAIN for path in (source, target)):
        texts = read_lines(source).texts, read_lines(target).texts
        if [not line.strip() for line in texts[0]] == [not line.strip() for line in texts[1]]:
            return memory.add(_units_of_lines(texts, (source, target), config))
    return memory.add(_units_of_articles(source, target, config, tools))


def embed(memory: Memory, tools: Tools) -> None:
    """Have all sentences of a memory found by meaning; those that can be already are not embedded again."""
    tools.listener.begin("embed", memory.unembedded(tools.embedder))
    memory.embed(tools.embedder, tools.listener.advance)


def look_up(
    given: str,
    memories: Memories,
    config: Config,
    *,
    least: int,
    count: int,
    embedder: Embedder | None = None,
) -> list[Looked]:
    """The matches of each sentence of a file, of standard input (``-``), or of what was given itself.

    Raises InputError if a language is not known.
    """
    is_text = given != STDIN and not _is_file(given)
    lines = [given] if is_text else read_lines(given).texts
    source = config.source_language or detect_language("\n".join(lines))
    if source is None or config.target_language is None:
        missing = "--from" if source is None else "--to"
        raise InputError(
            "the languages are not known", f"say them with --from and --to; {missing} is missing"
        )
    sentences = [span.of(line) for line in lines for span in split_sentences(line, source)]
    find = partial(memories.find, least=least, count=count, embedder=embedder)
    return [
        Looked(sentence, tuple(find(sentence, source, config.target_language, before=before)))
        for before, sentence in zip(["", *sentences], sentences, strict=False)
    ]


def _is_file(given: str) -> bool:
    try:
        return Path(given).is_file()
    except OSError:  # longer than any name can be
        return False


def _units_of_lines(
    texts: tuple[Sequence[str], Sequence[str]], paths: tuple[str, str], config: Config
) -> Iterator[Unit]:
    """Line by line; sentence by sentence where a line has as many as its translation."""
    languages = line_languages(*texts, config)
    before = ""
    for number, lines in enumerate(zip(*texts, strict=True), 1):
        for source, target in _sentences(lines, languages):
            if source and target:
                origin = f"{paths[1]}:{number}"
                yield Unit(source, target, *languages, Path(paths[1]).name, origin, config.date, before)
            before = source


def _sentences(lines: Sequence[str], languages: tuple[str, str]) -> list[tuple[str, str]]:
    sides = [
        [span.of(line) for span in split_sentences(line, language)]
        for line, language in zip(lines, languages, strict=True)
    ]
    if len(sides[0]) == len(sides[1]):
        return list(zip(*sides, strict=True))
    return [(lines[0].strip(), lines[1].strip())]


def _units_of_articles(source: str, target: str, config: Config, tools: Tools) -> Iterator[Unit]:
    material = read_material(target, {"source": source}, config, tools)
    before = Unit("", "", "", "")
    for one, other in zip(*material.sides, strict=True):
        document = Path(_LINE.sub("", other.place)).name
        follows = before.source if before.document == document else ""
        languages = material.languages[0], material.languages[1]
        before = Unit(one.text, other.text, *languages, document, other.place, config.date, follows)
        yield before
