"""A dropped sentence comes back where it belongs, divided from its neighbours as in the source."""

import pytest

from transcheck.core.document import Block, Document
from transcheck.core.rewrite import edited_targets, rewrite_blocks
from transcheck.core.segment import Role, Segment
from transcheck.core.span import Span
from transcheck.repair.restore import dropped, restored

TEXT = "Ten boats sailed. None came back."


def document(place: int, source_id: str) -> Document:
    """Two sentences from one paragraph of the source, and a dropped one of paragraph and place."""
    kept = [
        Segment(
            "p1.s1",
            Role.BODY,
            "p1",
            Span(0, 17),
            source="Dez.",
            target="Ten boats sailed.",
            source_id="p1.s1",
        ),
        Segment(
            "p1.s2", Role.BODY, "p1", Span(18, 33), source="Um.", target="None came back.", source_id="p1.s2"
        ),
    ]
    lost = Segment(
        "p1.s1+1", Role.BODY, "p1", Span(place, place), source="O mar.", aligned=0.9, source_id=source_id
    )
    segments = sorted([*kept, lost], key=lambda one: (one.place.start, one.place.end))
    return Document("a.txt", (Block("p1", Role.BODY, TEXT),), tuple(segments), "pt", "en")


@pytest.mark.parametrize(
    ("place", "source_id", "after"),
    [
        (17, "p1.s3", "Ten boats sailed. The sea. None came back."),
        (33, "p1.s3", "Ten boats sailed. None came back. The sea."),
        (33, "p2.s1", "Ten boats sailed. None came back.\n\nThe sea."),
        (0, "p1.s0", "The sea. Ten boats sailed. None came back."),
        (0, "p0.s1", "The sea.\n\nTen boats sailed. None came back."),
    ],
)
def test_it_stands_apart(place: int, source_id: str, after: str) -> None:
    article = document(place, source_id)
    lost = dropped(article)
    targets = edited_targets(article, restored(lost, ["The sea."], article, "test"))
    assert rewrite_blocks(article, targets)["p1"].text == after
