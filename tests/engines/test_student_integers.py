"""In whole numbers a translation is nearly that in floating point, and exactly the same in any company."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest
import torch

from engines.own_sentences import ENGLISH, PORTUGUESE
from transcheck.core.hypothesis import Constraint, Hypothesis
from transcheck.core.span import Span
from transcheck.engines import search, student_integers
from transcheck.engines.base import Decoded
from transcheck.engines.embedded import load_embedded, load_student
from transcheck.engines.student import StudentModel
from transcheck.engines.translator import Translator

pytestmark = pytest.mark.skipif(
    not student_integers.is_fast(), reason="sums of bytes are not exact on this processor"
)


@pytest.fixture(scope="module")
def model() -> StudentModel:
    return load_student("pt", "en", dtype=torch.int8)


@pytest.fixture(scope="module")
def engine(model: StudentModel) -> Translator:
    return Translator(model)


def decode(model: StudentModel, sentences: Sequence[str]) -> list[Decoded]:
    found = dict(search.greedy(model, [model.read_source(sentence) for sentence in sentences]))
    return [found[row] for row in range(len(sentences))]


def test_most_sentences_are_as_in_floating_point(model: StudentModel, pt_en_model: StudentModel) -> None:
    pairs = zip(decode(model, PORTUGUESE), decode(pt_en_model, PORTUGUESE), strict=True)
    assert sum(one.ids == other.ids for one, other in pairs) >= 20


@pytest.mark.parametrize("size", [1, 7, 13])
def test_a_sentence_is_the_same_in_any_company(size: int, model: StudentModel) -> None:
    together = decode(model, PORTUGUESE)
    order = random.Random(size).sample(range(len(PORTUGUESE)), len(PORTUGUESE))
    for first in range(0, len(order), size):
        rows = order[first : first + size]
        assert decode(model, [PORTUGUESE[row] for row in rows]) == [together[row] for row in rows]


def test_a_sentence_is_the_same_beside_a_much_longer_one(model: StudentModel) -> None:
    long = " ".join(PORTUGUESE[:4])
    assert decode(model, [PORTUGUESE[0], long])[0] == decode(model, [PORTUGUESE[0]])[0]


def test_an_ordered_term_is_the_same_in_any_company(engine: Translator) -> None:
    sentences = PORTUGUESE[:8]
    orders = [[Constraint(Span(*place), ("quay",), "term")] for place in map(_second_word, sentences)]
    together = engine.translate(sentences, constraints=orders)
    alone = [
        engine.translate([sentence], constraints=[own])[0]
        for sentence, own in zip(sentences, orders, strict=True)
    ]
    assert [one.text for one in together] == [one.text for one in alone]
    assert any("quay" in one.text for one in together)


def test_given_translations_are_scored_as_before(engine: Translator) -> None:
    """In floating point: what counts as a doubt was fitted on it."""
    from transcheck.engines.embedded import fastest_float

    before = load_embedded("pt", "en", dtype=fastest_float())
    pairs = list(zip(PORTUGUESE[:6], _texts(before.translate(PORTUGUESE[:6])), strict=True))
    assert engine.score(pairs) == before.score(pairs)


def test_candidates_and_samples_are_found_too(engine: Translator) -> None:
    several = engine.candidates(PORTUGUESE[:2], count=3) + engine.samples(PORTUGUESE[:2], count=3)
    assert all(one.text for own in several for one in own)


def test_the_other_direction_too() -> None:
    engine = load_embedded("en", "pt", dtype=torch.int8)
    assert _texts(engine.translate(ENGLISH[:3])) == [
        engine.translate([sentence])[0].text for sentence in ENGLISH[:3]
    ]


def _second_word(sentence: str) -> tuple[int, int]:
    words = sentence.split(" ")
    return len(words[0]) + 1, len(words[0]) + 1 + len(words[1].strip(",."))


def _texts(hypotheses: Sequence[Hypothesis]) -> list[str]:
    return [one.text for one in hypotheses]
