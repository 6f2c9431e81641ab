"""An engine that remembers: equal sentences with equal constraints are translated once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from transcheck.core.hypothesis import Constraint, Hypothesis, WordLink
from transcheck.engines.base import Engine, PairScore, Progress, silent
from transcheck.engines.kept.packing import Asked, identity, key
from transcheck.engines.kept.store import TranslationCache

MOST = 10_000
"""Translations that are remembered: about 40 MB."""


class KeptEngine:
    """Implements :class:`~transcheck.engines.base.Engine` over another, with the same translations.

    ``translate`` looks first among what it remembers, so that sentences of many articles can be translated
    ahead, together; then on disk, if there is a ``cache``; and asks ``engine`` for the rest.
    """

    def __init__(self, engine: Engine, cache: TranslationCache | None = None, *, most: int = MOST) -> None:
        self.engine = engine
        self.signature = engine.signature
        self.source_language = engine.source_language
        self.target_language = engine.target_language
        self.licence = engine.licence
        self.can_score = engine.can_score
        # the signature of a program is its name: what it does may be another thing tomorrow
        self._cache = cache if engine.can_score else None
        self._remembered: dict[Asked, Hypothesis] = {}
        self._most = most

    def translate(
        self,
        sentences: Sequence[str],
        *,
        constraints: Sequence[Sequence[Constraint]] | None = None,
        progress: Progress = silent,
    ) -> list[Hypothesis]:
        """The best translation of each sentence, as ``engine`` gave it, now or before."""
        orders = constraints or [()] * len(sentences)
        asked = [(sentence, tuple(own)) for sentence, own in zip(sentences, orders, strict=True)]
        found = self._found(dict.fromkeys(asked))
        new = [one for one in dict.fromkeys(asked) if one not in found]
        progress(len(asked) - len(new))
        found |= self._made(new, progress)
        self._remember(found)
        return [found[one] for one in asked]

    def candidates(
        self, sentences: Sequence[str], *, count: int, progress: Progress = silent
    ) -> list[list[Hypothesis]]:
        """Those of ``engine``."""
        return self.engine.candidates(sentences, count=count, progress=progress)

    def samples(self, sentences: Sequence[str], *, count: int) -> list[list[Hypothesis]]:
        """Those of ``engine``."""
        return self.engine.samples(sentences, count=count)

    def score(self, pairs: Sequence[tuple[str, str]]) -> list[PairScore]:
        """Those of ``engine``."""
        return self.engine.score(pairs)

    def align(self, pairs: Sequence[tuple[str, str]]) -> list[tuple[WordLink, ...]]:
        """Those of ``engine``."""
        return self.engine.align(pairs)

    def forget(self) -> None:
        """Empty the program's memory, as after a group of articles; what is on disk stays."""
        self._remembered.clear()

    def _found(self, asked: Iterable[Asked]) -> dict[Asked, Hypothesis]:
        found = {one: self._remembered[one] for one in asked if one in self._remembered}
        if self._cache is None:
            return found
        keys = {one: key(self._identity, one) for one in asked if one not in found}
        kept = self._cache.find(keys.values())
        return found | {one: kept[own] for one, own in keys.items() if own in kept}

    def _made(self, asked: Sequence[Asked], progress: Progress) -> dict[Asked, Hypothesis]:
        if not asked:
            return {}
        sentences, constraints = zip(*asked, strict=True)
        hypotheses = self.engine.translate(sentences, constraints=constraints, progress=progress)
        made = dict(zip(asked, hypotheses, strict=True))
        if self._cache is not None:
            self._cache.keep({key(self._identity, one): own for one, own in made.items()})
        return made

    def _remember(self, found: Mapping[Asked, Hypothesis]) -> None:
        """With what came last; what came first is forgotten where it gets too much."""
        self._remembered |= found
        while len(self._remembered) > self._most:
            del self._remembered[next(iter(self._remembered))]

    @cached_property
    def _identity(self) -> bytes:
        return identity(self.engine)
