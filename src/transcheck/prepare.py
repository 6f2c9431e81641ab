"""Stages 1 and 2: find out which situation the user is in, and bring the texts side by side."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from transcheck.config import Config
from transcheck.core.document import Document
from transcheck.core.found_story import FoundStory
from transcheck.core.language import normalise, same_language
from transcheck.core.report import Situation
from transcheck.errors import InputError
from transcheck.facts.story_day import day_of
from transcheck.segmentation.align import align, align_lines
from transcheck.segmentation.detection import detect_language, language_of
from transcheck.segmentation.divide import divide, divide_lines
from transcheck.tools import Tools


@dataclass(frozen=True, slots=True)
class Inputs:
    """What the user gave: the article, and the trusted texts that belong to it."""

    article: Document
    source: Document | None = None
    reference: Document | None = None


@dataclass(frozen=True, slots=True)
class Prepared:
    """The article divided into segments, aligned with its source and reference, languages known.
    ``told`` is false where the text alone did not say that it is in ``target_language``. ``story``: that of
    the archive which stands beside the article, where nothing else was given."""

    document: Document
    situation: Situation
    source_language: str | None
    target_language: str
    told: bool = True
    story: FoundStory | None = None


def prepare(inputs: Inputs, config: Config, tools: Tools) -> Prepared:
    """Find out the situation from what was given, divide the texts and align them; the document's
    date is then the day of the story, if it is known.

    Raises InputError if a language can be neither told nor was given, or if source and
    translation are not each other's.
    """
    prepared = _situated(inputs, config, tools)
    if _may_have_a_story(prepared, inputs, config):
        inputs, prepared = _beside_its_story(inputs, prepared, config, tools)
    document = prepared.document
    metadata = replace(document.metadata, date=config.date or _story_day(inputs, prepared))
    return replace(prepared, document=replace(document, metadata=metadata))


def _may_have_a_story(prepared: Prepared, inputs: Inputs, config: Config) -> bool:
    """Whether there is an archive to look into, and nothing else that the article is held against."""
    alone = prepared.situation is Situation.ALONE and inputs.reference is None
    return alone and config.archive is not None and not config.lines


def _beside_its_story(
    inputs: Inputs, prepared: Prepared, config: Config, tools: Tools
) -> tuple[Inputs, Prepared]:
    """The article with the story of the archive that it was made from; as it was, where none was found."""
    from transcheck.archive_search import story_behind  # most runs have no archive

    behind = story_behind(prepared.document, tools)
    if behind is None:
        return inputs, prepared
    story, found = behind
    inputs = replace(inputs, **{found.side: story})
    config = replace(config, source_language=story.target_language, target_language=prepared.target_language)
    return inputs, replace(_situated(inputs, config, tools), story=found)


def _story_day(inputs: Inputs, prepared: Prepared) -> datetime.date | None:
    """The day that the article says it is of, else the one that its source says."""
    translated = prepared.situation is not Situation.TRANSLATE
    language = prepared.target_language if translated else prepared.source_language
    told = day_of(inputs.article, language or "und")
    if told is None and inputs.source is not None:
        told = day_of(inputs.source, prepared.source_language or "und")
    return told


def _situated(inputs: Inputs, config: Config, tools: Tools) -> Prepared:
    if inputs.source is not None:
        return _with_source(inputs, inputs.source, config, tools)
    language = config.source_language or _detected(inputs.article, None)
    target = config.target_language or language
    if target is None:
        raise _unknown(inputs.article.id, "--to")
    if language is not None and not same_language(language, target):
        return _to_translate(inputs, language, target, config, tools)
    document = _beside(_divide(inputs.article, target, config), inputs, target, config, tools)
    document = replace(document, target_language=target)
    return Prepared(document, Situation.ALONE, None, target, told=language is not None)


def _with_source(inputs: Inputs, source: Document, config: Config, tools: Tools) -> Prepared:
    source_language = config.source_language or _detected(source, "--from")
    target_language = config.target_language or _detected(inputs.article, "--to")
    assert source_language is not None
    assert target_language is not None
    if same_language(source_language, target_language):
        raise InputError(
            f"{source.id} and {inputs.article.id} are both in the language “{source_language}”",
            "give a trusted text in the same language as --reference, or say --from and --to",
        )
    document = _divide(inputs.article, target_language, config)
    document = _aligner(config, tools)(document, _divide(source, source_language, config), "source")
    document = _beside(document, inputs, target_language, config, tools)
    document = replace(document, source_language=source_language, target_language=target_language)
    return Prepared(document, Situation.WITH_SOURCE, source_language, target_language)


def _to_translate(
    inputs: Inputs, source_language: str, target_language: str, config: Config, tools: Tools
) -> Prepared:
    """The article is the source: what stands there becomes the source of each segment."""
    document = _divide(inputs.article, source_language, config)
    segments = tuple(
        replace(one, source=one.target, target=None, source_id=one.id) for one in document.segments
    )
    document = replace(
        document, segments=segments, source_language=source_language, target_language=target_language
    )
    return Prepared(document, Situation.TRANSLATE, source_language, target_language)


def _beside(document: Document, inputs: Inputs, language: str, config: Config, tools: Tools) -> Document:
    """The article with the reference's sentences beside its own."""
    if inputs.reference is None:
        return document
    return _aligner(config, tools)(document, _divide(inputs.reference, language, config), "reference")


def add_reference(document: Document, reference: Document, config: Config, tools: Tools) -> Document:
    """A translated article with the reference's sentences beside its own."""
    assert document.target_language is not None
    return _aligner(config, tools)(
        document, _divide(reference, document.target_language, config), "reference"
    )


def _aligner(config: Config, tools: Tools) -> Callable[[Document, Document, str], Document]:
    if config.lines:
        return lambda document, other, side: align_lines(document, other, side=side)
    return lambda document, other, side: align(document, other, embedder=tools.embedder, side=side)


def _divide(document: Document, language: str, config: Config) -> Document:
    return divide_lines(document) if config.lines else divide(document, language)


def _detected(document: Document, option: str | None) -> str | None:
    language = language_of(document)
    if language is None and option is not None:
        raise _unknown(document.id, option)
    return normalise(language) if language else None


def _unknown(name: str, option: str) -> InputError:
    return InputError(
        f"{name}: the language cannot be told",
        f"say it with {option}, for example {option} en",
    )


def line_languages(sources: Sequence[str], hypotheses: Sequence[str], config: Config) -> tuple[str, str]:
    """The languages of two line-aligned texts: as given, else as detected."""
    languages = []
    for lines, given, option in (
        (sources, config.source_language, "--from"),
        (hypotheses, config.target_language, "--to"),
    ):
        language = given or detect_language("\n".join(lines))
        if language is None:
            raise _unknown("the text", option)
        languages.append(language)
    return languages[0], languages[1]
