"""What a check may look at: the pair or the article, its facts (read once), and the glossary."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from transcheck.core.segment import Segment
from transcheck.facts.base import Facts
from transcheck.glossary.glossary import Glossary


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
    """Shared by all checks of one run."""

    source_language: str | None
    target_language: str
    glossary: Glossary
    _facts: dict[tuple[str, str], Facts] = field(default_factory=dict, repr=False)

    def facts(self, text: str, language: str) -> Facts:
        """The facts of a text, read once."""
        key = (text, language)
        if key not in self._facts:
            self._facts[key] = Facts(text, language)
        return self._facts[key]
