"""What a model is tried on it has never read, and a memory that cannot be judged by is refused."""

from __future__ import annotations

from dataclasses import replace

import pytest

from adaptation.house import units
from transcheck.adaptation.split import Split, count, split
from transcheck.errors import InputError
from transcheck.memory.unit import Unit


def divided(own: list[Unit], seed: int = 1) -> Split:
    return split(own, "desk.tmx", seed)


def test_whole_documents_are_held_back() -> None:
    found = divided(units())
    assert not set(found.learnt) & set(found.held_back)
    assert count(found.learnt) + count(found.held_back) == 360
    assert 85 <= count(found.held_back) <= 100


def test_the_seed_alone_decides_which() -> None:
    assert list(divided(units()).held_back) == list(divided(list(reversed(units()))).held_back)
    assert set(divided(units(), seed=1).held_back) != set(divided(units(), seed=2).held_back)


@pytest.mark.parametrize(
    ("weeks", "held_back"), [(10, 450), (40, 600)], ids=["an eighth", "not more than it takes"]
)
def test_of_a_large_memory_enough_is_held_back(weeks: int, held_back: int) -> None:
    large = [
        replace(one, source=f"{one.source} {week}", document=f"{one.document}, week {week}")
        for week in range(weeks)
        for one in units()
    ]
    assert held_back <= count(divided(large).held_back) < held_back + 15


LEFT_OUT = [
    pytest.param("Horta 2026", "Horta 2026", id="not translated"),
    pytest.param("Yes.", "Sim, disse o homem que ninguém conhecia, e foi embora.", id="three times as long"),
]


@pytest.mark.parametrize(("source", "target"), LEFT_OUT)
def test_what_is_no_translation_is_left_out(source: str, target: str) -> None:
    found = divided([*units(), Unit(source, target, "en", "pt-BR", "note 1")])
    assert found.left_out == 1
    assert count(found.learnt) + count(found.held_back) == 360


def test_a_pair_counts_once() -> None:
    assert divided([*units(), *units()]).left_out == 360


def test_a_sentence_that_is_held_back_is_learnt_nowhere() -> None:
    """A house's stock phrases stand in many documents: knowing them by heart proves nothing."""
    held = next(iter(divided(units()).held_back.values()))[0]
    copies = [replace(held, target=f"{held.target} ", document=f"note {number}") for number in range(24)]
    found = divided([*units(), *copies])
    assert held.source not in {one.source for own in found.learnt.values() for one in own}
    assert found.left_out


TOO_LITTLE = [
    pytest.param(units()[:299], "299 usable pairs", id="too few pairs"),
    pytest.param([replace(one, document="all") for one in units()], "in 1 documents", id="one document"),
    pytest.param([], "0 usable pairs", id="nothing"),
]


@pytest.mark.parametrize(("own", "reason"), TOO_LITTLE)
def test_too_little_is_refused_with_what_is_needed(own: list[Unit], reason: str) -> None:
    with pytest.raises(InputError, match=reason) as caught:
        divided(own)
    assert "at least 300 are needed, of several documents" in caught.value.hint
