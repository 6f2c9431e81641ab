"""A document's segments: one a sentence, but headlines and captions in one piece."""

from __future__ import annotations

import pytest

from transcheck.core.document import Block, Document
from transcheck.core.segment import Role
from transcheck.core.span import Span
from transcheck.segmentation.divide import divide


def texts(role: Role, text: str, language: str = "en") -> list[str | None]:
    document = divide(Document("a", (Block("p4", role, text),)), language)
    return [segment.target for segment in document.segments]


def test_a_segment_knows_its_place() -> None:
    block = Block("p4", Role.QUOTE, "The ferry sank. Nobody was hurt.")
    first, second = divide(Document("a", (block,)), "en").segments
    assert (first.id, second.id) == ("p4.s1", "p4.s2")
    assert second.place == Span(16, 32)
    assert (second.block, second.role, second.target) == ("p4", Role.QUOTE, "Nobody was hurt.")
    assert second.source is None


def test_an_empty_block_has_no_segment() -> None:
    assert texts(Role.BODY, " ") == texts(Role.HEADLINE, "") == []


@pytest.mark.parametrize(
    "text",
    ["Ferry sinks. Why? Nobody knows", "Ann Hill, left, greets Bo Lee. Photo: Agency", "渡轮沉没。为何？"],
)
def test_a_headline_or_caption_stays_in_one_piece(text: str) -> None:
    language = "en" if text.isascii() else "zh"
    assert texts(Role.HEADLINE, text, language) == texts(Role.CAPTION, text, language) == [text]


def test_a_caption_of_several_sentences_is_divided() -> None:
    text = "Ann Hill greets Bo Lee in Rome. The two had not met for years."
    assert len(texts(Role.CAPTION, text)) == 2
