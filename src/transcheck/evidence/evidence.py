"""The models of one language pair, asked about given translations: each question once, many in a batch."""

from __future__ import annotations

from collections.abc import Sequence

from transcheck.evidence.contrast import Directions, Gain, gains
from transcheck.evidence.reading import Reading, surprises

Contrast = tuple[str, str, str]
"""(source, text as it stands, changed text)."""


class Evidence:
    """Remembers what it was asked, since a text is checked several times while it is repaired."""

    def __init__(self, directions: Directions) -> None:
        self.directions = directions
        self._readings: dict[tuple[str, str], Reading] = {}
        self._gains: dict[Contrast, Gain] = {}

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
            self._gains |= zip(new, gains(self.directions, new), strict=True)
        return [self._gains[one] for one in contrasts]

    def _read(self, pairs: Sequence[tuple[str, str]]) -> list[Reading]:
        forward, backward = self.directions.forward, self.directions.backward
        sources, targets = [source for source, _ in pairs], [target for _, target in pairs]
        fresh = [one.text for one in forward.translate(sources)]
        links = forward.align(pairs)
        if backward is None:
            return [
                Reading(*pair, new, "", (), (), aligned)
                for pair, new, aligned in zip(pairs, fresh, links, strict=True)
            ]
        back = [one.text for one in backward.translate(targets)]
        ours = forward.score([*zip(back, targets, strict=True), *pairs])
        theirs = backward.score([*zip(fresh, sources, strict=True), *zip(targets, sources, strict=True)])
        count = len(pairs)
        return [
            Reading(
                *pair,
                fresh[row],
                back[row],
                tuple(surprises(pair[0], theirs[row], theirs[row + count])),
                tuple(surprises(pair[1], ours[row], ours[row + count])),
                links[row],
            )
            for row, pair in enumerate(pairs)
        ]
