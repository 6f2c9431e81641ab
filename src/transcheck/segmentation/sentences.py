"""Stage 2, segment: where the sentences of a text begin and end.

sentencex proposes the ends; :mod:`~transcheck.segmentation.continuations` refuses those that are
none. Quotation marks are hidden from sentencex, which would keep a quotation of ten sentences in
one piece: it is divided like other text, each mark staying with its sentence, and whoever says it
stays with the last one.
"""

from __future__ import annotations

import re
from functools import cache

from transcheck.core.language import primary
from transcheck.core.span import Span
from transcheck.segmentation.continuations import continues

_QUOTE = re.compile('[“”„‟‘’‚«»‹›"「」『』]')
_CLOSING = "”’»›」』》)）\\]］"
_LOW_OPENING = frozenset({"de", "ru", "cs", "pl", "bg", "uk"})
"""Languages that open with „ or «, and so may close with “."""

_CJK_END = "。！？…”」』）"


def split_sentences(text: str, language: str) -> list[Span]:
    """The sentences of ``text``, in order, without outer whitespace.

    Together they cover everything but whitespace. ``language`` is a BCP 47 tag; for one that
    sentencex does not know its general rules apply.
    """
    tongue = primary(language)
    spans, start = list[Span](), 0
    for end in (*_proposed_ends(text, tongue), len(text)):
        left, right = text[start:end].strip(), text[end:].lstrip()
        if not left or (right and not _is_end(text, end, left, right, tongue)):
            continue
        span = _trimmed(text, start, end)
        if spans and not any(character.isalnum() for character in left):
            span = Span(spans.pop().start, span.end)  # nothing but marks: no sentence of its own
        spans.append(span)
        start = end
    return spans


def _is_end(text: str, end: int, left: str, right: str, language: str) -> bool:
    if not text[end].isspace() and left[-1] not in _CJK_END:
        return False  # "n.º 3", "3.º lugar"
    return not continues(left, right, language)


def _trimmed(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    lead = len(piece) - len(piece.lstrip())
    return Span(start + lead, start + len(piece.rstrip()))


def _proposed_ends(text: str, language: str) -> list[int]:
    """Offsets just after each sentence, with the quotation marks and brackets that close it."""
    from sentencex import get_sentence_boundaries  # type: ignore[import-untyped]

    hidden = {offset for match in _QUOTE.finditer(text) if _is_quote(text, offset := match.start())}
    kept = [offset for offset in range(len(text)) if offset not in hidden]
    bare = "".join([text[offset] for offset in kept]) if hidden else text
    ends, tail = [], _tail(language)
    for boundary in get_sentence_boundaries(language, bare):
        length = len(bare[: boundary["end_index"]].rstrip())
        if not length:
            continue
        end = kept[length - 1] + 1
        match = tail.match(text, end)
        ends.append(match.end() if match else end)
    return ends


def _is_quote(text: str, offset: int) -> bool:
    """Whether a mark is one of a quotation, and no apostrophe."""
    inside_word = text[offset - 1 : offset].isalnum() and text[offset + 1 : offset + 2].isalnum()
    return not (text[offset] in "‘’" and inside_word)


@cache
def _tail(language: str) -> re.Pattern[str]:
    """Marks that close a sentence; a stray space may stand before one that nothing follows."""
    closing = _CLOSING + ("“‘«" if language in _LOW_OPENING else "")
    return re.compile(rf"(?:[{closing}]|[\"'](?!\w)|\s+(?:[{closing}]|\")(?=\s|$))*")
