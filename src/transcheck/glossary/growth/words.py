"""Sentences as the search for terms reads them: words, their stems, and stretches of them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace

from transcheck.core.span import Span
from transcheck.facts.lexicon import dictionary_form
from transcheck.glossary.growth.function_words import function_words
from transcheck.glossary.inflection import name_base
from transcheck.glossary.tokens import Token, tokenise


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and where it stands (``file:line``)."""

    text: str
    place: str


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence with its words; ``stems`` has one for each, by which forms of a word are one."""

    sentence: Sentence
    words: tuple[Token, ...]
    stems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words ``first`` to ``last`` of line number ``line``."""

    line: int
    first: int
    last: int

    @property
    def places(self) -> range:
        """Of its words, in the line."""
        return range(self.first, self.last + 1)

    def covers(self, other: Stretch) -> bool:
        """Whether the other lies wholly inside this one."""
        return self.line == other.line and self.first <= other.first and other.last <= self.last

    def widened(self, step: int) -> Stretch:
        """With a word more before it (``step`` -1) or after it (1)."""
        return replace(self, first=self.first + min(step, 0), last=self.last + max(step, 0))


def read_line(sentence: Sentence, language: str) -> Line:
    """The words of a sentence; a number is one with the word that a hyphen joins it to: COVID-19, F-16."""
    words = tuple(_with_numbers(sentence.text))
    return Line(sentence, words, tuple(_stem(word, language) for word in words))


def is_content(word: Token, language: str) -> bool:
    """Whether a term may begin or end with a word: no mark, number or function word, but initials (the
    WHO) and whatever a hyphen joins to a number."""
    if word.text.isupper() and len(word.text) > 1:
        return True
    if not word.text[0].isalpha() or word.key in function_words(language):
        return " " in word.key
    return len(word.key) > 1 or is_sign(word)


def is_sign(word: Token) -> bool:
    """Whether a word is of a script without an alphabet, where each character is one."""
    return unicodedata.category(word.text[0]) == "Lo"


def _with_numbers(text: str) -> Iterator[Token]:
    last: Token | None = None
    for word in tokenise(text):
        if last is None:
            last = word
        elif text[last.span.end : word.span.start] == "-" and last.text.isdigit() != word.text.isdigit():
            span = Span(last.span.start, word.span.end)
            last = Token(span, span.of(text), f"{last.key} {word.key}")
        else:
            yield last
            last = word
    if last is not None:
        yield last


def _stem(word: Token, language: str) -> str:
    """What all forms of a word have in common: its dictionary form, without the endings of names."""
    return name_base(dictionary_form(word.key, language).casefold(), language)
