"""Beads: which run of sentences stands for which, in reading order and then wherever else.

Dynamic programming over log-odds in the manner of Gale & Church 1993 and Vecalign (Thompson &
Koehn 2019); what is left over on both sides is then matched across, since articles are rearranged.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.floating[Any]]

# (target sentences, other sentences) -> what such a bead costs before anything is known of it.
SHAPES = {(1, 1): 0.0, (1, 2): -3.0, (2, 1): -3.0, (2, 2): -6.0, (1, 3): -5.0, (3, 1): -5.0}
ALONE = -3.0
"""What it costs to leave a sentence without a counterpart."""

MOVED = 0.0
"""Log-odds from which two sentences that stand alone are believed to be a pair out of order."""

_ALONE_LEAST, _ALONE_MOST = 0.7, 0.95
"""How often a sentence that was left alone really has no counterpart (see docs/decisions/0030)."""

_IMPOSSIBLE = -1e9


@dataclass(frozen=True, slots=True)
class Bead:
    """A run of target sentences and the run of others that says the same; one may be empty.

    ``odds`` are the log-odds that they belong together; for a sentence alone, those of the best
    pair that it could have been part of. ``moved``: found out of reading order.
    """

    targets: range
    others: range
    odds: float
    moved: bool = False

    @property
    def probability(self) -> float:
        """How sure the bead is, 0 to 1: for a pair, against leaving its sentences alone; for a
        sentence alone, against its best pair, within what was measured on such sentences."""
        odds = self.odds - (MOVED if self.moved else 2 * ALONE)
        together = 1 / (1 + math.exp(-max(-700.0, odds)))
        if self.targets and self.others:
            return together
        return _ALONE_LEAST + (_ALONE_MOST - _ALONE_LEAST) * (1 - together)


Scores = Callable[[int, int], "Floats"]
"""Shape of a bead -> log-odds of all such beads [n - targets + 1, m - others + 1]."""


def string_beads(count: int, other_count: int, scores: Scores) -> list[Bead]:
    """The most probable beads of two texts, each sentence in exactly one, in target order (those
    without a target sentence where they belong by the others' order)."""
    tables = {shape: scores(*shape) for shape in SHAPES if shape[0] <= count and shape[1] <= other_count}
    return _match_across(_best_path(count, other_count, tables), tables)


def _best_path(count: int, other_count: int, tables: dict[tuple[int, int], Floats]) -> list[Bead]:
    """Row by row; the step over one other sentence, which stays in the row, is a running maximum."""
    import numpy as np

    best = np.full((count + 1, other_count + 1), _IMPOSSIBLE)
    steps = np.zeros((count + 1, other_count + 1), dtype=np.int8)
    shapes = [(0, 1), (1, 0), *tables]
    slope = ALONE * np.arange(other_count + 1)
    for row in range(count + 1):
        line = best[row]
        if row == 0:
            line[0] = 0.0
        else:
            line[:] = best[row - 1] + ALONE
            steps[row] = 1
        for number, shape in enumerate(tables, 2):
            targets, others = shape
            if targets > row:
                continue
            gain = best[row - targets, : other_count + 1 - others] + SHAPES[shape]
            gain = gain + tables[shape][row - targets]
            better = gain > line[others:]
            line[others:][better] = gain[better]
            steps[row, others:][better] = number
        along = np.maximum.accumulate(line - slope) + slope
        skipped = along > line + 1e-9
        line[skipped] = along[skipped]
        steps[row, skipped] = 0
    return _walk_back(steps, shapes, tables)


def _walk_back(
    steps: NDArray[np.int8], shapes: list[tuple[int, int]], tables: dict[tuple[int, int], Floats]
) -> list[Bead]:
    beads, row, column = list[Bead](), steps.shape[0] - 1, steps.shape[1] - 1
    while row or column:
        targets, others = shapes[steps[row, column]] if row else (0, 1)
        row, column = row - targets, column - others
        odds = (
            tables[targets, others][row, column]
            if targets and others
            else _best_odds(tables, row if targets else None, column if others else None)
        )
        beads.append(Bead(range(row, row + targets), range(column, column + others), float(odds)))
    return beads[::-1]


def _best_odds(tables: dict[tuple[int, int], Floats], row: int | None, column: int | None) -> float:
    single = tables.get((1, 1))
    if single is None:
        return _IMPOSSIBLE
    return float((single[row] if row is not None else single[:, column]).max())


def _match_across(beads: list[Bead], tables: dict[tuple[int, int], Floats]) -> list[Bead]:
    """Join what stands alone on both sides, surest first, where it is likely enough to be moved."""
    targets = {bead.targets.start for bead in beads if not bead.others}
    others = {bead.others.start for bead in beads if not bead.targets}
    joined = list[Bead]()
    for candidate in _candidates(targets, others, tables):
        if targets.issuperset(candidate.targets) and others.issuperset(candidate.others):
            joined.append(candidate)
            targets.difference_update(candidate.targets)
            others.difference_update(candidate.others)
    return _with_joined(beads, joined)


def _candidates(targets: set[int], others: set[int], tables: dict[tuple[int, int], Floats]) -> Iterable[Bead]:
    found = [
        (float(table[row, column]) + SHAPES[shape], row, column, shape)
        for shape, table in tables.items()
        for row in targets
        for column in others
        if row < table.shape[0] and column < table.shape[1]
    ]
    for odds, row, column, shape in sorted(found, reverse=True):
        if odds < MOVED:
            return
        yield Bead(
            range(row, row + shape[0]), range(column, column + shape[1]), odds - SHAPES[shape], moved=True
        )


def _with_joined(beads: list[Bead], joined: list[Bead]) -> list[Bead]:
    taken_targets = {row: bead for bead in joined for row in bead.targets}
    taken_others = {column for bead in joined for column in bead.others}
    result = list[Bead]()
    for bead in beads:
        if bead.targets and bead.others:
            result.append(bead)
        elif bead.targets:
            moved = taken_targets.get(bead.targets.start)
            if moved is None:
                result.append(bead)
            elif moved.targets.start == bead.targets.start:
                result.append(moved)
        elif bead.others.start not in taken_others:
            result.append(bead)
    return result
