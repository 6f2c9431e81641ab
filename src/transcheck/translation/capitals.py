"""A word in CAPITALS for emphasis, which models have seldom seen, in small letters."""

from __future__ import annotations

import re

from transcheck.facts.lexicon import is_word
from transcheck.facts.names import WORD


def calm(text: str, language: str) -> str:
    """The text with the words of the dictionary that alone are in capitals in small letters."""
    if text.isupper():
        return text

    def spoken(match: re.Match[str]) -> str:
        word = match.group()
        return word.lower() if len(word) > 1 and word.isupper() and is_word(word, language) else word

    return WORD.sub(spoken, text)
