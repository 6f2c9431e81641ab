"""Line by line translation: one output line for one input line, glossary-true."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from transcheck.config import Config
from transcheck.core.language import primary
from transcheck.core.span import Span
from transcheck.errors import InputError
from transcheck.locales.conventions import Conventions
from transcheck.segmentation.detection import detect_language
from transcheck.segmentation.sentences import split_sentences
from transcheck.tools import Tools
from transcheck.translation.lines import translate_lines

_UNSPACED = frozenset({"zh", "ja", "th"})


def translate(lines: Sequence[str], config: Config, tools: Tools) -> list[str]:
    """The translation of each line, sentence by sentence; a blank line stays blank.

    Raises InputError if a language is not known, EngineError if there is no model for the pair.
    """
    if not any(line.strip() for line in lines):
        return list(lines)
    source_language, target_language = _languages(lines, config)
    means = tools.means(source_language, target_language)
    places = [split_sentences(line, source_language) for line in lines]
    sentences = [span.of(line) for line, spans in zip(lines, places, strict=True) for span in spans]
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


def _languages(lines: Sequence[str], config: Config) -> tuple[str, str]:
    source = config.source_language or detect_language("\n".join(lines))
    if source is None:
        raise InputError(
            "the language of the text cannot be told", "say it with --from, for example --from pt"
        )
    if config.target_language is None:
        raise InputError("no language to translate into", "say it with --to, for example --to en")
    return source, config.target_language


def _put_together(line: str, spans: Sequence[Span], texts: Sequence[str], gap: str) -> str:
    """The sentences of a line, with the white space that stood between and around them."""
    if not spans:
        return line
    between = [line[one.end : other.start] or gap for one, other in pairwise(spans)]
    body = "".join(text + space for text, space in zip(texts, [*between, ""], strict=True))
    return line[: spans[0].start] + body + line[spans[-1].end :]
