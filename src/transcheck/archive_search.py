"""The house's archive: stories are added to it, and the one that a text was made from is found in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from transcheck.archive.adding import Added, add_stories
from transcheck.archive.search import explain, find_stories
from transcheck.archive.store import named, opened
from transcheck.archive.story import Answer, Match, digest_of
from transcheck.core.document import Document
from transcheck.core.found_story import FoundStory
from transcheck.core.language import primary, same_language
from transcheck.errors import InputError
from transcheck.formats.files import read_document
from transcheck.runs.plan import Wanted, plan
from transcheck.segmentation.detection import language_of
from transcheck.segmentation.divide import divide
from transcheck.tools import Tools


def add_files(paths: Sequence[str], language: str | None, tools: Tools) -> Added:
    """Take the articles that ``paths`` (files, folders) name into the run's archive."""
    folder = named(tools.config.archive)
    files = [Path(job.article) for job in plan(Wanted(paths))]
    with opened(folder, write=True) as archive:
        tools.listener.begin("stories", len(files))
        return add_stories(files, archive, tools.embedder, language=language, progress=tools.listener.advance)


def find_for_file(path: str, language: str | None, tools: Tools, *, count: int) -> tuple[Match, ...]:
    """The stories that the article in a file may have been made from, with the reasons; raises InputError
    if its language can be neither told nor was given."""
    document = read_document(path)
    language = language or language_of(document)
    if language is None:
        raise InputError(f"{path}: the language cannot be told", "say it with --language, for example en")
    article = divide(document, language)
    matches = find_stories(article, tools.archive, tools.embedder, count=count)
    return tuple(explain(match, article) for match in matches)


def story_behind(article: Document, tools: Tools) -> tuple[Document, FoundStory] | None:
    """The story that a divided article was made from, and how it is to be used: as its source or, in one
    language, as its reference. None where none was found for sure; the article itself is none."""
    assert article.target_language is not None
    if primary(article.target_language) not in tools.embedder.languages:
        return None
    matches = find_stories(article, tools.archive, tools.embedder, apart=digest_of(article))
    if not matches or matches[0].answer is not Answer.FOUND:
        return None
    story = matches[0].story
    side = "reference" if same_language(story.language, article.target_language) else "source"
    found = FoundStory(story.name, story.digest, matches[0].likeness, side)
    return replace(story.document, segments=()), found
