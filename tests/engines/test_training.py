"""Training moves a student towards what it reads, the same way each time, and leaves alone what it cannot use."""

from __future__ import annotations

from dataclasses import replace

import pytest
import torch

from adaptation.house import units
from transcheck.engines.embedded import read_parts
from transcheck.engines.student import StudentModel
from transcheck.engines.student_parts import StudentParts
from transcheck.engines.training.batches import batches
from transcheck.engines.training.course import Settings, lessons, plan, train
from transcheck.engines.training.general import general_pairs

PAIRS = [(one.source, one.target) for one in units()[::18]]
ONCE = Settings(epochs=1, rate=3e-4, pieces_at_once=60)


@pytest.fixture(scope="module")
def parts() -> StudentParts:
    torch.set_num_threads(1)
    return read_parts("en", "pt")


@pytest.fixture(scope="module")
def trained(parts: StudentParts) -> StudentParts:
    return train(parts, plan(parts, PAIRS, ONCE), ONCE)


def surprise(parts: StudentParts, pairs: list[tuple[str, str]]) -> float:
    """Nats per piece of the translations."""
    model = parts.assemble("test")
    read = lessons(model, pairs)
    scores, _ = model.force([source for source, _ in read], [target for _, target in read])
    return -float(scores.sum()) / sum(len(target.ids) for _, target in read)


def test_what_was_read_surprises_less(parts: StudentParts, trained: StudentParts) -> None:
    assert surprise(trained, PAIRS) < surprise(parts, PAIRS) - 0.2


def test_so_does_what_is_of_the_same_kind(parts: StudentParts, trained: StudentParts) -> None:
    others = [(one.source, one.target) for one in units()[5::18]]
    assert surprise(trained, others) < surprise(parts, others) - 0.1


def test_the_original_stays_as_it_was(parts: StudentParts, trained: StudentParts) -> None:
    again = read_parts("en", "pt")
    assert all(torch.equal(tensor, again.tensors[name]) for name, tensor in parts.tensors.items())


def test_the_same_seed_gives_the_same_weights(parts: StudentParts, trained: StudentParts) -> None:
    again = train(parts, plan(parts, PAIRS, ONCE), ONCE)
    assert all(torch.equal(tensor, again.tensors[name]) for name, tensor in trained.tensors.items())


def test_a_share_of_the_way_lies_between(parts: StudentParts, trained: StudentParts) -> None:
    name = "Wemb"
    half = parts.towards(trained, 0.5).tensors[name]
    torch.testing.assert_close(half, (parts.tensors[name] + trained.tensors[name]) / 2)
    assert torch.equal(parts.towards(trained, 0.0).tensors[name], parts.tensors[name])


def test_every_pair_is_read_before_any_is_read_again(parts: StudentParts) -> None:
    course = plan(parts, PAIRS, replace(ONCE, epochs=3))
    size = len(plan(parts, PAIRS, ONCE))
    rounds = [
        {id(batch.wanted) for batch in course[first : first + size]} for first in range(0, 3 * size, size)
    ]
    assert rounds[0] == rounds[1] == rounds[2]
    assert len(rounds[0]) == size


def test_of_a_large_memory_a_part_is_read(parts: StudentParts) -> None:
    assert len(plan(parts, PAIRS, replace(ONCE, most_steps=2))) == 2


def test_the_seed_decides_the_order(parts: StudentParts) -> None:
    orders = [
        [batch.wanted.tolist() for batch in plan(parts, PAIRS, replace(ONCE, seed=seed))] for seed in (1, 2)
    ]
    assert orders[0] != orders[1]
    assert sorted(orders[0]) == sorted(orders[1])


TOO_LONG = [
    pytest.param("The port " * 200, "O porto", id="source"),
    pytest.param("The port", "O porto " * 200, id="translation"),
]


@pytest.mark.parametrize(("source", "target"), TOO_LONG)
def test_what_is_too_long_is_left_out(en_pt_model: StudentModel, source: str, target: str) -> None:
    assert lessons(en_pt_model, [(source, target)]) == []


def test_a_batch_has_every_piece_once_among_what_its_sentences_may_become(en_pt_model: StudentModel) -> None:
    read = lessons(en_pt_model, PAIRS)
    made = list(batches(en_pt_model, read, 200))
    assert len(made) > 1
    pieces = [piece for batch in made for piece in batch.choices[batch.wanted].tolist()]
    assert sorted(pieces) == sorted(piece for _, target in read for piece in target.ids)


def test_general_text_is_in_both_directions_and_all_different() -> None:
    there, back = general_pairs("en", "pt"), general_pairs("pt", "en")
    assert [(target, source) for source, target in back] == there
    assert len({source for source, _ in there}) == len({target for _, target in there}) == len(there) >= 200
    assert all(0.5 < len(source) / len(target) < 2 for source, target in there)
