"""What changes gain: each pair is asked for once, and the way back only where it can still matter."""

from __future__ import annotations

from collections.abc import Sequence

from fakes import ScriptedEngine
from transcheck.engines.base import PairScore
from transcheck.evidence.contrast import Directions, Gain
from transcheck.evidence.evidence import Evidence

SOURCE, OLD, GOOD, BAD = "O navio afundou.", "The ship left.", "The ship sank.", "The ship flew."
LIKED = {OLD: -20.0, GOOD: -8.0, BAD: -25.0}
TO_GOOD, TO_BAD = (SOURCE, OLD, GOOD), (SOURCE, OLD, BAD)


class Counted(ScriptedEngine):
    """Likes a pair by its English side, and remembers what it was asked, call by call."""

    def __init__(self, source_language: str, target_language: str) -> None:
        super().__init__({}, self._liking, source_language, target_language)
        self.asked: list[list[tuple[str, str]]] = []

    def _liking(self, source: str, target: str) -> float:
        return LIKED[target] if target in LIKED else LIKED[source]

    def score(self, pairs: Sequence[tuple[str, str]]) -> list[PairScore]:
        self.asked.append(list(pairs))
        return super().score(pairs)


def engines() -> tuple[Counted, Counted, Evidence]:
    there, back = Counted("pt", "en"), Counted("en", "pt")
    return there, back, Evidence(Directions(there, back))


def test_all_changes_are_asked_about_at_once() -> None:
    there, back, evidence = engines()
    assert evidence.gains([TO_GOOD, TO_BAD]) == [Gain(12, 12), Gain(-5, -5)]
    assert there.asked == [[(SOURCE, OLD), (SOURCE, GOOD), (SOURCE, BAD)]]
    assert back.asked == [[(OLD, SOURCE), (GOOD, SOURCE), (BAD, SOURCE)]]


def test_no_pair_is_asked_for_twice() -> None:
    there, back, evidence = engines()
    evidence.gains([TO_GOOD])
    assert evidence.gains([TO_GOOD, TO_BAD]) == [Gain(12, 12), Gain(-5, -5)]
    assert (there.asked[1:], back.asked[1:]) == ([[(SOURCE, BAD)]], [[(BAD, SOURCE)]])


def test_the_way_back_is_not_asked_about_what_the_forward_direction_grants_too_little() -> None:
    _, back, evidence = engines()
    assert evidence.gains([TO_GOOD, TO_BAD], [5, 5]) == [Gain(12, 12), Gain(-5, None)]
    assert back.asked == [[(OLD, SOURCE), (GOOD, SOURCE)]]


def test_the_way_back_is_asked_where_it_is_needed_later() -> None:
    _, _, evidence = engines()
    evidence.gains([TO_BAD], [5])
    assert evidence.gains([TO_BAD], [-10]) == [Gain(-5, -5)]


def test_one_direction_alone_says_what_it_can() -> None:
    assert Evidence(Directions(Counted("pt", "en"), None)).gains([TO_GOOD], [5]) == [Gain(12, None)]
