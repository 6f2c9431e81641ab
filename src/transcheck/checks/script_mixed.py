"""Letters of two scripts in one word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from transcheck.checks.base import TextCheck, published
from transcheck.core.document import Document
from transcheck.core.edit import Edit, Safety
from transcheck.core.issue import Category, Issue, Severity
from transcheck.core.span import Span

if TYPE_CHECKING:
    from transcheck.checks.context import CheckContext

# Letters that look alike, Latin ones above the Cyrillic and the Greek.
_CYRILLIC = dict(zip("aceiopxysjABCEHIKMOPTXY", "асеіорхуѕјАВСЕНІКМОРТХУ", strict=True))
_GREEK = dict(zip("iovABEHIKMNOPTYXZ", "ιονΑΒΕΗΙΚΜΝΟΡΤΥΧΖ", strict=True))
_TO_LATIN = {twin: latin for table in (_GREEK, _CYRILLIC) for latin, twin in table.items()}
_LETTER = {"Latin": "A-Za-z\u00c0-\u024f", "other": "\u0370-\u03ff\u0400-\u052f"}
_MIXED = re.compile(  # not μm: a sign that units are written with
    rf"(?<!\w)(?![\u03bc\u03a9])[{_LETTER['Latin']}{_LETTER['other']}]*(?:[{_LETTER['Latin']}][{_LETTER['other']}]"
    rf"|[{_LETTER['other']}][{_LETTER['Latin']}])[{_LETTER['Latin']}{_LETTER['other']}]*"
)
_IS_LATIN = re.compile(rf"[{_LETTER['Latin']}]")


class ScriptMixed(TextCheck):
    """A word has letters of two scripts

    A Cyrillic о in a Latin name looks right and is wrong: no search finds the name, a screen reader
    stumbles over it, and the spelling checker is silent. Engines that learned from the web make such
    words, and so does copying.

    Wrong: Minister Cоrreia (with a Cyrillic о) spoke first.
    Right: Minister Correia spoke first.
    """

    category = Category.CHARACTERS
    severity = Severity.MAJOR

    def find(self, document: Document, context: CheckContext) -> Iterator[Issue]:
        """Each mixed word, with the edit that puts all of it in the script of most of its letters."""
        for segment, text in published(document.segments):
            for match in _MIXED.finditer(text):
                word, span = match.group(), Span(*match.span())
                after = _in_one_script(word)
                message = f"“{word}” has letters of two scripts"
                edit = Edit(segment.id, span, word, after or "", self.id, Safety.REVIEW, message)
                yield self.issue(
                    segment.id,
                    message,
                    confidence=0.95 if after else 0.4,
                    severity=Severity.MAJOR if after else Severity.MINOR,
                    target_span=span,
                    edits=(edit,) if after else (),
                )


def _in_one_script(word: str) -> str | None:
    """The word with its look-alikes put into the script of the others; None if they look like nothing there.

    >>> _in_one_script("C\u043erreia"), _in_one_script("SMSки") is None
    ('Correia', True)
    """
    latin = len(_IS_LATIN.findall(word))
    twins = _TO_LATIN if 2 * latin >= len(word) else _CYRILLIC
    strange = [letter for letter in word if bool(_IS_LATIN.match(letter)) != (twins is _TO_LATIN)]
    if any(letter not in twins for letter in strange):
        return None
    return "".join(twins[letter] if letter in strange else letter for letter in word)
