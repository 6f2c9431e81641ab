"""A revision states every change against the original, whatever the order they were made in."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.core.edit import Edit, StaleEdit, apply
from transcheck.core.proof import Alternative, Measured, Proof
from transcheck.core.span import Span
from transcheck.repair.revision import Revision


def edit(text: str, start: int, end: int, after: str, reason: str = "why") -> Edit:
    return Edit("p1.s1", Span(start, end), text[start:end], after, reason)


def test_edits_are_stated_against_the_original() -> None:
    revision = Revision("one two three").amend(edit("one two three", 0, 3, "1"))
    revision = revision.amend(edit(revision.text, 6, 11, "3"))
    assert revision.text == "1 two 3"
    assert [one.span for one in revision.edits] == [Span(0, 3), Span(8, 13)]


def test_an_edit_of_edited_words_is_merged() -> None:
    revision = Revision("ten boats").amend(edit("ten boats", 0, 3, "10 fishing", "number"))
    revision = revision.amend(edit(revision.text, 3, 10, "trawling", "term:trawl"))
    assert [(one.before, one.after, one.reason) for one in revision.edits] == [
        ("ten", "10 trawling", "number term:trawl")
    ]


def test_merged_edits_have_one_proof_from_the_first_to_the_last() -> None:
    first = Proof((Measured("nats", -9, -7),), ("10",), (Alternative("six boats", "it would add an issue"),))
    later = Proof((Measured("nats", -7, -4), Measured("issues", 1, 0)), ("10", "trawling"))
    revision = Revision("ten boats").amend(replace(edit("ten boats", 0, 3, "10"), proof=first))
    revision = revision.amend(replace(edit(revision.text, 2, 8, " trawlers"), proof=later))
    (merged,) = revision.edits
    assert merged.proof == Proof(
        (Measured("nats", -9, -4), Measured("issues", 1, 0)), ("10", "trawling"), first.alternatives
    )


def test_an_edit_taken_back_leaves_nothing() -> None:
    revision = Revision("ten").amend(edit("ten", 0, 3, "10"))
    assert revision.amend(edit("10", 0, 2, "ten")) == Revision("ten")


def test_words_that_are_not_there_are_refused() -> None:
    with pytest.raises(StaleEdit):
        Revision("ten").amend(Edit("p1.s1", Span(0, 3), "six", "7", "why"))


@given(
    st.text("ab ", max_size=12),
    st.lists(st.tuples(st.integers(0, 14), st.integers(0, 5), st.text("xy", max_size=3)), max_size=5),
)
def test_replaying_gives_the_same_text(text: str, changes: list[tuple[int, int, str]]) -> None:
    revision, now = Revision(text), text
    for start, length, after in changes:
        start = min(start, len(now))
        end = min(start + length, len(now))
        if start == end and not after:
            continue
        revision = revision.amend(edit(now, start, end, after))
        now = now[:start] + after + now[end:]
        assert revision.text == now
    assert apply(text, revision.edits) == now
