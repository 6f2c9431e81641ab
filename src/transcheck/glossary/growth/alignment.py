"""Which word of a sentence stands for which word of its translation, learnt from the sentences alone.

IBM model 1 (Brown et al. 1993) in both directions, trained to agree: each takes as its own evidence only
what the other believes too (Liang, Taskar and Klein 2006), which keeps rare words, names above all, from
standing for whatever else a sentence has. Words at like places are preferred (the diagonal of Dyer,
Chahuneau and Smith 2013).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.floating[Any]]
    Indexes = NDArray[np.integer[Any]]

Links = list[tuple[int, int]]
"""(place of a source word, place of a target word), in order."""

_ROUNDS = 5
_DIAGONAL = 3.0  # how fast the chance of a link falls off the diagonal
_TOLD = 30.0  # how much likelier a link is that something else speaks for
_NOTHING = 0.1  # the share of words that stand for nothing
_LIKELY = 0.3  # what the two directions believe, multiplied, from which on a link counts


def align_words(
    sources: Sequence[Sequence[str]],
    targets: Sequence[Sequence[str]],
    told: Sequence[Collection[tuple[int, int]]] | None = None,
) -> list[Links]:
    """The links of each pair of sentences, which are given as the stems of their words.

    ``told`` are, for each pair, links that something else speaks for, such as how names sound. Time and
    memory grow with the sum of the products of the sentences' lengths: about 60 bytes for each word beside
    each of its translation.
    """
    import numpy as np

    if not any(source and target for source, target in zip(sources, targets, strict=True)):
        return [[] for _ in sources]
    cells = _lay_out(sources, targets, told or [()] * len(sources))
    forward = np.ones(len(cells.pair_source), dtype=np.float32) / (1 + cells.pair_target.max())
    backward = np.ones(len(cells.pair_source), dtype=np.float32) / (1 + cells.pair_source.max())
    for _ in range(_ROUNDS):
        counts = np.asarray(np.bincount(cells.pair, cells.believe(forward, backward)), dtype=np.float64)
        forward = _normalised(counts, cells.pair_source)
        backward = _normalised(counts, cells.pair_target)
    likely = np.flatnonzero(cells.believe(forward, backward) >= _LIKELY)
    return _read_off(cells, likely, sources, targets)


@dataclass(frozen=True, slots=True)
class _Cells:
    """Each word of a source sentence beside each of its translation, all sentences one after the other.

    ``source`` and ``target`` number the words of all sentences, ``pair`` the pairs of two stems, whose
    numbers are in ``pair_source`` and ``pair_target``. ``prior``: what is known of a cell beforehand.
    ``source_share`` and ``target_share``: how often each stem occurs among all.
    """

    source: Indexes
    target: Indexes
    pair: Indexes
    pair_source: Indexes
    pair_target: Indexes
    prior: Numbers
    source_share: Numbers
    target_share: Numbers

    def believe(self, forward: Numbers, backward: Numbers) -> Numbers:
        """How likely each cell is a link, by both directions: the product of the two."""
        ahead = self._share(forward, self.target, self.target_share[self.pair_target])
        back = self._share(backward, self.source, self.source_share[self.pair_source])
        return ahead * back

    def _share(self, chances: Numbers, words: Indexes, alone: Numbers) -> Numbers:
        """Of what all cells of a word have, and the chance that it stands for nothing."""
        import numpy as np

        weights = self.prior * chances[self.pair]
        total = np.bincount(words, weights) + _NOTHING * np.bincount(words, self.prior * alone[self.pair])
        weights /= total.astype(np.float32)[words]
        return weights


def _lay_out(
    sources: Sequence[Sequence[str]],
    targets: Sequence[Sequence[str]],
    told: Sequence[Collection[tuple[int, int]]],
) -> _Cells:
    import numpy as np

    source_ids, target_ids = _numbered(sources), _numbered(targets)
    rows, columns, priors = [], [], []
    row = column = 0
    for source, target, links in zip(sources, targets, told, strict=True):
        height, width = len(source), len(target)
        rows.append(np.repeat(np.arange(row, row + height, dtype=np.int32), width))
        columns.append(np.tile(np.arange(column, column + width, dtype=np.int32), height))
        priors.append(_prior(height, width, links).ravel())
        row, column = row + height, column + width
    source_words, target_words = np.concatenate(rows), np.concatenate(columns)
    stems = int(target_ids.max(initial=0)) + 1
    codes = source_ids[source_words].astype(np.int64) * stems + target_ids[target_words]
    distinct, pair = np.unique(codes, return_inverse=True)
    return _Cells(
        source_words,
        target_words,
        pair.astype(np.int32),
        distinct // stems,
        distinct % stems,
        np.concatenate(priors),
        _shares(source_ids),
        _shares(target_ids),
    )


def _numbered(sentences: Sequence[Sequence[str]]) -> Indexes:
    """A number for each distinct stem, for the words of all sentences in order."""
    import numpy as np

    numbers: dict[str, int] = {}
    return np.array(
        [numbers.setdefault(stem, len(numbers)) for sentence in sentences for stem in sentence],
        dtype=np.int32,
    )


def _shares(ids: Indexes) -> Numbers:
    import numpy as np

    shares: Numbers = (np.bincount(ids) / max(1, len(ids))).astype(np.float32)
    return shares


def _prior(height: int, width: int, told: Collection[tuple[int, int]]) -> Numbers:
    import numpy as np

    down = (np.arange(height, dtype=np.float32) + 0.5) / max(1, height)
    across = (np.arange(width, dtype=np.float32) + 0.5) / max(1, width)
    prior = np.exp(-_DIAGONAL * np.abs(down[:, None] - across[None, :]))
    for link in told:
        prior[link] *= _TOLD
    return prior


def _normalised(counts: Numbers, given: Indexes) -> Numbers:
    """The counts of pairs as chances of the one stem, given the other."""
    import numpy as np

    chances: Numbers = (counts / (np.bincount(given, counts)[given] + 1e-9)).astype(np.float32)
    return chances


def _read_off(
    cells: _Cells, likely: Indexes, sources: Sequence[Sequence[str]], targets: Sequence[Sequence[str]]
) -> list[Links]:
    """The likely cells as places in their sentences."""
    first_rows = [0, *accumulate(map(len, sources))]
    first_columns = [0, *accumulate(map(len, targets))]
    owners = [number for number, source in enumerate(sources) for _ in source]
    links: list[Links] = [[] for _ in sources]
    for row, column in zip(cells.source[likely].tolist(), cells.target[likely].tolist(), strict=True):
        number = owners[row]
        links[number].append((row - first_rows[number], column - first_columns[number]))
    return links
