"""Piece links become word links, and verbatim texts take the place of pieces."""

from __future__ import annotations

from transcheck.core.span import Span
from transcheck.engines.words import link_words, splice


def test_pieces_of_one_word_give_one_link() -> None:
    source_spans = [Span(0, 1), Span(2, 4), Span(4, 8), Span(8, 8)]  # A pre·feita end
    target_spans = [Span(0, 3), Span(4, 6), Span(6, 9), Span(9, 9)]  # The ma·yor end
    links = link_words("A prefeita"[:8], source_spans, "The mayor", target_spans, [0, 1, 2, 3])
    assert [(link.source, link.target) for link in links] == [
        (Span(0, 1), Span(0, 3)),
        (Span(2, 8), Span(4, 9)),
    ]


def test_the_end_of_the_sentence_is_no_word() -> None:
    assert link_words("Sim", [Span(0, 3), Span(3, 3)], "Yes", [Span(0, 3), Span(3, 3)], [1, 0]) == ()


def test_a_verbatim_text_moves_what_follows() -> None:
    text, spans = splice(
        "Mr Muslum left", [Span(0, 2), Span(3, 6), Span(6, 9), Span(10, 14)], [(Span(1, 3), "Müslüm Gürses")]
    )
    assert text == "Mr Müslüm Gürses left"
    assert [span.of(text) for span in spans] == ["Mr", "Müslüm Gürses", "Müslüm Gürses", "left"]


def test_nothing_verbatim_changes_nothing() -> None:
    assert splice("He left", [Span(0, 2), Span(3, 7)], []) == ("He left", (Span(0, 2), Span(3, 7)))
