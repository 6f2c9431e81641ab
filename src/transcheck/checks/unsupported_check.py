"""What the checks share that hold what stands around an article against its body: predicates, names and
numbers that the body does not bear out."""

from __future__ import annotations

import re
from abc import abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, ClassVar

from transcheck.checks.base import TextCheck, published
from transcheck.checks.words import akin
from transcheck.core.document import Document
from transcheck.core.issue import Issue, Severity
from transcheck.core.language import primary
from transcheck.core.segment import Role, Segment
from transcheck.core.span import Span
from transcheck.facts.base import Fact, Facts
from transcheck.facts.headline_words import (
    AUXILIARIES,
    HEADLINESE,
    PREDICATE,
    SAID_OTHERWISE,
    THIRD_PERSON,
)
from transcheck.facts.lexicon import is_word, lemma
from transcheck.facts.words import Word, fold, words

if TYPE_CHECKING:
    from transcheck.checks.context import CheckContext

_FEWEST_WORDS = 60  # a shorter body supports too little to conclude anything from its silence
_NOR_THE_REFERENCE = 0.7  # confidence where a trusted text in the same language has no such word
_SHORTEST_NAME = 4
_SHORTEST_FIRST = 3  # “M. Crick” is Monsieur
_NAMING = ("en", "pt", "es", "fr", "ru")  # their capitals mark names, and we have their dictionaries
_LONGEST_ENDING = 4
_FEWEST_ROUNDED = 20
_ROUND = 0.15  # headlines round: “300 dead” for 287
_SCORE = re.compile(r"\d\s?(?:[-–:xà]|a|to)\s?\d")
_SUBJECT = re.compile(r"[A-ZÀ-Þ]\w+")


@dataclass(frozen=True, slots=True)
class Claim:
    """What a line says of the story: ``confidence`` that the article must say it too, were it true."""

    span: Span
    what: str
    confidence: float
    severity: Severity = Severity.MAJOR


