"""What the text itself proves; beside its source a right sentence is not touched for its typography."""

from collections.abc import Sequence

import pytest

from transcheck.core.document import Block, Document
from transcheck.core.edit import Edit, Safety, apply
from transcheck.core.issue import Category, Issue, Severity
from transcheck.core.segment import Role, Segment
from transcheck.core.span import Span
from transcheck.repair.proven import proven_edits

TEXT = "The the  boats left .”"
DOUBLED_SPACE = Edit("p1.s1", Span(8, 9), " ", "", "spacing")
TWICE = "The  sea, the  boats,  the sky"
DOUBLED = [Edit("p1.s1", Span(place, place + 1), " ", "", "spacing") for place in (4, 14, 22)]
SPACE_BEFORE = Edit("p1.s1", Span(19, 20), " ", "", "spacing")
DOUBLED_WORD = Edit("p1.s1", Span(3, 7), " the", "", "repetition")
OTHER_MARK = Edit("p1.s1", Span(21, 22), "”", '"', "quotes-unbalanced")
ASKED = Edit("p1.s1", Span(9, 14), "boats", "ships", "term", Safety.REVIEW)

TABLE = {
    "a doubled space between two words": ((DOUBLED_SPACE,), "Os barcos.", "The the boats left .”"),
    "a doubled space in a text without a source": ((DOUBLED_SPACE,), None, "The the boats left .”"),
    "a doubled space where more is wrong": ((DOUBLED_SPACE, DOUBLED_WORD), "Os barcos.", "The boats left .”"),
    "a space that parts a mark from its word": ((SPACE_BEFORE,), "Os barcos.", "The the  boats left.”"),
    "a quotation mark of another kind alone": ((OTHER_MARK,), "Os barcos.", TEXT),
    "a proposal": ((ASKED,), None, TEXT),
}


@pytest.mark.parametrize(("edits", "source", "after"), TABLE.values(), ids=TABLE)
def test_what_is_changed(edits: tuple[Edit, ...], source: str | None, after: str) -> None:
    segment = Segment("p1.s1", Role.BODY, "p1", Span(0, len(TEXT)), source=source, target=TEXT)
    document = Document("a.txt", (Block("p1", Role.BODY, TEXT),), (segment,), "pt", "en")
    assert changed(edits, document) == after


def test_two_spaces_are_a_habit_behind_a_comma_or_where_there_are_more() -> None:
    segment = Segment("p1.s1", Role.BODY, "p1", Span(0, len(TWICE)), source="O mar.", target=TWICE)
    document = Document("a.txt", (Block("p1", Role.BODY, TWICE),), (segment,), "pt", "en")
    assert changed(DOUBLED[:1], document) == TWICE.replace("The  ", "The ")
    assert changed(DOUBLED[:2], document) == TWICE
    assert changed(DOUBLED[2:], document) == TWICE


def changed(edits: Sequence[Edit], document: Document) -> str:
    """The text with what is proven of ``edits``, each from an issue of its own."""
    issues = [Issue("test", Category.OTHER, Severity.MINOR, 0.9, "p1.s1", "", edits=(one,)) for one in edits]
    return apply(document.segments[0].target or "", proven_edits(issues, document))
