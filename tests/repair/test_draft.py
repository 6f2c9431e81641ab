"""A draft collects edits round by round and can be replayed on the input."""

from transcheck.core.document import Block, Document
from transcheck.core.edit import Edit
from transcheck.core.rewrite import edited_targets
from transcheck.core.segment import Role, Segment
from transcheck.core.span import Span
from transcheck.repair.draft import Draft

TEXT = "Ten boats sailed. None came back."
DOCUMENT = Document(
    "a.txt",
    (Block("p1", Role.BODY, TEXT),),
    (
        Segment("p1.s1", Role.BODY, "p1", Span(0, 17), target="Ten boats sailed."),
        Segment("p1.s1+1", Role.BODY, "p1", Span(17, 17), source="O mar estava calmo."),
        Segment("p1.s2", Role.BODY, "p1", Span(18, 33), target="None came back."),
    ),
)


def edit(segment: str, start: int, before: str, after: str) -> Edit:
    return Edit(segment, Span(start, start + len(before)), before, after, "test")


def test_edits_of_several_rounds_replay_on_the_input() -> None:
    draft = Draft.of(DOCUMENT).amend([edit("p1.s1", 0, "Ten", "Twelve")])
    draft = draft.amend([edit("p1.s1", 7, "boats", "ships"), edit("p1.s1+1", 0, "", " The sea was calm.")])
    assert edited_targets(DOCUMENT, draft.edits) == {
        "p1.s1": "Twelve ships sailed.",
        "p1.s1+1": " The sea was calm.",
        "p1.s2": "None came back.",
    }


def test_the_first_of_two_overlapping_edits_is_taken() -> None:
    draft = Draft.of(DOCUMENT).amend([edit("p1.s1", 0, "Ten", "Six"), edit("p1.s1", 0, "Ten boats", "They")])
    assert draft.document.segment("p1.s1").target == "Six boats sailed."


def test_several_edits_of_one_segment_keep_their_places() -> None:
    draft = Draft.of(DOCUMENT).amend([edit("p1.s1", 4, "boats", "x"), edit("p1.s1", 0, "Ten", "A hundred")])
    assert draft.document.segment("p1.s1").target == "A hundred x sailed."


def test_a_segment_can_be_taken_back() -> None:
    draft = Draft.of(DOCUMENT).amend([edit("p1.s1", 0, "Ten", "Six"), edit("p1.s2", 0, "None", "All")])
    assert [one.segment for one in draft.take_back(["p1.s1"]).edits] == ["p1.s2"]
