"""Text that was decoded with the wrong encoding somewhere on its way."""

from __future__ import annotations

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


class Mojibake(TextCheck):
    """Characters are garbled by a wrong encoding

    A name with garbled letters is a wrong name, and it is the first thing that readers write in
    about. Most of it can be undone exactly, because no byte is lost.

    Wrong: The mayor of SÃ£o Paulo spoke â€“ at last.
    Right: The mayor of São Paulo spoke – at last.
    """

    category = Category.CHARACTERS
    severity = Severity.MAJOR

    def find(self, document: Document, context: CheckContext) -> Iterator[Issue]:
        """Each garbled stretch with what it was, and each character that is lost for good."""
        for segment, text in published(document.segments):
            if not _SUSPECT.search(text):
                continue
            for span, after in _repairs(text):
                message = f"“{span.of(text)}” is “{after}” read in a wrong encoding"
                edit = Edit(segment.id, span, span.of(text), after, self.id, Safety.SAFE, message)
                yield self.issue(segment.id, message, confidence=0.95, target_span=span, edits=(edit,))
            for match in re.finditer(f"{_LOST}+", text):
                message = "a character was lost to a wrong encoding; only the source can tell which"
                yield self.issue(segment.id, message, confidence=0.95, target_span=Span(*match.span()))


def _repairs(text: str) -> Iterator[tuple[Span, str]]:
    """The stretches that change when the encoding is put right (ftfy, Speer 2019)."""
    import ftfy

    fixed = ftfy.fix_encoding(text)
    if fixed == text or _LOST in fixed:
        return
    for kind, a, b, c, d in SequenceMatcher(None, text, fixed, autojunk=False).get_opcodes():
        if kind != "equal":
            yield Span(a, b), fixed[c:d]