@dataclass(frozen=True)
class Body:
    """What an article tells below its headline."""

    texts: tuple[str, ...]
    context: CheckContext

    @property
    def language(self) -> str:
        """Primary tag."""
        return primary(self.context.target_language)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Its words, folded."""
        return frozenset(word.folded for text in self.texts for word in self._facts(text).words)

    @cached_property
    def lemmas(self) -> frozenset[str]:
        """The dictionary forms of its words."""
        return frozenset(fold(lemma(word, self.language)) for word in self.vocabulary)

    @cached_property
    def surnames(self) -> dict[str, set[str]]:
        """First name, folded -> the names that follow it."""
        found: dict[str, set[str]] = {}
        for text in self.texts:
            for first, name in full_names(text):
                found.setdefault(first.folded, set()).add(name.text)
        return found

    @cached_property
    def numbers(self) -> tuple[Fact, ...]:
        """The quantities in it."""
        return tuple(fact for text in self.texts for fact in self._facts(text).numbers)

    def _facts(self, text: str) -> Facts:
        return self.context.facts(text, self.context.target_language)

    def names(self, word: Word) -> bool:
        """Whether it has a name, or a word made of it (Russia, Russian)."""
        return word.folded in self.vocabulary or any(_made_of(word.folded, one) for one in self.vocabulary)

    def tells(self, word: Word) -> bool:
        """Whether it has the word, a usual other word for it, or one that headlines use for anything."""
        if any(akin(word.folded, one) for one in self.vocabulary):
            return True
        root = fold(lemma(word.text, self.language))
        if root in {fold(verb) for verb in HEADLINESE[self.language].split()}:
            return True
        otherwise = {other for group in SAID_OTHERWISE if root in group for other in group}
        return root in self.lemmas or not otherwise.isdisjoint(self.lemmas)

    def counts(self, number: Fact) -> bool:
        """Whether it has the number, or one that it may be the round figure of."""
        return any(number.may_be(other) or _rounds(number, other) for other in self.numbers)


class UnsupportedCheck(TextCheck):
    """Holds the lines of one role against the body."""

    role: ClassVar[Role]

    def obstacle(self, document: Document, context: CheckContext) -> str | None:
        """It needs a line of its role, and a body long enough to support it."""
        if not any(segment.role is self.role for segment, _ in published(document.segments)):
            return f"the article has no {self.role.value}"
        texts, language = self._texts(document), context.target_language
        length = sum(len(context.facts(text, language).words) for text in texts)
        if length < _FEWEST_WORDS:
            return f"the body has fewer than {_FEWEST_WORDS} words"
        return super().obstacle(document, context)

    def find(self, document: Document, context: CheckContext) -> Iterator[Issue]:
        """Each claim for which the body has nothing."""
        body = Body(self._texts(document), context)
        for segment, text in published(document.segments):
            if segment.role is self.role:
                for claim in self.unsupported(text, body):
                    yield from self._held_against(segment, text, claim)

    def _held_against(self, segment: Segment, text: str, claim: Claim) -> Iterator[Issue]:
        """The claim as an issue: critical where a trusted text for the line has nothing of it either, none
        where it has."""
        what, confidence, severity = (
            f"the {self.role.value} says {claim.what}",
            claim.confidence,
            claim.severity,
        )
        if segment.reference:
            claimed = [word.folded for word in words(claim.span.of(text))]
            trusted = [word.folded for word in words(segment.reference)]
            if all(any(akin(word, other) for other in trusted) for word in claimed):
                return
            what, severity = f"{what}, nor has the reference", Severity.CRITICAL
            confidence = max(confidence, _NOR_THE_REFERENCE)
        yield self.issue(segment.id, what, confidence=confidence, severity=severity, target_span=claim.span)

    @abstractmethod
    def unsupported(self, text: str, body: Body) -> Iterator[Claim]:
        """What a line claims and the body does not bear out."""

    def _texts(self, document: Document) -> tuple[str, ...]:
        apart = (Role.HEADLINE, Role.BOILERPLATE, self.role)
        return tuple(text for segment, text in published(document.segments) if segment.role not in apart)


def unsupported_predicates(text: str, body: Body) -> Iterator[Claim]:
    """Participles after an auxiliary; in some languages also third persons after a name (less certain)."""
    language = body.language
    if language not in AUXILIARIES:
        return
    auxiliaries = frozenset(AUXILIARIES[language].split())
    third = THIRD_PERSON.get(language)
    for before, word in pairwise(words(text)):
        certain = before.text.casefold() in auxiliaries and PREDICATE[language].fullmatch(word.folded)
        likely = third and _SUBJECT.fullmatch(before.text) and third.fullmatch(word.text)
        if (certain or likely) and not body.tells(word):
            what = f"“{word.text}”; the body has no form of the word and nothing like it"
            weight = (0.6, Severity.MAJOR) if certain else (0.35, Severity.MINOR)
            yield Claim(word.span, what, *weight)


def unsupported_names(text: str, body: Body) -> Iterator[Claim]:
    """Names that the body never mentions; a first name is borne out by the surname behind it."""
    if body.language not in _NAMING:
        return
    found = words(text)
    for word, behind in zip(found, [*found[1:], None], strict=True):
        if _is_name(word, body.language) and not body.names(word):
            full = behind is not None and behind.text[:1].isupper() and body.names(behind)
            if not full:
                yield Claim(word.span, f"“{word.text}”; the body never names it", 0.45)


def other_names(text: str, body: Body) -> Iterator[Claim]:
    """Surnames that the body never mentions, behind a first name that it gives to somebody else."""
    if body.language not in _NAMING:
        return
    for first, word in full_names(text):
        others = body.surnames.get(first.folded, set())
        strange = _is_name(word, body.language) and not body.names(word)
        if others and strange and not is_word(first.text, body.language):
            what = f"“{first.text} {word.text}”; the body has “{first.text} {min(others)}”"
            yield Claim(Span(first.span.start, word.span.end), what, 0.6)


def strangers_only(text: str, body: Body) -> Iterator[Claim]:
    """The first full name of a line, if none of the words with capitals in it is known from the body."""
    capitals = [word for word in words(text) if word.text[:1].isupper()]
    if any(body.names(word) for word in capitals if word.span.start or not is_word(word.text, body.language)):
        return
    for first, word in full_names(text):
        if body.language in _NAMING and _is_name(word, body.language):
            span = Span(first.span.start, word.span.end)
            yield Claim(span, f"“{span.of(text)}”; the body knows none of its names", 0.5)
            return


def full_names(text: str) -> Iterator[tuple[Word, Word]]:
    """Words with capitals that stand side by side: a first name and what follows it, as a rule."""
    for first, word in pairwise(words(text)):
        beside = text[first.span.end : word.span.start] == " "
        if beside and first.text.istitle() and word.text.istitle() and len(first.text) >= _SHORTEST_FIRST:
            yield first, word


def unsupported_numbers(text: str, body: Body) -> Iterator[Claim]:
    """Numbers in figures that the body does not have, nor any near them; the score of a match is left out."""
    if not any(letter.isdigit() for letter in text):
        return
    scores = [Span(*match.span()) for match in _SCORE.finditer(text)]
    for fact in body.context.facts(text, body.context.target_language).numbers:
        in_figures = any(letter.isdigit() for letter in fact.text)
        if fact.weak or fact.soft or not in_figures or any(fact.span.overlaps(score) for score in scores):
            continue
        if not body.counts(fact):
            yield Claim(fact.span, f"“{fact.text}”; the body has no such number", 0.6)


def _is_name(word: Word, language: str) -> bool:
    """Whether a word with a capital is none of the dictionary: headlines capitalise ordinary words too."""
    return (
        word.text[:1].isupper()
        and not word.text.isupper()
        and word.text.isalpha()
        and len(word.folded) >= _SHORTEST_NAME
        and not is_word(word.text, language)
    )


def _made_of(name: str, word: str) -> bool:
    stem = name[: max(_SHORTEST_NAME, len(name) - 3)]
    return abs(len(name) - len(word)) <= _LONGEST_ENDING and word.startswith(stem)


def _rounds(one: Fact, other: Fact) -> bool:
    if not (isinstance(one.value, Fraction) and isinstance(other.value, Fraction)):
        return False
    small, large = sorted((one.value, other.value))
    return large >= _FEWEST_ROUNDED and large - small <= _ROUND * large
