"""Stringing beads: the best path over given log-odds, and what is matched across it."""

from __future__ import annotations

import numpy as np
import pytest

from transcheck.segmentation.beads import Bead, string_beads

YES, NO = 8.0, -20.0


def strung(
    matrix: list[list[float]], runs: dict[tuple[int, int], list[tuple[int, int]]] | None = None
) -> list[tuple[list[int], list[int]]]:
    """Beads over ``matrix`` for single sentences and, for longer ones, YES at the given places."""
    single = np.array(matrix)

    def scores(targets: int, others: int) -> np.ndarray:
        if targets == others == 1:
            return single
        table = np.full((single.shape[0] - targets + 1, single.shape[1] - others + 1), NO)
        for place in (runs or {}).get((targets, others), ()):
            table[place] = 2 * YES
        return table

    return [(list(bead.targets), list(bead.others)) for bead in string_beads(*single.shape, scores)]


def test_every_sentence_is_in_one_bead() -> None:
    assert strung([[YES, NO], [NO, YES]]) == [([0], [0]), ([1], [1])]


def test_what_fits_nothing_stays_alone() -> None:
    assert strung([[YES, NO, NO], [NO, NO, YES]]) == [([0], [0]), ([], [1]), ([1], [2])]
    assert strung([[YES, NO], [NO, NO], [NO, YES]]) == [([0], [0]), ([1], []), ([2], [1])]
    assert sorted(strung([[NO]])) == [([], [0]), ([0], [])]


@pytest.mark.parametrize("shape", [(1, 2), (2, 1), (2, 2), (1, 3), (3, 1)])
def test_runs_are_kept_together(shape: tuple[int, int]) -> None:
    matrix = np.full(shape, NO).tolist()
    assert strung(matrix, {shape: [(0, 0)]}) == [(list(range(shape[0])), list(range(shape[1])))]


def test_what_was_moved_is_matched_across() -> None:
    matrix = [[NO, NO, YES], [YES, NO, NO], [NO, YES, NO]]
    assert strung(matrix) == [([0], [2]), ([1], [0]), ([2], [1])]


def test_a_weak_likeness_is_no_move() -> None:
    beads = strung([[NO, NO, -1.0], [YES, NO, NO], [NO, YES, NO]])
    assert ([0], []) in beads
    assert ([], [2]) in beads


def test_a_pair_is_surer_the_better_it_is() -> None:
    pairs = [Bead(range(1), range(1), odds).probability for odds in (-8.0, 0.0, 8.0)]
    alone = [Bead(range(1), range(0), odds).probability for odds in (-8.0, 0.0, 8.0)]
    assert pairs == sorted(pairs)
    assert alone == sorted(alone, reverse=True)
    assert all(0 <= one <= 1 for one in (*pairs, *alone))


def test_two_hundred_by_two_hundred_takes_less_than_half_a_second() -> None:
    import time

    from transcheck.segmentation.likeness import gather_evidence

    chance = np.random.default_rng(0)
    vectors = chance.normal(size=(200, 512))
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    texts = [f"sentence number {number} of many" for number in range(200)]
    evidence = gather_evidence(texts, texts, vectors, vectors)
    began = time.process_time()
    beads = string_beads(200, 200, evidence.log_odds)
    assert len(beads) == 200
    assert time.process_time() - began < 2  # generous: half a second on a quiet machine
