"""A sentence is found again however editors joined, divided, moved or cut it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from learning.handed import document, segment
from transcheck.core.document import Block, Document
from transcheck.core.report import Report, Signature, Situation, Verdict
from transcheck.core.segment import Role
from transcheck.learning.passages import Passage, find_passages
from transcheck.learning.told import Told, told_by_report
from transcheck.segmentation.divide import divide
from transcheck.segmentation.embeddings import load_embedder

SENTENCES = (
    "The port of Vilamar was shut on Monday.",
    "Its harbour master said that the waves were nine metres high.",
    "Some 400 people are waiting for the ferry to the island.",
    "A school has taken in those who have nowhere to sleep.",
)


def handed(*sentences: str) -> Told:
    segments = [segment(text, None, number) for number, text in enumerate(sentences, 1)]
    whole = document(*segments)
    verdict, signature = Verdict(publishable=True, fail_on=None), Signature("1")
    return told_by_report(Report(whole, Situation.ALONE, (), (), (), (), (), (), signature, verdict))


def published(*paragraphs: str) -> Document:
    blocks = tuple(Block(f"p{number}", Role.BODY, text) for number, text in enumerate(paragraphs, 1))
    return divide(Document("published.txt", blocks), "en")


def passages(*paragraphs: str) -> dict[str, Passage]:
    return find_passages(handed(*SENTENCES), published(*paragraphs), load_embedder())


FIRST, SECOND, THIRD, FOURTH = SENTENCES
JOINED = "The port of Vilamar was shut on Monday because of waves that, its harbour master said, were nine metres high."
DIVIDED = ("Some 400 people are waiting for the ferry.", "It goes to the island.")
# id -> (what was published, the sentence asked for, what stands for it)
FOUND = {
    "as it was": (SENTENCES, 3, THIRD),
    "joined": ((JOINED, THIRD, FOURTH), 1, JOINED),
    "joined, the second": ((JOINED, THIRD, FOURTH), 2, JOINED),
    "divided": ((FIRST, SECOND, " ".join(DIVIDED), FOURTH), 3, " ".join(DIVIDED)),
    "moved": ((THIRD, FOURTH, FIRST, SECOND), 1, FIRST),
    "cut": ((FIRST, SECOND, FOURTH), 3, None),
    "something was put in": ((FIRST, "It will rain for the rest of the week.", *SENTENCES[1:]), 2, SECOND),
}


@pytest.mark.parametrize(("paragraphs", "number", "words"), FOUND.values(), ids=FOUND)
def test_a_sentence_is_found_again(paragraphs: tuple[str, ...], number: int, words: str | None) -> None:
    assert passages(*paragraphs)[f"p{number}.s1"].published == words


def test_what_was_joined_is_held_against_both() -> None:
    found = passages(JOINED, THIRD, FOURTH)
    assert found["p1.s1"].fixed == f"{FIRST} {SECOND}"
    assert found["p2.s1"] == found["p1.s1"]


def test_a_sentence_that_was_lacking_is_found_by_its_source() -> None:
    told = handed(*SENTENCES)
    lacking = replace(segment(None, "Ninguém ficou ferido.", 5), block="p1")
    told = replace(told, document=replace(told.document, segments=(*told.document.segments, lacking)))
    printed = published(*SENTENCES, "No one was hurt.")
    last = replace(printed.segments[-1], source="Ninguém ficou ferido.")
    printed = replace(printed, segments=(*printed.segments[:-1], last))
    found = find_passages(told, printed, load_embedder())
    assert found["p5.s1"] == Passage("", "No one was hurt.")
