"""What a memory gives for the sentences of a text: the translation as it is, or one that was mended."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from transcheck.core.hypothesis import Hypothesis
from transcheck.evidence.contrast import Directions
from transcheck.facts.base import Facts
from transcheck.facts.compare import COMPARE
from transcheck.glossary.glossary import Glossary
from transcheck.memory.mended import LEAST, mended
from transcheck.memory.several import Memories

_TRUSTED = ("numbers", "dates", "negations", "addresses")
"""Facts that speak against a translation of the house. Names are left out: an editor may have had reasons."""

_TRIED = 3  # fuzzy matches of a sentence


@dataclass(frozen=True, slots=True)
class Recall:
    """A memory looked into for one language pair. ``directions`` are what mends fuzzy matches, None where
    there is nothing that can."""

    memory: Memories
    glossary: Glossary
    languages: tuple[str, str]
    directions: Directions | None = None

    def __call__(
        self, sentences: Sequence[str], date: datetime.date | None = None
    ) -> list[Hypothesis | None]:
        """For each sentence of a text, in its order, the translation that the house has for it or that can be
        mended; None where there is none, or the glossary or the facts speak against it. ``date`` is the day
        of the story, for terms that hold for a time."""
        if not self.memory:
            return [None] * len(sentences)
        befores = ["", *sentences]
        found = [self._one(one, before, date) for one, before in zip(sentences, befores, strict=False)]
        return self._linked(sentences, found)

    def _one(self, sentence: str, before: str, date: datetime.date | None) -> Hypothesis | None:
        if not sentence.strip():
            return None
        exact = self.memory.exact(sentence, *self.languages, before=before)
        if exact is not None:
            found: Iterable[Hypothesis] = [Hypothesis(exact.unit.target, exact.signature, 0.0)]
        else:
            found = self._mended(sentence)
        return next((one for one in found if self._is_sound(sentence, one.text, date)), None)

    def _mended(self, sentence: str) -> Iterator[Hypothesis]:
        if self.directions is None:
            return
        for match in self.memory.find(sentence, *self.languages, least=LEAST, count=_TRIED):
            found = mended(match, sentence, self.directions)
            if found is not None:
                yield found

    def _linked(
        self, sentences: Sequence[str], found: Sequence[Hypothesis | None]
    ) -> list[Hypothesis | None]:
        """The same with their word links, all asked for at once: by them the article's markup finds its words
        again."""
        if self.directions is None:
            return list(found)
        pairs = [(sentence, one.text) for sentence, one in zip(sentences, found, strict=True) if one]
        links = iter(self.directions.forward.align(pairs))
        return [one and replace(one, alignment=next(links)) for one in found]

    def _is_sound(self, sentence: str, text: str, date: datetime.date | None) -> bool:
        """Whether neither the glossary nor a fact speaks against a translation."""
        if self.glossary.missing_terms(sentence, text, *self.languages, date):
            return False
        original, target = (
            Facts(one, tag) for one, tag in zip((sentence, text), self.languages, strict=True)
        )
        return all(COMPARE[kind](original, target).clean for kind in _TRUSTED)
