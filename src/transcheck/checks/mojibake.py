"""Text that was decoded with the wrong encoding somewhere on its way, or never decoded from HTML."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from transcheck.checks.base import TextCheck, published
from transcheck.core.document import Document
from transcheck.core.edit import Edit, Safety
from transcheck.core.issue import Category, Issue, Severity
from transcheck.core.span import Span

if TYPE_CHECKING:
    from transcheck.checks.context import CheckContext

# Two neighbours that UTF-8 read as a single-byte encoding always leaves; ftfy judges the rest.
_SUSPECT = re.compile(r"[À-ßà-ïÂÃÐÑØÙРС][\u0080-¿€-™ -⁯ˆ˜Œ-žƒ]|â[€\u0080„]|\ufffd|ï»¿")
_LOST = "\ufffd"
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")


class Mojibake(TextCheck):
    """Characters are garbled by a wrong encoding

    A name with garbled letters is a wrong name, and it is the first thing that readers write in
    about. Most of it can be undone exactly, because no byte is lost. A character under its HTML name
    (&quot; for a quotation mark), as translation services return them, is put back too.

    Wrong: The mayor of SÃ£o Paulo spoke â€“ at last.
    Right: The mayor of São Paulo spoke – at last.
    """

    category = Category.CHARACTERS
    severity = Severity.MAJOR

    def find(self, document: Document, context: CheckContext) -> Iterator[Issue]:
        """Each garbled stretch with what it was, and each character that is lost for good."""
        for segment, text in published(document.segments):
            for span, after in _entities(text):
                message = f"“{span.of(text)}” is HTML for “{after}”"
                yield self._repaired(segment.id, text, span, after, message)
            if not _SUSPECT.search(text):
                continue
            for span, after in _repairs(text):
                message = f"“{span.of(text)}” is “{after}” read in a wrong encoding"
                yield self._repaired(segment.id, text, span, after, message)
            for match in re.finditer(f"{_LOST}+", text):
                message = "a character was lost to a wrong encoding; only the source can tell which"
                yield self.issue(segment.id, message, confidence=0.95, target_span=Span(*match.span()))

    def _repaired(self, segment: str, text: str, span: Span, after: str, message: str) -> Issue:
        edit = Edit(segment, span, span.of(text), after, self.id, Safety.SAFE, message)
        return self.issue(segment, message, confidence=0.95, target_span=span, edits=(edit,))


def _entities(text: str) -> Iterator[tuple[Span, str]]:
    """The characters that stand there under their HTML names."""
    for match in _ENTITY.finditer(text):
        character = html.unescape(match.group())
        if character != match.group() and (character.isprintable() or character == "\u00a0"):
            yield Span(*match.span()), character


def _repairs(text: str) -> Iterator[tuple[Span, str]]:
    """The stretches that change when the encoding is put right (ftfy, Speer 2019)."""
    import ftfy

    fixed = ftfy.fix_encoding(text)
    if fixed == text or _LOST in fixed:
        return
    for kind, a, b, c, d in SequenceMatcher(None, text, fixed, autojunk=False).get_opcodes():
        if kind != "equal":
            yield Span(a, b), fixed[c:d]
