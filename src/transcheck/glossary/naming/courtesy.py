"""Courtesy titles: Mr, Mrs and Ms, and what they are in other languages."""

from __future__ import annotations

import re
from functools import cache

from transcheck.core.language import primary
from transcheck.core.span import Span
from transcheck.core.term import Gender

_WORDS = {
    "en": r"(?:Mr|Mrs|Ms|Miss|Messrs)\b\.?",
    "pt": r"(?:Sr|Sra|Srta)\b\.?ª?|[Ss]enhor(?:a|ita)?",
    "es": r"(?:Sr|Sra|Srta)\b\.?|[Ss]eñor(?:a|ita)?",
    "fr": r"M\.|(?:MM\.|Mme|Mlle)\b|[Mm]onsieur|[Mm]adame|[Mm]ademoiselle",
    "de": r"Herrn?|Frau",
    "it": r"(?:[Ss]ig\.(?:ra|na)?)|[Ss]ignor(?:a|ina)?",
    "ru": r"[Гг]оспо(?:дин|жа)\w{0,2}|г-(?:н|жа)\w?",
    "ar": "السيدة?",
}
_WRITTEN = {
    "en": ("Mr", "Ms"),
    "pt": ("Sr.", "Sra."),
    "es": ("Sr.", "Sra."),
    "fr": ("M.", "Mme"),
    "de": ("Herr", "Frau"),
}
"""What is put in, before a man's and a woman's name."""


def courtesy_before(text: str, name: Span, language: str) -> Span | None:
    """The courtesy title right before a name, None if there is none or we know none of the language."""
    match = _pattern(primary(language)).search(text[: name.start])
    return Span(match.start(), match.end("title")) if match else None


def courtesy_for(gender: Gender | None, language: str) -> str | None:
    """The courtesy title for a person, None where gender or language do not tell it."""
    words = _WRITTEN.get(primary(language))
    if words is None or gender not in (Gender.MASCULINE, Gender.FEMININE):
        return None
    return words[gender is Gender.FEMININE]


@cache
def _pattern(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?P<title>{_WORDS.get(language, '(?!)')})\s+$")
