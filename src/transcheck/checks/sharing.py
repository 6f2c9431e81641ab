"""Which places of an article have many words in common, found without holding each against each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from math import ceil


def sharing(places: Sequence[frozenset[str]], least: Callable[[int], float]) -> Iterator[tuple[int, int]]:
    """The pairs of places, as their numbers, that share at least ``least(n)`` words, n being the number of
    words of the one that has fewer; in the order of the places.

    Whoever shares k of n words shares one of any n - k + 1 of them: of the rarest, which few others have.

    >>> texts = [frozenset("the talks resume".split()), frozenset("the ferry sank".split())]
    >>> list(sharing([*texts, frozenset("when the talks resume".split())], lambda n: 0.6 * n))
    [(0, 2)]
    """
    often = Counter(chain.from_iterable(places))
    holding: dict[str, list[int]] = {}
    for number, words in enumerate(places):
        for word in words:
            holding.setdefault(word, []).append(number)
    found = []
    for number, words in enumerate(places):
        shared = ceil(least(len(words)))
        rarest = sorted(words, key=often.__getitem__)[: max(0, len(words) - shared + 1)]
        for other in {one for word in rarest for one in holding[word]}:
            larger = (len(places[other]), other) > (len(words), number)
            if larger and len(words & places[other]) >= shared:
                found.append((min(number, other), max(number, other)))
    yield from sorted(found)
