"""Word surprises: what is more probable where the other side is known to say it."""

from transcheck.core.span import Span
from transcheck.engines.base import PairScore
from transcheck.evidence.reading import surprises

TEXT = "The port shut."
PIECES = (Span(0, 3), Span(3, 6), Span(6, 8), Span(8, 13), Span(13, 14), Span(14, 14))  # po + rt, end


def score(*per_token: float) -> PairScore:
    return PairScore(sum(per_token), per_token, PIECES)


def test_pieces_add_up_to_words_and_the_end_belongs_to_none() -> None:
    known, given = score(-1, -1, -1, -1, -1, -9), score(-1, -3, -2, -1, -2, -1)
    found = [(one.span.of(TEXT), one.nats) for one in surprises(TEXT, known, given)]
    assert found == [("The", 0), ("port", 3), ("shut", 0), (".", 1)]


def test_a_piece_that_begins_with_a_space_belongs_to_the_word_after_it() -> None:
    known, given = score(0, 0, 0, 0, 0, 0), score(0, 0, 0, -4, 0, 0)
    found = {one.span.of(TEXT): one.nats for one in surprises(TEXT, known, given)}
    assert found["shut"] == 4
    assert found["port"] == 0


def test_an_empty_text_has_no_words() -> None:
    assert list(surprises("", PairScore(0, ()), PairScore(0, ()))) == []
