"""Orders to the decoder to state a fact that it lost: the source's figure, written for the target's language,
or its name, at the very words that it was lost from.

What has a form that does not depend on the sentence can be ordered, and nothing else: a denial cannot, nor
a people's adjective, nor a word inside a longer name (the Wales of New South Wales).
"""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction

from transcheck.core.hypothesis import Constraint
from transcheck.core.span import Span
from transcheck.facts.base import Fact, Facts
from transcheck.facts.figures import FIGURE, figure
from transcheck.facts.gazetteer import wording
from transcheck.facts.lexicon import is_word
from transcheck.facts.name_kinds import run_of
from transcheck.facts.numerals import NUMERALS
from transcheck.facts.sounds import is_latin

TERM = "fact"
"""Stands in the place of a term entry's id; no entry's has it, which has its file and line."""

_FIGURE = re.compile(FIGURE)
_VULGAR = re.compile(r"[½¼¾⅓⅔]")
_SEPARATOR = re.compile(r"[.,’'\s]")
_GENDERED = (1, 2)  # in words: um, uma
_LONGEST_ARTICLE = 3
_WRITTEN_AS_THEY_ARE = frozenset({"en", "pt", "es", "fr", "de", "it", "nl"})
"""Languages that keep the letters of a foreign name."""


def order_for(fact: Fact, original: Facts, language: str) -> Constraint | None:
    """The order to state ``fact`` of ``original`` in a text in ``language`` (a primary tag); None where its
    form is not certain."""
    if fact.kind == "number":
        return _order_for_number(fact, original, language)
    wanted = _wanted_name(fact, original, language) if stands_alone(fact, original) else None
    return Constraint(fact.span, (wanted,), TERM) if wanted else None


def _wanted_name(fact: Fact, original: Facts, language: str) -> str | None:
    if fact.kind == "name":
        return fact.text if is_latin(fact.text) and language in _WRITTEN_AS_THEY_ARE else None
    is_plain = fact.text == wording(fact.value, original.language)  # and not the people or the adjective
    return wording(fact.value, language) if is_plain else None


def stands_alone(fact: Fact, original: Facts) -> bool:
    """Whether a name is no part of a longer one; the article before it at the start of a sentence is none."""
    run = run_of(fact.span, original.text)
    before = original.text[run.start : fact.span.start].strip()
    article = not run.start and len(before) <= _LONGEST_ARTICLE and is_word(before, original.language)
    return run.end == fact.span.end and (not before or article)


def _order_for_number(fact: Fact, original: Facts, language: str) -> Constraint | None:
    figures = list(_FIGURE.finditer(fact.text))
    if not figures:
        word = _word_for(fact, language)
        return Constraint(fact.span, (word,), TERM) if word else None
    if len(figures) > 1 or original.language not in NUMERALS or language not in NUMERALS:
        return None
    start, written = figures[0].start(), figures[0].group()
    place = Span(start, start + len(written)).shift(fact.span.start)
    return Constraint(place, (_written(written, original.language, language),), TERM)


def _written(digits: str, own: str, language: str) -> str:
    """A figure with the separators of another language: years, scores and fractions have none."""
    from babel.numbers import format_decimal

    if not _SEPARATOR.search(digits):
        return digits
    vulgar = "".join(_VULGAR.findall(digits))
    whole = _VULGAR.sub("", digits)
    value = figure(whole, decimal_comma=NUMERALS[own].decimal_comma)
    decimals = _decimals(whole, value)
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    number = Decimal(value.numerator) / Decimal(value.denominator)
    return format_decimal(number, format=pattern, locale=language) + vulgar


def _decimals(digits: str, value: Fraction) -> int:
    """How many digits stand behind the decimal sign, zeros too (5,20)."""
    without_sign = int(re.sub(r"\D", "", digits))
    return next((count for count in range(len(digits)) if value * 10**count == without_sign), 0)


def _word_for(fact: Fact, language: str) -> str | None:
    """The word that says a number, where one word does."""
    words = NUMERALS[language].units if language in NUMERALS else {}
    word = next((word for word, value in words.items() if value == fact.value), None)
    if word is None or fact.value in _GENDERED or fact.ordinal:
        return None
    return word.capitalize() if fact.text[0].isupper() else word
