"""Proposal: an entry that the texts of the house suggest, how often, and the sentences that show it."""

from __future__ import annotations

from dataclasses import dataclass

from transcheck.core.span import Span
from transcheck.core.term import TermEntry


@dataclass(frozen=True, slots=True)
class Quotation:
    """A sentence, where it stands (``file:line``), and the words in it that matter."""

    text: str
    place: str
    span: Span

    @property
    def short_place(self) -> str:
        """The place without the folders above the file's own."""
        return "/".join(self.place.rsplit("/", 2)[-2:])


Evidence = tuple[Quotation, ...]
"""The same passage in each text: source and target, or before and after, or source, before and after."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """``entry`` is ready for a glossary.

    Its wordings were found together ``count`` times; the source's, or what was corrected, stands ``of``
    times in all. ``confidence``, 0 to 1: how far the texts agree, one further occurrence being held
    against them. ``remark``: what the present glossary has to do with it; with ``conflict`` the two cannot
    both be right, with ``adds`` it is more for the glossary's entry of that id.
    """

    entry: TermEntry
    count: int
    of: int
    confidence: float
    evidence: tuple[Evidence, ...]
    remark: str = ""
    conflict: bool = False
    adds: bool = False
