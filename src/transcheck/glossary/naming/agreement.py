"""The little words before a title that agree with it: o ministro, a ministra; du ministre, de la ministre."""

from __future__ import annotations

import re
from dataclasses import dataclass

from transcheck.core.language import primary
from transcheck.core.span import Span
from transcheck.core.term import Gender

_PAIRS = {
    # masculine/feminine; where one form serves for two of the other, it is left out
    "pt": "o/a do/da ao/à no/na pelo/pela um/uma dum/duma num/numa este/esta esse/essa novo/nova",
    "es": "el/la del/de-la al/a-la un/una este/esta ese/esa nuevo/nueva",
    "fr": "le/la du/de-la au/à-la un/une ce/cette",
    "it": "il/la del/della al/alla un/una dal/dalla nel/nella sul/sulla",
}


@dataclass(frozen=True, slots=True)
class Agreeing:
    """The word before a title, and what it is in the other gender."""

    span: Span
    word: str


def agreeing_before(text: str, start: int, gender: Gender, language: str) -> Agreeing | None:
    """The word right before ``start`` in the form that goes with ``gender``, where it has another one.

    >>> agreeing_before("disse o ministro", 8, Gender.FEMININE, "pt").word
    'a'
    """
    for pair in _PAIRS.get(primary(language), "").split():
        forms = [form.replace("-", " ") for form in pair.split("/")]
        right = forms[gender is Gender.FEMININE]
        wrong = forms[gender is not Gender.FEMININE]
        if match := re.search(rf"(?<!\w){wrong}(?=\s+$)", text[:start], re.I):
            return Agreeing(Span(*match.span()), right)
    return None
