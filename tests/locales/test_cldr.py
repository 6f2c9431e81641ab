"""What CLDR says of a locale, and what a tag that it does not know borrows."""

from __future__ import annotations

import pytest

from transcheck.locales.cldr import figures, marks, month_names, signs

MARKS = {
    "en": "“” ‘’",
    "en-GB": "“” ‘’",
    "pt-BR": "“” ‘’",
    "pt-PT": "«» “”",
    "pt-AO": "«» “”",
    "es-MX": "“” ‘’",
    "fr": "«» «»",
    "fr-CH": "«» ‹›",
    "de": "„“ ‚‘",
    "ja": "「」 『』",
}


@pytest.mark.parametrize("tag", MARKS)
def test_marks(tag: str) -> None:
    found = marks(tag)
    assert f"{''.join(found.outer)} {''.join(found.inner)}" == MARKS[tag]


BORROWED = {
    "en-US": "en",
    "pt-Latn-PT": "pt-PT",
    "de-Latn": "de",
    "zh-Hans-CN": "zh",
    "pt-x-desk": "pt",
    "qaa": "und",
}


@pytest.mark.parametrize("tag", BORROWED)
def test_a_longer_tag_is_written_like_a_shorter_one(tag: str) -> None:
    assert marks(tag) == marks(BORROWED[tag])
    assert figures(tag) == figures(BORROWED[tag])


def test_figures_and_signs() -> None:
    assert (figures("es").least, figures("es-MX").least) == (2, 1)
    assert (figures("de-CH").group, figures("fr").group) == ("’", "\u202f")
    assert (signs("pt-BR").currency_first, signs("pt-PT").currency_first) == (True, False)
    assert (signs("en").percent, signs("de").percent) == ("", "\u00a0")
    assert signs("pt-PT").span is None


def test_months_stand_as_in_a_sentence() -> None:
    assert month_names("pt-PT")[2] == "março"
    assert month_names("en")[2] == "March"
