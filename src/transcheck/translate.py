"""Line by line translation: one output line for one input line, glossary-true."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from transcheck.config import Config
from transcheck.core.language import primary
from transcheck.core.span import Span
from transcheck.errors import InputError
from transcheck.formats.files import read_lines, write_atomically
from transcheck.locales.conventions import Conventions
from transcheck.runs.plan import Job
from transcheck.segmentation.detection import detect_language
from transcheck.segmentation.sentences import split_sentences
from transcheck.tools import Tools
from transcheck.translation.lines import translate_lines

_UNSPACED = frozenset({"zh", "ja", "th"})


@dataclass(frozen=True, slots=True)
class Translated:
    """A file that was translated: what its translation is, how many words it had, of and into which
    languages; ``engine`` is the signature of what translated it. A file with nothing in it has neither."""

    content: bytes
    words: int
    languages: tuple[str, str] | None = None
    engine: str = ""


def translate_file(job: Job, config: Config, tools: Tools) -> Translated:
    """Translate an article's file line by line, and write the job's output if it has one; errors as
    :func:`translate`."""
    lines = read_lines(job.article)
    words = sum(len(line.split()) for line in lines.texts)
    languages = languages_of(lines.texts, config) if words else None
    if languages is not None:
        config = replace(config, source_language=languages[0], target_language=languages[1])
    content = lines.laid_out(translate(lines.texts, config, tools)).encode()
    if job.output is not None:
        write_atomically(job.output, content)
    return Translated(content, words, languages, tools.engine(*languages).signature if languages else "")


def translate(lines: Sequence[str], config: Config, tools: Tools) -> list[str]:
    """The translation of each line, sentence by sentence; a blank line stays blank.

    Raises InputError if a language is not known, EngineError if there is no model for the pair.
    """
    if not any(line.strip() for line in lines):
        return list(lines)
    source_language, target_language = languages_of(lines, config)
    means = tools.means(source_language, target_language)
    places = [split_sentences(line, source_language) for line in lines]
    sentences = _sentences(lines, places)
    tools.listener.begin("translate", len(sentences))
    hypotheses = translate_lines(sentences, means.on(config.date), progress=tools.listener.advance)
    conventions = Conventions.of(
        target_language, source=lines, source_language=source_language, style=tools.style
    )
    texts = iter(
        [conventions.apply(one.text, sentence) for one, sentence in zip(hypotheses, sentences, strict=True)]
    )
    gap = "" if primary(target_language) in _UNSPACED else " "
    return [
        _put_together(line, spans, [next(texts) for _ in spans], gap)
        for line, spans in zip(lines, places, strict=True)
    ]


def languages_of(lines: Sequence[str], config: Config) -> tuple[str, str]:
    """What they are translated from and into: as said, else as detected.

    Raises InputError if one of the two is not known.
    """
    source = config.source_language or detect_language("\n".join(lines))
    if source is None:
        raise InputError(
            "the language of the text cannot be told", "say it with --from, for example --from pt"
        )
    if config.target_language is None:
        raise InputError("no language to translate into", "say it with --to, for example --to en")
    return source, config.target_language


def sentences_of(lines: Sequence[str], language: str) -> list[str]:
    """What :func:`translate` asks the engine for."""
    return _sentences(lines, [split_sentences(line, language) for line in lines])


def _sentences(lines: Sequence[str], places: Sequence[Sequence[Span]]) -> list[str]:
    return [span.of(line) for line, spans in zip(lines, places, strict=True) for span in spans]


def _put_together(line: str, spans: Sequence[Span], texts: Sequence[str], gap: str) -> str:
    """The sentences of a line, with the white space that stood between and around them."""
    if not spans:
        return line
    between = [line[one.end : other.start] or gap for one, other in pairwise(spans)]
    body = "".join(text + space for text, space in zip(texts, [*between, ""], strict=True))
    return line[: spans[0].start] + body + line[spans[-1].end :]
