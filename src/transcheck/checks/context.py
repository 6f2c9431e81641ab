"""What a check may look at: the pair or the article, its facts and mentions (read once), the glossary,
the house's style and the day of the story."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from transcheck.core.document import Document
from transcheck.core.segment import Segment
from transcheck.evidence.evidence import Evidence
from transcheck.facts.base import Facts
from transcheck.glossary.glossary import Glossary
from transcheck.glossary.naming.mentions import Mentions
from transcheck.glossary.naming.reading import read_mentions
from transcheck.glossary.style import PLAIN, Style

Said = dict[Callable[..., Any], tuple[Any, ...]]
"""What checks said of one thing, by the method that they were asked by: issues, or what they suspect."""


@dataclass(frozen=True)
class Pair:
    """A segment's target and one trusted text for it. ``side`` is ``source`` or ``reference``."""

    segment: Segment
    side: str
    original: str
    original_language: str
    target: str
    target_language: str
    context: CheckContext

    @cached_property
    def original_facts(self) -> Facts:
        """Facts of the trusted text."""
        return self.context.facts(self.original, self.original_language)

    @cached_property
    def target_facts(self) -> Facts:
        """Facts of the translation."""
        return self.context.facts(self.target, self.target_language)


@dataclass(frozen=True)
class CheckContext:
    """Shared by all checks of one run. ``date`` is the day of the story, None where it is not known;
    ``dated`` says that the user named it, and not the text. ``evidence`` is what the models of the pair
    know; None where there are none, or none were asked for."""

    source_language: str | None
    target_language: str
    glossary: Glossary
    style: Style = PLAIN
    date: datetime.date | None = None
    dated: bool = False
    evidence: Evidence | None = None
    _facts: dict[tuple[str, str], Facts] = field(default_factory=dict, repr=False)
    _mentions: dict[tuple[Segment, ...], Mentions] = field(default_factory=dict, repr=False)
    _said: dict[Hashable, Said] = field(default_factory=dict, repr=False)

    def facts(self, text: str, language: str) -> Facts:
        """The facts of a text, read once."""
        key = (text, language)
        if key not in self._facts:
            self._facts[key] = Facts(text, language)
        return self._facts[key]

    def said(self, about: Hashable) -> Said:
        """What the checks have said about something, to be used and added to: while an article is repaired
        most of it is looked at again and again as it is."""
        return self._said.setdefault(about, {})

    def mentions(self, document: Document) -> Mentions:
        """The persons, organisations and offices that the article names, read once for each of its
        states; only the last state is kept."""
        if document.segments not in self._mentions:
            self._mentions.clear()
            self._mentions[document.segments] = read_mentions(
                document,
                self.glossary,
                self.target_language,
                source_language=self.source_language,
                date=self.date,
            )
        return self._mentions[document.segments]
