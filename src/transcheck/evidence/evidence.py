"""The models of one language pair, asked about given translations: each question once, many in a batch."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from transcheck.core.hypothesis import WordLink
from transcheck.engines.base import Engine
from transcheck.evidence.contrast import Directions, Gain, gains
from transcheck.evidence.doubts import with_doubts
from transcheck.evidence.reading import Reading, surprises

Contrast = tuple[str, str, str]
"""(source, text as it stands, changed text)."""


class Evidence:
    """Remembers what it was asked, since a text is checked several times while it is repaired.
    ``readings``: what was asked before."""

    def __init__(self, directions: Directions, readings: Iterable[Reading] = ()) -> None:
        self.directions = directions
        self._readings = {(one.source, one.target): one for one in readings}
        self._gains: dict[Contrast, Gain] = {}
        self._fresh: dict[str, str] = {}

    def read(self, pairs: Sequence[tuple[str, str]]) -> list[Reading]:
        """What the models make of each (source, target)."""
        new = [pair for pair in dict.fromkeys(pairs) if pair not in self._readings]
        if new:
            self._readings |= zip(new, self._read(new), strict=True)
        return [self._readings[pair] for pair in pairs]

    def gains(self, contrasts: Sequence[Contrast]) -> list[Gain]:
        """How much each change is preferred."""
        new = [one for one in dict.fromkeys(contrasts) if one not in self._gains]
        if new:
            known = {pair: (one.total, one.total_back) for pair, one in self._readings.items() if one.unsaid}
            self._gains |= zip(new, gains(self.directions, new, known), strict=True)
        return [self._gains[one] for one in contrasts]

    def _read(self, pairs: Sequence[tuple[str, str]]) -> Iterator[Reading]:
        languages = self.directions.forward.source_language, self.directions.forward.target_language
        for reading in listen(self.directions, pairs, self._fresh):
            yield with_doubts(reading, *languages)


def listen(
    directions: Directions, pairs: Sequence[tuple[str, str]], known: dict[str, str] | None = None
) -> Iterator[Reading]:
    """What the models make of each (source, target), the words not yet doubted. ``known``: translations of
    sources, to be used and added to."""
    forward, backward = directions.forward, directions.backward
    sources, targets = [source for source, _ in pairs], [target for _, target in pairs]
    fresh = _translated(forward, sources, {} if known is None else known)
    given = forward.score(pairs)
    if backward is None:
        for (source, target), new, score in zip(pairs, fresh, given, strict=True):
            yield Reading(source, target, new, "", (), (), score.links)
        return
    back = _translated(backward, targets, {})
    turned = [*zip(targets, sources, strict=True)]
    known_scores = forward.score([*zip(back, targets, strict=True)])
    own = forward.score([*zip(sources, fresh, strict=True)])
    known_back = backward.score([*zip(fresh, sources, strict=True)])
    given_back = backward.score(turned)
    for row, (source, target) in enumerate(pairs):
        yield Reading(
            source,
            target,
            fresh[row],
            back[row],
            tuple(surprises(source, known_back[row], given_back[row])),
            tuple(surprises(target, known_scores[row], given[row])),
            given[row].links,
            tuple(WordLink(link.target, link.source) for link in given_back[row].links),
            own[row].mean - given[row].mean,
            known_back[row].mean - given_back[row].mean,
            given[row].total,
            given_back[row].total,
        )


def _translated(engine: Engine, sentences: Sequence[str], known: dict[str, str]) -> list[str]:
    new = [one for one in dict.fromkeys(sentences) if one not in known]
    known |= zip(new, (one.text for one in engine.translate(new)), strict=True)
    return [known[one] for one in sentences]
