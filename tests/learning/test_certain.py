"""What goes into a memory is used word for word later on: nothing that editors made of a sentence but its own
translation."""

from __future__ import annotations

from dataclasses import replace

import pytest

from learning.handed import document, segment
from transcheck.checks.context import CheckContext
from transcheck.core.segment import Role, Segment
from transcheck.glossary.glossary import Glossary
from transcheck.learning.certain import ALONE, FACTS, JOINED, LENGTH, NOT_SURE, REWRITTEN, judge_pairs

OTHERS = (
    (
        "O porto da Vila Nova ficou fechado durante toda a manhã.",
        "The port of Vila Nova was shut all morning.",
    ),
    ("Os pescadores voltam ao mar na próxima semana.", "The fishermen go back to sea next week."),
)
SOURCE = "O presidente da câmara disse que 12 barcos partiram na segunda-feira."
RIGHT = "The mayor said that 12 boats had left on Monday."


def doubt(one: Segment) -> str:
    """Of the first sentence of an article whose others are right."""
    others = [segment(target, source, number) for number, (source, target) in enumerate(OTHERS, 2)]
    return judge_pairs(document(one, *others), CheckContext("pt", "en", Glossary.empty()))[0].doubt


def published(target: str, fixed: str | None = RIGHT) -> Segment:
    return replace(segment(target, SOURCE), reference=fixed, source_id="p1.s1", aligned=0.999)


SURE = {
    "as fix left it": RIGHT,
    "a word for another": "The mayor said that 12 vessels had left on Monday.",
    "in another order": "On Monday, the mayor said, 12 boats had left.",
    "a few words fewer": "The mayor said 12 boats had left on Monday.",
}
DOUBTED = {
    "another number": ("The mayor said that 14 boats had left on Monday.", FACTS),
    "another day": ("The mayor said that 12 boats had left on Tuesday.", FACTS),
    "the opposite": ("The mayor said that 12 boats had not left on Monday.", FACTS),
    "shortened, with all its facts": ("12 boats left on Monday.", LENGTH),
    "a clause more": (
        "The mayor, who has been ill, said that 12 boats had left on Monday.",
        REWRITTEN,
    ),
    "joined to the next": (
        "The mayor said that 12 boats had left on Monday, and the fishermen go back to sea.",
        LENGTH,
    ),
}


@pytest.mark.parametrize("target", SURE.values(), ids=SURE)
def test_a_sentence_that_was_only_put_better_is_sure(target: str) -> None:
    assert doubt(published(target)) == ""


@pytest.mark.parametrize(("target", "why"), DOUBTED.values(), ids=DOUBTED)
def test_what_editors_made_something_else_of_is_doubted(target: str, why: str) -> None:
    assert doubt(published(target)) == why


def test_what_editors_wrote_themselves_has_no_source() -> None:
    assert doubt(segment("It will rain for the rest of the week.")) == ALONE


def test_an_alignment_that_is_not_sure_is_doubted() -> None:
    assert doubt(replace(published(RIGHT), aligned=0.98)) == NOT_SURE


def test_two_sentences_of_the_source_in_one_are_no_unit() -> None:
    assert doubt(replace(published(RIGHT), source_id="p1.s1+p1.s2")) == JOINED


def test_what_fix_lacked_needs_no_likeness_to_it() -> None:
    assert doubt(published(RIGHT, fixed=None)) == ""


def test_what_is_not_the_article_is_left_out() -> None:
    page = replace(published("Leave a Reply"), role=Role.BOILERPLATE)
    assert judge_pairs(document(page), CheckContext("pt", "en", Glossary.empty())) == []
