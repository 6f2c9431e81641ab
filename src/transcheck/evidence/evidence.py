"""The models of one language pair, asked about given translations: each question once, many in a batch."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from transcheck.core.hypothesis import WordLink
from transcheck.engines.base import Engine, PairScore
from transcheck.evidence.contrast import Contrast, Directions, Gain, Pair, Totals
from transcheck.evidence.doubts import with_doubts
from transcheck.evidence.reading import Reading, surprises


class Evidence:
    """Remembers what it was asked, since a text is checked several times while it is repaired.
    ``readings``: what was asked before."""

    def __init__(self, directions: Directions, readings: Iterable[Reading] = ()) -> None:
        self.directions = directions
        self._readings: dict[Pair, Reading] = {}
        self._fresh: dict[str, str] = {}
        self._there = Totals(directions.forward)
        self._back = Totals(directions.backward, turned=True) if directions.backward else None
        self._know(readings)

    def read(self, pairs: Sequence[Pair]) -> list[Reading]:
        """What the models make of each (source, target)."""
        new = [pair for pair in dict.fromkeys(pairs) if pair not in self._readings]
        if new:
            self._know(self._read(new))
        return [self._readings[pair] for pair in pairs]

    def gains(self, contrasts: Sequence[Contrast], needs: Sequence[float] | None = None) -> list[Gain]:
        """How much each change is preferred. ``needs``: for each the nats that the forward direction must
        grant it before the way back is asked too."""
        forward = self._there.differences(contrasts)
        if self._back is None:
            return [Gain(one, None) for one in forward]
        rows = [row for row, one in enumerate(forward) if needs is None or one >= needs[row]]
        backward = dict(zip(rows, self._back.differences([contrasts[row] for row in rows]), strict=True))
        return [Gain(one, backward.get(row)) for row, one in enumerate(forward)]

    def _read(self, pairs: Sequence[Pair]) -> Iterator[Reading]:
        languages = self.directions.forward.source_language, self.directions.forward.target_language
        for reading in listen(self.directions, pairs, self._fresh):
            yield with_doubts(reading, *languages)

    def _know(self, readings: Iterable[Reading]) -> None:
        new = {(one.source, one.target): one for one in readings}
        self._readings |= new
        if self._back is not None:
            self._there.know({pair: one.total for pair, one in new.items() if one.unsaid})
            self._back.know({pair: one.total_back for pair, one in new.items() if one.unsaid})


def listen(
    directions: Directions, pairs: Sequence[tuple[str, str]], known: dict[str, str] | None = None
) -> Iterator[Reading]:
    """What the models make of each (source, target), the words not yet doubted. ``known``: translations of
    sources, to be used and added to."""
    forward, backward = directions.forward, directions.backward
    sources, targets = [source for source, _ in pairs], [target for _, target in pairs]
    fresh = _translated(forward, sources, {} if known is None else known)
    if backward is None:
        for (source, target), new, score in zip(pairs, fresh, forward.score(pairs), strict=True):
            yield Reading(source, target, new, "", (), (), score.links)
        return
    back = _translated(backward, targets, {})
    given, known_scores, own = _scored(
        forward, pairs, [*zip(back, targets, strict=True)], [*zip(sources, fresh, strict=True)]
    )
    given_back, known_back = _scored(
        backward, [*zip(targets, sources, strict=True)], [*zip(fresh, sources, strict=True)]
    )
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


def _scored(engine: Engine, *lists: Sequence[Pair]) -> Iterator[list[PairScore]]:
    """The scores of several lists of pairs, asked for at once, each pair once."""
    pairs = list(dict.fromkeys(pair for one in lists for pair in one))
    scores = dict(zip(pairs, engine.score(pairs), strict=True))
    return ([scores[pair] for pair in one] for one in lists)


def _translated(engine: Engine, sentences: Sequence[str], known: dict[str, str]) -> list[str]:
    new = [one for one in dict.fromkeys(sentences) if one not in known]
    known |= zip(new, (one.text for one in engine.translate(new)), strict=True)
    return [known[one] for one in sentences]
