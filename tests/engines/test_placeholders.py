"""Placeholders stand for terms and give them back."""

from __future__ import annotations

import pytest

from transcheck.core.hypothesis import Constraint
from transcheck.core.span import Span
from transcheck.engines.placeholders import mask, unmask


def constraint(sentence: str, words: str, wording: str, start: int = 0) -> Constraint:
    place = sentence.index(words, start)
    return Constraint(Span(place, place + len(words)), (wording,), f"id-{wording}")


SENTENCE = "A greve parou o porto e a frota."
STRIKE = constraint(SENTENCE, "greve", "walkout")
FLEET = constraint(SENTENCE, "frota", "fishing fleet")


def test_each_term_has_its_placeholder_in_the_order_of_the_text() -> None:
    masked = mask(SENTENCE, [FLEET, STRIKE])
    assert masked.text == "A XQZ1 parou o porto e a XQZ2."


def test_a_placeholder_that_the_text_has_already_is_not_used() -> None:
    sentence = "XQZ1 e a greve."
    assert mask(sentence, [constraint(sentence, "greve", "walkout")]).text == "XQZ1 e a XQZ2."


@pytest.mark.parametrize(
    ("translation", "text"),
    [
        pytest.param("The XQZ1 stopped the XQZ2.", "The walkout stopped the fishing fleet.", id="plain"),
        pytest.param("XQZ2 stopped by xqz1", "Fishing fleet stopped by walkout", id="moved, small, first"),
        pytest.param('XQZ1\'s end; "XQZ2"', 'Walkout\'s end; "fishing fleet"', id="possessive and quotes"),
    ],
)
def test_terms_come_back(translation: str, text: str) -> None:
    assert unmask(translation, mask(SENTENCE, [STRIKE, FLEET])) == (text, ())


def test_a_lost_placeholder_is_an_unmet_term() -> None:
    text, unmet = unmask("The XQZ1 stopped the port.", mask(SENTENCE, [STRIKE, FLEET]))
    assert text == "The walkout stopped the port."
    assert unmet == ("id-fishing fleet",)


def test_ten_placeholders_are_not_one_and_a_zero() -> None:
    sentence = " ".join("abcdefghijkl")
    terms = [constraint(sentence, letter, f"<{letter}>") for letter in sentence.split()]
    masked = mask(sentence, terms)
    assert unmask(masked.text, masked) == (" ".join(f"<{letter}>" for letter in sentence.split()), ())
