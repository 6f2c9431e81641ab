"""What a check is. One file per check in this folder; being there is being registered."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from transcheck.core.document import Document
from transcheck.core.issue import Category, Issue, Severity

if TYPE_CHECKING:
    from transcheck.checks.context import CheckContext, Pair


def kebab(name: str) -> str:
    """``NumberMismatch`` -> ``number-mismatch``: the class name is the id."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "-", name).lower()


class Check(ABC):
    """A check's docstring is its documentation: the first line is the title that users see, then
    why it matters to a reader of the paper, then ``Wrong:`` and ``Right:`` lines."""

    category: ClassVar[Category]
    severity: ClassVar[Severity]
    id: ClassVar[str]

    def __init_subclass__(cls, **kwargs: object) -> None:
        super().__init_subclass__(**kwargs)
        cls.id = kebab(cls.__name__)


class PairCheck(Check):
    """Holds one segment's target against its source (or its reference)."""

    @abstractmethod
    def find(self, pair: Pair) -> Iterator[Issue]:
        """The defects of one pair of texts."""


class TextCheck(Check):
    """Reads the article by itself, as a whole: no source is needed."""

    @abstractmethod
    def find(self, document: Document, context: CheckContext) -> Iterator[Issue]:
        """The defects of the whole article."""


class AlignedCheck(Check):
    """Reads the article and what it was aligned with, as a whole (omissions, additions)."""

    @abstractmethod
    def find(self, document: Document, context: CheckContext) -> Iterator[Issue]:
        """The defects of the aligned article."""
