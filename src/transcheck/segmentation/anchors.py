"""Anchors: what a sentence and its translation have in common by sight (numbers, names, addresses).

Numbers are compared by their digits; words in the Latin alphabet, or brought into it, by their
first letters, as cognates are (Simard, Foster & Isabelle 1992): "Teherã" and "Tehran" share "teh".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[a-z]{4,}")
_COGNATE = 5  # letters


def anchors(text: str) -> frozenset[str]:
    """The anchors of a sentence."""
    from anyascii import anyascii

    found = _TOKEN.findall((text if text.isascii() else anyascii(text)).lower())
    return frozenset(re.sub(r"\D", "", token) if token[0].isdigit() else token[:_COGNATE] for token in found)


def shared_anchors(
    targets: Sequence[str], others: Sequence[str]
) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
    """Products [n, m] of the sentences' anchors, the rarer the heavier, and the squared norms
    [n] and [m] of each side: what a cosine needs, of sentences or of runs of them."""
    import numpy as np

    rows, columns = [anchors(text) for text in targets], [anchors(text) for text in others]
    seen = Counter(chain.from_iterable([*rows, *columns]))
    weight = {token: float(np.log((len(rows) + len(columns)) / count)) for token, count in seen.items()}
    common = frozenset().union(*rows) & frozenset().union(*columns)
    index = {token: number for number, token in enumerate(sorted(common))}

    def table(side: list[frozenset[str]]) -> NDArray[np.float64]:
        matrix = np.zeros((len(side), len(index)))
        for row, tokens in enumerate(side):
            for token in tokens & common:
                matrix[row, index[token]] = weight[token]
        return matrix

    def norms(side: list[frozenset[str]]) -> NDArray[np.float64]:
        return np.array([sum(weight[token] ** 2 for token in tokens) for tokens in side])

    return table(rows) @ table(columns).T, norms(rows), norms(columns)
