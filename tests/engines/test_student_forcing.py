"""Versions of a sentence are scored together as each is alone, and what they share is read once."""

from __future__ import annotations

import pytest

from transcheck.core.span import Span
from transcheck.engines.base import Pieces
from transcheck.engines.student import StudentModel
from transcheck.engines.student_forcing import Branch, branches

PORT, SHIP = "O porto fechou na segunda-feira.", "O navio afundou."
PAIRS = (
    (PORT, "The port closed on Monday."),
    (PORT, "The port closed on Tuesday."),
    (SHIP, "The ship sank."),
    (PORT, "The harbour was shut on Monday."),
    (PORT, "The port closed on Monday."),
    (SHIP, "The ship did not sink."),
)


def pieces(*ids: int) -> Pieces:
    return Pieces(ids, tuple(Span(0, 1) for _ in ids))


BRANCHES = {
    "one target": ("a", [(1, 2, 9)], [(0, 0, 0)]),
    "another end": ("aa", [(1, 2, 3, 9), (1, 2, 4, 9)], [(0, 0, 0), (1, 0, 2)]),
    "nothing shared": ("aa", [(1, 2, 9), (3, 2, 9)], [(0, 0, 0), (1, 1, 0)]),
    "the same again: its last piece is read": ("aa", [(1, 2, 9), (1, 2, 9)], [(0, 0, 0), (1, 0, 2)]),
    "two sources": ("ab", [(1, 2, 9), (1, 3, 9)], [(0, 0, 0), (1, 1, 0)]),
    "the trunk shares most": (
        "aaa",
        [(1, 7, 9), (1, 2, 3, 9), (1, 2, 4, 9)],
        [(0, 1, 1), (1, 1, 0), (2, 1, 2)],
    ),
}


@pytest.mark.parametrize(("sources", "targets", "expected"), BRANCHES.values(), ids=BRANCHES)
def test_a_shared_beginning_belongs_to_the_trunk(
    sources: str, targets: list[tuple[int, ...]], expected: list[tuple[int, int, int]]
) -> None:
    found = branches([pieces(ord(one)) for one in sources], [pieces(*ids) for ids in targets])
    assert found == [Branch(*one) for one in expected]


def test_versions_score_together_as_they_do_alone(pt_en_model: StudentModel) -> None:
    sources = [pt_en_model.read_source(source) for source, _ in PAIRS]
    targets = [pt_en_model.read_target(target) for _, target in PAIRS]
    scores, attention = pt_en_model.force(sources, targets)
    for row, (source, wanted) in enumerate(zip(sources, targets, strict=True)):
        own, looked = pt_en_model.force([source], [wanted])
        length = len(wanted.ids)
        assert scores[row, :length].tolist() == pytest.approx(own[0].tolist(), abs=1e-3)
        assert scores[row, length:].eq(0).all()
        assert attention[row, :length].argmax(-1).tolist() == looked[0].argmax(-1).tolist()
