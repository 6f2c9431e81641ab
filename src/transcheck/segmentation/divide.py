"""Stage 2, segment: give a document its segments, one for each sentence."""

from __future__ import annotations

import re
from dataclasses import replace

from transcheck.core.document import Block, Document
from transcheck.core.segment import Role, Segment
from transcheck.core.span import Span
from transcheck.segmentation.sentences import split_sentences

_ONE_LINERS = frozenset({Role.HEADLINE, Role.SUBHEAD, Role.CAPTION, Role.BYLINE, Role.DATELINE})
_WHOLE_SENTENCE = 4  # words; a credit or a kicker ("Photo: Agency") has fewer
_LETTERS_PER_WORD = 2  # where words are not spaced


def divide(document: Document, language: str) -> Document:
    """The document with a segment for each sentence of each block, its words as ``target``
    and ``language`` as its target language.

    A headline, caption or byline stays in one piece unless it clearly is several sentences.
    """
    segments = [segment for block in document.blocks for segment in _segments(block, language)]
    return replace(document, segments=tuple(segments), target_language=language)


def divide_lines(document: Document) -> Document:
    """The document with a segment for each line that is not blank, for texts that match by line."""
    segments = [
        Segment(f"{block.id}.s{number}", block.role, block.id, span, target=span.of(block.text))
        for block in document.blocks
        for number, span in enumerate(_lines(block.text), 1)
    ]
    return replace(document, segments=tuple(segments))


def _lines(text: str) -> list[Span]:
    return [Span(*match.span()) for match in re.finditer(r"\S(?:[^\n]*\S)?", text)]


def _segments(block: Block, language: str) -> list[Segment]:
    spans = split_sentences(block.text, language)
    if block.role in _ONE_LINERS and not all(_is_whole(span.of(block.text)) for span in spans):
        spans = [Span(spans[0].start, spans[-1].end)]
    return [
        Segment(f"{block.id}.s{number}", block.role, block.id, span, target=span.of(block.text))
        for number, span in enumerate(spans, 1)
    ]


def _is_whole(sentence: str) -> bool:
    letters = sum(character.isalpha() for character in sentence)
    words = letters // _LETTERS_PER_WORD if " " not in sentence else len(sentence.split())
    return words >= _WHOLE_SENTENCE
