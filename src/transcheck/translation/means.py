"""What sentences are translated with: engines, the house's glossary and memory, the work they are worth."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from transcheck.config import Quality
from transcheck.core.hypothesis import Constraint, Hypothesis
from transcheck.engines.base import Engine
from transcheck.facts.base import Facts
from transcheck.glossary.glossary import Glossary

Recalled = Callable[[Sequence[str], datetime.date | None], Sequence[Hypothesis | None]]
"""For each sentence of a text of some day the translation that the memory has or can mend, or None."""


def _nothing(sentences: Sequence[str], date: datetime.date | None) -> Sequence[Hypothesis | None]:
    """Of a house without a memory."""
    return [None] * len(sentences)


@dataclass(frozen=True, slots=True)
class Means:
    """``engine`` translates; ``others`` gives the engines for the same pair that are asked where it lost
    something; they are loaded then. ``date`` is the day of the story, for terms that hold for a time."""

    engine: Engine
    glossary: Glossary
    date: datetime.date | None = None
    quality: Quality = Quality.FAST
    others: Callable[[], Sequence[Engine]] = tuple
    recalled: Recalled = _nothing

    @property
    def languages(self) -> tuple[str, str]:
        """Source and target, as the engine names them."""
        return self.engine.source_language, self.engine.target_language

    def on(self, date: datetime.date | None) -> Means:
        """The same, for a story of another day."""
        return replace(self, date=date)

    def original(self, sentence: str) -> Original:
        """A sentence with what is known of it before it is translated."""
        terms = self.glossary.constraints(sentence, *self.languages, self.date)
        return Original(sentence, Facts(sentence, self.engine.source_language), terms)


@dataclass(frozen=True, slots=True)
class Original:
    """A sentence to be translated, its facts, and the glossary's orders for it."""

    sentence: str
    facts: Facts
    terms: tuple[Constraint, ...] = ()
