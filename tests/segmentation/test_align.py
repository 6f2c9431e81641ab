"""Sentences of a source or reference come to stand beside those of the translation."""

from __future__ import annotations

import logging

import pytest

from transcheck.core.document import Block, Document
from transcheck.core.segment import Role, Segment
from transcheck.core.span import Span
from transcheck.errors import InputError
from transcheck.segmentation.align import align, align_lines
from transcheck.segmentation.divide import divide, divide_lines
from transcheck.segmentation.embeddings import Embedder, load_embedder

FERRY = (
    "A balsa afundou perto da ilha de Lobos na terça-feira.",
    "Ninguém ficou ferido, disse o capitão do porto.",
    "A empresa vendeu 340 passagens naquele dia.",
    "Mergulhadores procuram a causa do acidente no fundo do mar.",
    "O sindicato dos marinheiros exige novos barcos.",
    "O ministro prometeu uma resposta até sexta-feira.",
)
FERRY_EN = (
    "The ferry sank near the island of Lobos on Tuesday.",
    "Nobody was hurt, the harbour master said.",
    "The company sold 340 tickets on that day.",
    "Divers are looking for the cause of the accident on the sea bed.",
    "The sailors' union demands new boats.",
    "The minister promised an answer by Friday.",
)
BAKERY = (
    "O padeiro abre a loja às cinco da manhã.",
    "O preço da farinha subiu muito este ano.",
    "Os clientes preferem pão de centeio com sementes.",
)


@pytest.fixture(scope="module")
def embedder() -> Embedder:
    return load_embedder()


def article(language: str, *paragraphs: str, name: str = "a", headline: bool = False) -> Document:
    roles = [Role.HEADLINE if headline and number == 0 else Role.BODY for number in range(len(paragraphs))]
    blocks = [Block(f"p{number + 1}", roles[number], text) for number, text in enumerate(paragraphs)]
    return divide(Document(name, tuple(blocks)), language)


def pairs(document: Document) -> list[tuple[str, str | None]]:
    return [(segment.id, segment.source_id) for segment in document.segments]


def test_sentence_stands_by_sentence(embedder: Embedder) -> None:
    target, source = article("en", *FERRY_EN), article("pt", *FERRY)
    aligned = align(target, source, embedder=embedder)
    assert [segment.source for segment in aligned.segments] == list(FERRY)
    assert all(segment.aligned > 0.9 for segment in aligned.segments)
    assert aligned.blocks == target.blocks


def test_a_dropped_sentence_gets_an_empty_place_in_its_paragraph(embedder: Embedder) -> None:
    target = article("en", FERRY_EN[0], f"{FERRY_EN[1]} {FERRY_EN[3]}", FERRY_EN[4])
    source = article("pt", FERRY[0], " ".join(FERRY[1:4]), FERRY[4])
    missing = align(target, source, embedder=embedder).segments[2]
    place = Span(len(FERRY_EN[1]), len(FERRY_EN[1]))
    assert (missing.id, missing.block, missing.place) == ("p2.s1+1", "p2", place)
    assert (missing.source, missing.target, missing.source_id) == (FERRY[2], None, "p2.s2")


def test_a_dropped_first_sentence_opens_what_is_left_of_its_paragraph(embedder: Embedder) -> None:
    target = article("en", FERRY_EN[0], f"{FERRY_EN[2]} {FERRY_EN[3]}")
    source = article("pt", FERRY[0], " ".join(FERRY[1:4]))
    missing = align(target, source, embedder=embedder).segments[1]
    assert (missing.id, missing.place, missing.source) == ("p2.s0+1", Span(0, 0), FERRY[1])


def test_a_dropped_paragraph_comes_after_the_block_before(embedder: Embedder) -> None:
    target = article("en", f"{FERRY_EN[0]} {FERRY_EN[1]}", FERRY_EN[4], FERRY_EN[5])
    source = article("pt", f"{FERRY[0]} {FERRY[1]}", f"{FERRY[2]} {FERRY[3]}", FERRY[4], FERRY[5])
    aligned = align(target, source, embedder=embedder)
    end = len(target.blocks[0].text)
    missing = [segment for segment in aligned.segments if segment.target is None]
    assert [(one.id, one.place) for one in missing] == [
        ("p1.s2+1", Span(end, end)),
        ("p1.s2+2", Span(end, end)),
    ]
    assert aligned.segments[2:4] == tuple(missing)


def test_a_dropped_beginning_comes_before_everything(embedder: Embedder) -> None:
    aligned = align(article("en", *FERRY_EN[1:]), article("pt", *FERRY), embedder=embedder)
    assert (aligned.segments[0].id, aligned.segments[0].source) == ("p1.s0+1", FERRY[0])


def test_an_invented_sentence_has_no_source(embedder: Embedder) -> None:
    target = article("en", *FERRY_EN[:3], "Subscribe to our newsletter today.", *FERRY_EN[3:])
    invented = align(target, article("pt", *FERRY), embedder=embedder).segments[3]
    assert (invented.source, invented.source_id) == (None, None)
    assert invented.aligned >= 0.7


def test_two_sentences_for_one_become_one_segment(embedder: Embedder) -> None:
    split = "The sailors' union demands boats. It wants them to be new ones."
    target = article("en", *FERRY_EN[:4], split, FERRY_EN[5])
    source = article(
        "pt", *FERRY[:4], "O sindicato dos marinheiros exige barcos e quer que sejam novos.", FERRY[5]
    )
    segment = align(target, source, embedder=embedder).segments[4]
    assert (segment.id, segment.place, segment.target) == ("p5.s1", Span(0, len(split)), split)


