"""A dropped sentence comes back where it belongs, divided from its neighbours as in the source; an invented
one goes when that is asked for."""

from unittest.mock import Mock

import pytest

from transcheck.checks.context import CheckContext
from transcheck.core.document import Block, Document
from transcheck.core.rewrite import edited_targets, rewrite_blocks
from transcheck.core.segment import Role, Segment
from transcheck.core.span import Span
from transcheck.engines.words import words
from transcheck.evidence.evidence import Evidence
from transcheck.evidence.reading import Reading, Surprise
from transcheck.glossary.glossary import Glossary
from transcheck.repair.draft import Draft
from transcheck.repair.restore import dropped, restored, said_nowhere
from transcheck.repair.rounds import repair

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


def doubted(source: str, target: str, doubt: float) -> Reading:
    """A reading in which every word of the source is doubted alike."""
    unsaid = tuple(Surprise(span, -1.0, -1.0, doubt) for span in words(source))
    return Reading(source, target, "", "", unsaid, (), ())


@pytest.mark.parametrize(
    ("before", "after", "missing"),
    [
        pytest.param(0.9, 0.9, True, id="nowhere"),
        pytest.param(0.1, 0.9, False, id="the sentence before says it too"),
        pytest.param(0.9, 0.1, False, id="the one after does"),
    ],
)
def test_what_a_neighbour_says_is_not_put_back(before: float, after: float, missing: bool) -> None:
    article = document(17, "p1.s3")
    readings = [
        doubted("Dez. O mar.", "Ten boats sailed.", before),
        doubted("O mar. Um.", "None came back.", after),
    ]
    lost = dropped(article)
    assert said_nowhere(lost, article, Evidence(Mock(), readings)) == (lost if missing else [])


ADDED = "Forty people were free."


@pytest.mark.parametrize(
    ("asked", "aligned", "after"),
    [
        (True, 0.9, "Ten boats sailed."),
        (False, 0.9, f"Ten boats sailed. {ADDED}"),
        (True, 0.5, f"Ten boats sailed. {ADDED}"),
    ],
    ids=["asked for", "not asked for", "the alignment is not sure"],
)
def test_an_invented_sentence_goes_only_when_asked(asked: bool, aligned: float, after: str) -> None:
    text = f"Ten boats sailed. {ADDED}"
    told = Segment("p1.s1", Role.BODY, "p1", Span(0, 17), source="Dez barcos.", target="Ten boats sailed.")
    added = Segment("p1.s2", Role.BODY, "p1", Span(18, len(text)), target=ADDED, aligned=aligned)
    article = Document("a.txt", (Block("p1", Role.BODY, text),), (told, added), "pt", "en")
    context = CheckContext("pt", "en", Glossary.empty())
    draft = repair(Draft.of(article), context, None, remove_added=asked)
    targets = edited_targets(article, draft.edits)
    assert rewrite_blocks(article, targets).get("p1", article.blocks[0]).text == after
