"""What a check is. One file per check in this folder; being there is being registered."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from transcheck.core.document import Document
from transcheck.core.edit import Edit
from transcheck.core.issue import Category, Issue, Location, Severity
from transcheck.core.segment import Segment
from transcheck.core.span import Span

if TYPE_CHECKING:
    from transcheck.checks.context import CheckContext, Pair


def kebab(name: str) -> str:
    """``NumberMismatch`` -> ``number-mismatch``: the class name is the id."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "-", name).lower()


class Check(ABC):
    """A check's docstring is its documentation: the first line is the title that users see, then
    why it matters to a reader of the paper, then ``Wrong:`` and ``Right:`` lines.

    ``severity`` is the worst that the check reports; ``needs_glossary`` is true for a check that
    has nothing to say without one.
    """

    category: ClassVar[Category]
    severity: ClassVar[Severity]
    id: ClassVar[str]
    needs_glossary: ClassVar[bool] = False

    def __init_subclass__(cls, **kwargs: object) -> None:
        super().__init_subclass__(**kwargs)
        cls.id = kebab(cls.__name__)

    def obstacle(self, document: Document, context: CheckContext) -> str | None:
        """Why the check cannot run on this article; None when it can."""
        if self.needs_glossary and not context.glossary.entries:
            return "there is no glossary"
        return None

    def issue(
        self,
        segment: str,
        message: str,
        *,
        confidence: float,
        severity: Severity | None = None,
        source_span: Span | None = None,
        target_span: Span | None = None,
        side: str = "text",
        related: tuple[Location, ...] = (),
        edits: tuple[Edit, ...] = (),
    ) -> Issue:
        """An issue of this check; ``severity`` only where it is milder than the check's own."""
        return Issue(
            check=self.id,
            category=self.category,
            severity=self.severity if severity is None else severity,
            confidence=confidence,
            segment=segment,
            message=message,
            source_span=source_span,
            target_span=target_span,
            side=side,
            related=related,
            edits=edits,
        )


class PairCheck(Check):
    """Holds one segment's target against its source (or its reference)."""

    @abstractmethod
    def find(self, pair: Pair) -> Iterator[Issue]:
        """The defects of one pair of texts."""

    def obstacle(self, document: Document, context: CheckContext) -> str | None:
        """A pair check needs a source or a reference."""
        if not any(segment.source or segment.reference for segment in document.segments):
            return "there is no source or reference to hold the text against"
        return super().obstacle(document, context)


class TextCheck(Check):
    """Reads the article by itself, as a whole: no source is needed."""

    @abstractmethod
    def find(self, document: Document, context: CheckContext) -> Iterator[Issue]:
        """The defects of the whole article."""


class AlignedCheck(Check):
    """Reads the article and the source it was aligned with, as a whole (omissions, additions)."""

    @abstractmethod
    def find(self, document: Document, context: CheckContext) -> Iterator[Issue]:
        """The defects of the aligned article."""

    def obstacle(self, document: Document, context: CheckContext) -> str | None:
        """An aligned check needs a source."""
        if not any(segment.source for segment in document.segments):
            return "there is no source to hold the text against"
        return super().obstacle(document, context)


def published(segments: tuple[Segment, ...]) -> Iterator[tuple[Segment, str]]:
    """The segments that have a text to be published, each with that text."""
    for segment in segments:
        if segment.target is not None:
            yield segment, segment.target