def test_two_sources_for_one_are_joined(embedder: Embedder) -> None:
    one = "The ferry sank near the island of Lobos on Tuesday, but nobody was hurt, the harbour master said."
    aligned = align(article("en", one, *FERRY_EN[2:]), article("pt", *FERRY), embedder=embedder)
    assert aligned.segments[0].source == f"{FERRY[0]} {FERRY[1]}"
    assert aligned.segments[0].source_id == "p1.s1+p2.s1"


def test_chinese_sources_are_joined_without_a_space(embedder: Embedder) -> None:
    target = article("en", "The ferry sank near the island, but nobody was hurt.", *FERRY_EN[2:4])
    source = article(
        "zh", "渡轮在岛附近沉没。但是没有人受伤。", "公司当天卖出340张票。", "潜水员正在海底寻找事故原因。"
    )
    assert align(target, source, embedder=embedder).segments[0].source == "渡轮在岛附近沉没。但是没有人受伤。"


def test_a_moved_paragraph_finds_its_source(embedder: Embedder) -> None:
    target = article("en", FERRY_EN[4], *FERRY_EN[:4], FERRY_EN[5])
    aligned = align(target, article("pt", *FERRY), embedder=embedder)
    assert pairs(aligned)[:2] == [("p1.s1", "p5.s1"), ("p2.s1", "p1.s1")]
    assert len(aligned.segments) == 6


def test_web_page_remains_of_the_source_are_not_missed(embedder: Embedder) -> None:
    source = article("pt", *FERRY)
    remains = Segment("p7.s1", Role.BOILERPLATE, "p7", Span(0, 5), target="Deixe um comentário")
    source = Document("a", source.blocks, (*source.segments, remains), target_language="pt")
    assert len(align(article("en", *FERRY_EN), source, embedder=embedder).segments) == 6


def test_a_reference_leaves_the_source_as_it_is(embedder: Embedder) -> None:
    target = align(article("en", *FERRY_EN[:2], *FERRY_EN[3:]), article("pt", *FERRY), embedder=embedder)
    reference = article("en", *(text.replace("ferry", "boat") for text in FERRY_EN))
    aligned = align(target, reference, embedder=embedder, side="reference")
    assert [segment.source for segment in aligned.segments] == list(FERRY)
    assert [segment.reference for segment in aligned.segments] == [one.target for one in reference.segments]
    assert [segment.aligned for segment in aligned.segments] == [one.aligned for one in target.segments]


def test_translated_segments_are_not_merged(embedder: Embedder) -> None:
    """An edit that was made already names its segment."""
    source = article("pt", " ".join(FERRY))
    segments = tuple(
        Segment(one.id, one.role, one.block, one.place, source=one.target, target=text)
        for one, text in zip(source.segments, FERRY_EN, strict=True)
    )
    translated = Document("a", source.blocks, segments, "pt", "en")
    reference = article("en", "The ferry sank near Lobos on Tuesday and nobody was hurt.", *FERRY_EN[2:])
    aligned = align(translated, reference, embedder=embedder, side="reference")
    assert [segment.id for segment in aligned.segments] == [segment.id for segment in segments]


def test_strangers_are_refused(embedder: Embedder) -> None:
    with pytest.raises(InputError, match=r"a\.txt and b\.txt .* likeness 0\.[0-3]"):
        align(article("en", *FERRY_EN, name="a.txt"), article("pt", *BAKERY, name="b.txt"), embedder=embedder)


def test_two_sentences_are_too_few_to_call_strangers(embedder: Embedder) -> None:
    aligned = align(article("en", FERRY_EN[4]), article("pt", BAKERY[0]), embedder=embedder)
    assert [segment.source for segment in aligned.segments] == [BAKERY[0], None]


def test_no_text_to_align_changes_nothing(embedder: Embedder) -> None:
    target, nothing = article("en", *FERRY_EN), article("pt")
    assert align(target, nothing, embedder=embedder) == target
    assert align(nothing, target, embedder=embedder) == nothing


def test_lengths_and_anchors_do_without_embeddings_but_are_less_sure() -> None:
    aligned = align(article("en", *FERRY_EN), article("pt", *FERRY))
    assert [segment.source for segment in aligned.segments] == list(FERRY)
    assert all(segment.aligned <= 0.5 for segment in aligned.segments)


def test_a_language_the_embeddings_do_not_know_is_said(
    embedder: Embedder, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        aligned = align(article("en", *FERRY_EN), article("eu", *FERRY), embedder=embedder)
    assert "do not know eu" in caplog.text
    assert all(segment.aligned <= 0.5 for segment in aligned.segments)


def lines(*texts: str) -> Document:
    blocks = [Block(f"p{number}", Role.BODY, text) for number, text in enumerate(texts, 1)]
    return divide_lines(Document("lines", tuple(blocks)))


def test_lines_stand_by_lines() -> None:
    aligned = align_lines(lines("One. Two.", "Three."), lines("Um. Dois.", "Três."))
    assert [(one.target, one.source, one.aligned) for one in aligned.segments] == [
        ("One. Two.", "Um. Dois.", 1.0),
        ("Three.", "Três.", 1.0),
    ]
    assert align_lines(aligned, lines("1", "2"), side="reference").segments[1].reference == "2"


def test_another_number_of_lines_is_refused() -> None:
    with pytest.raises(InputError, match=r"2 lines.* 1"):
        align_lines(lines("One.", "Two."), lines("Um."))
