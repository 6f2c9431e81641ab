"""Stories taken into an archive: read, divided, embedded, written, a few at a time.

What is there already is left alone, so that stopped work goes on where it was, and a folder can be given
again every night.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from transcheck.archive.store import Archive, Entry
from transcheck.archive.story import Story, digest_of, telling
from transcheck.archive.vectors import outline, packed
from transcheck.core.language import primary
from transcheck.errors import InputError, TranscheckError
from transcheck.facts.story_day import day_of
from transcheck.formats.files import read_document
from transcheck.segmentation.detection import language_of
from transcheck.segmentation.divide import divide
from transcheck.segmentation.embeddings import Embedder

_TOGETHER = 32
"""Stories that are embedded and written together: some 500 sentences fill the model's batches well."""


@dataclass(frozen=True, slots=True)
class Added:
    """``new`` stories were written, ``known`` ones were there; ``left_out`` says of each other file why."""

    new: int = 0
    known: int = 0
    left_out: tuple[str, ...] = ()

    def and_(self, other: Added) -> Added:
        """The sum of two."""
        return Added(self.new + other.new, self.known + other.known, self.left_out + other.left_out)


def add_stories(
    paths: Sequence[Path],
    archive: Archive,
    embedder: Embedder,
    *,
    language: str | None = None,
    progress: Callable[[int], None] = lambda count: None,
) -> Added:
    """Take in what is new of these files; ``language`` of all of them, None to have it detected.

    A file that cannot be read, or of whose language nothing can be told or embedded, is left out.
    """
    total = Added()
    for start in range(0, len(paths), _TOGETHER):
        some = paths[start : start + _TOGETHER]
        total = total.and_(_add_some(some, archive, embedder, language))
        progress(len(some))
    return total


def _add_some(paths: Iterable[Path], archive: Archive, embedder: Embedder, language: str | None) -> Added:
    stories: dict[str, Story] = {}
    known, left_out = 0, list[str]()
    for path in paths:
        try:
            story = _read(path, archive, embedder, language)
        except TranscheckError as error:
            left_out.append(error.message)
            continue
        if story is None or story.digest in stories:
            known += 1
        else:
            stories[story.digest] = story
    if stories:
        archive.add(_embedded([*stories.values()], embedder))
    return Added(len(stories), known, tuple(left_out))


def _read(path: Path, archive: Archive, embedder: Embedder, language: str | None) -> Story | None:
    """The story in a file; None where the archive has its words."""
    document = read_document(str(path))
    digest = digest_of(document)
    if archive.has(digest):
        return None
    language = language or language_of(document)
    if language is None:
        raise InputError(f"{path}: the language cannot be told, say it with --language")
    if primary(language) not in embedder.languages:
        raise InputError(f"{path}: the sentence embeddings do not know the language “{language}”")
    metadata = replace(document.metadata, date=day_of(document, language))
    document = divide(replace(document, metadata=metadata), language)
    if not telling(document):
        raise InputError(f"{path}: there is no sentence in it")
    return Story(str(path.absolute()), digest, document)


def _embedded(stories: Sequence[Story], embedder: Embedder) -> list[Entry]:
    """All of their sentences at once: neighbours of one length fill the model's batches."""
    texts = [[one.target or "" for one in telling(story.document)] for story in stories]
    vectors = embedder.embed([text for some in texts for text in some])
    entries, start = [], 0
    for story, some in zip(stories, texts, strict=True):
        rows = vectors[start : start + len(some)]
        entries.append(Entry(story, packed(outline(rows)), packed(rows)))
        start += len(some)
    return entries
