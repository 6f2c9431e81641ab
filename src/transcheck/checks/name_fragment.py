"""A piece of a name that is no name by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from transcheck.checks.base import TextCheck, published
from transcheck.core.document import Document
from transcheck.core.edit import Edit, Safety
from transcheck.core.issue import Category, Issue, Location, Severity
from transcheck.core.segment import Role
from transcheck.core.span import Span

if TYPE_CHECKING:
    from transcheck.checks.context import CheckContext

# “Servant of”, “father of”, “mother of”, “son of”: what follows belongs to it.
_PIECE = r"(?:Abd(?:[aeou]l|ur|us)?|Ab[ou]u?|Umm|Oumm?|Ibn|Bin)"
_FULL = re.compile(rf"(?<![\w’'-])(?P<piece>{_PIECE})(?:[ -](?:al-)?[A-ZÀ-Þ][\w’'-]+)+")
_ALONE = re.compile(rf"(?<![\w’'-])(?<![A-ZÀ-Þ]\w )(?P<piece>{_PIECE})(?=[’']s\b| [a-zà-ÿ]|[,.;:])(?! al-)")
_BEFORE = re.compile(r"[A-ZÀ-Þ][\w’'-]* $")


class NameFragment(TextCheck):
    """A person is called by a piece of the name that means nothing alone

    Abdul is “servant of the”, Abu “father of”: nobody is called so without what follows. An engine that
    takes the first word of a name for a first name makes “Abdul said” of it, and the reader does not
    find the deputy minister Abdul Rahim Sadat again.

    Wrong: Deputy minister Abdul Rahim Sadat arrived first. Abdul said the talks were crucial.
    Right: Deputy minister Abdul Rahim Sadat arrived first. Sadat said the talks were crucial.
    """

    category = Category.INCONSISTENT_ENTITIES
    severity = Severity.MAJOR

    def find(self, document: Document, context: CheckContext) -> Iterator[Issue]:
        """Each piece that stands alone, if the article has named somebody in full with it before."""
        introduced: dict[str, Location] = {}
        for segment, text in published(document.segments):
            if segment.role is Role.BOILERPLATE:
                continue
            for match in _FULL.finditer(text):
                place = Location(segment.id, "target", Span(*match.span()), match.group())
                introduced.setdefault(match["piece"], place)
            for match in _ALONE.finditer(text):
                piece = match["piece"]
                if piece in introduced and not _BEFORE.search(text[: match.start()]):
                    yield self._issue(segment.id, piece, Span(*match.span()), introduced[piece])

    def _issue(self, segment: str, piece: str, span: Span, full: Location) -> Issue:
        surname = full.text.split()[-1]
        message = f"“{piece}” is a piece of the name {full.text}, and no name by itself"
        edit = Edit(segment, span, piece, surname, self.id, Safety.REVIEW, message)
        return self.issue(segment, message, confidence=0.7, target_span=span, related=(full,), edits=(edit,))
