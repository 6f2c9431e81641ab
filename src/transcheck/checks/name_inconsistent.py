"""One name in two spellings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import TYPE_CHECKING

from transcheck.checks.base import TextCheck, published
from transcheck.core.document import Document
from transcheck.core.edit import Edit, Safety
from transcheck.core.issue import Category, Issue, Location, Severity
from transcheck.core.language import primary
from transcheck.core.segment import Role
from transcheck.core.span import Span
from transcheck.facts.lexicon import is_word
from transcheck.facts.sounds import spoken
from transcheck.facts.words import fold
from transcheck.glossary.spellings.house_names import house_names

if TYPE_CHECKING:
    from transcheck.checks.context import CheckContext

_POSSESSIVE = re.compile(r"[’']s?$")
_KNOWN = 0.9  # how sure we are that the house's spelling is the right one of two
_SHORTEST = 5  # letters: shorter names differ by one letter and are different names
_NO_CAPITALS = ("zh", "ja", "ko", "th", "ar", "fa", "he", "hi")
_INFLECTED = ("de", "ru", "uk", "be", "bg", "sr", "pl", "cs", "sk", "fi", "et", "hu", "lt", "lv", "el", "tr")


@dataclass(slots=True)
class _Name:
    """One spelling: where it stands, and the words that have stood right before it."""

    spelling: str
    places: list[tuple[str, Span, str]] = field(default_factory=list)
    before: set[str] = field(default_factory=set)


class NameInconsistent(TextCheck):
    """One name is spelt in two ways

    Names from other scripts have many spellings, and an engine chooses anew in each sentence. The
    reader meets two officials where there is one; an archive search finds half of the story.

    Wrong: Zelenskyy spoke first. Reporters asked Zelensky about the delay.
    Right: Zelenskyy spoke first. Reporters asked Zelenskyy about the delay.
    """

    category = Category.INCONSISTENT_ENTITIES
    severity = Severity.MAJOR

    def obstacle(self, document: Document, context: CheckContext) -> str | None:
        """It knows names by their capitals."""
        if primary(context.target_language) in _NO_CAPITALS:
            return "the language does not write names with capitals"
        return super().obstacle(document, context)

    def find(self, document: Document, context: CheckContext) -> Iterator[Issue]:
        """Pairs of spellings that sound alike (major), or differ by one letter (minor). Of two that the
        glossary has, neither is wrong; if it has one, the other is."""
        language = primary(context.target_language)
        house = house_names(context.glossary, context.target_language)
        names = sorted(_names(document, context).values(), key=lambda name: name.spelling)
        for one, other in _near(names, language):
            confidence = _one_name(one, other, language)
            known = [name for name in (one, other) if house.has(name.spelling)] if confidence else []
            if confidence and len(known) == 1:
                yield self._issue(
                    one if other in known else other, known[0], _KNOWN, "the house writes it so"
                )
            elif confidence and not known:
                rare, common = sorted((one, other), key=lambda name: len(name.places))
                yield self._issue(rare, common, confidence, "is it one name?")

    def _issue(self, rare: _Name, common: _Name, confidence: float, why: str) -> Issue:
        segment, span, text = rare.places[0]
        elsewhere = Location(*_location(common))
        message = f"“{rare.spelling}” here, “{common.spelling}” elsewhere: {why}"
        edit = Edit(segment, span, span.of(text), common.spelling, self.id, Safety.REVIEW, message)
        return self.issue(
            segment,
            message,
            confidence=confidence,
            severity=Severity.MAJOR if confidence >= 0.5 else Severity.MINOR,
            target_span=span,
            related=(elsewhere,),
            edits=(edit,),
        )


def _location(name: _Name) -> tuple[str, str, Span, str]:
    segment, span, text = name.places[0]
    return segment, "target", span, span.of(text)


def _names(document: Document, context: CheckContext) -> dict[str, _Name]:
    """Spelling -> name, for every word that is written with a capital wherever it stands, and not only
    because a sentence begins with it."""
    names: dict[str, _Name] = {}
    common: set[str] = set()
    language = primary(context.target_language)
    for segment, text in published(document.segments):
        if segment.role is Role.BOILERPLATE:
            continue
        previous = ""
        for word in context.facts(text, context.target_language).words:
            spelling = _POSSESSIVE.sub("", word.text)
            if spelling.islower():
                common.add(spelling)
            elif (
                len(spelling) >= _SHORTEST
                and spelling.isalpha()
                and spelling.istitle()
                and fold(spelling).isascii()
                and not (_begins(text, word.start) and is_word(spelling, language))
            ):
                name = names.setdefault(spelling, _Name(spelling))
                span = Span(word.start, word.start + len(spelling))
                name.places.append((segment.id, span, text))
                name.before.add(previous)
            previous = word.text if word.text.istitle() else ""
    return {spelling: name for spelling, name in names.items() if spelling.lower() not in common}


def _near(names: Sequence[_Name], language: str) -> Iterator[tuple[_Name, _Name]]:
    """Pairs of spellings that sound alike or, where names have no cases, begin alike: all that may be one."""
    groups: dict[str, list[int]] = {}
    for place, name in enumerate(names):
        folded = fold(name.spelling)
        for key in {spoken(folded)} if language in _INFLECTED else {spoken(folded), folded[0]}:
            groups.setdefault(key, []).append(place)
    for first, second in sorted({pair for group in groups.values() for pair in combinations(group, 2)}):
        yield names[first], names[second]


def _begins(text: str, start: int) -> bool:
    """Whether a word's capital may be the sentence's."""
    return not text[:start].rstrip(' “"«„¿¡—–-').rstrip()[-1:].strip(".!?:…")


def _one_name(one: _Name, other: _Name, language: str) -> float:
    """How sure we are, 0 to 1, that two spellings are of one name."""
    first, second = fold(one.spelling), fold(other.spelling)
    if first == second:  # Peña and Pena: a matter of house style
        return 0.0
    if spoken(first) == spoken(second):
        return 0.75
    if language in _INFLECTED or not _one_letter_apart(first, second):
        return 0.0
    once = min(len(one.places), len(other.places)) == 1 < max(len(one.places), len(other.places))
    same_first_name = (one.before & other.before) - {""}
    return 0.7 if same_first_name else 0.4 if once else 0.0


def _one_letter_apart(one: str, other: str) -> bool:
    """Two letters swapped, or one more, less or other well inside the word: at its end that is grammar
    (Germany, Germans), at its beginning another name."""
    if one[0] != other[0] or min(len(one), len(other)) < _SHORTEST:
        return False
    from rapidfuzz.distance import OSA

    swapped = sorted(one) == sorted(other)
    inside = one[-2:] == other[-2:] and min(len(one), len(other)) > _SHORTEST
    return (swapped or inside) and OSA.distance(one, other, score_cutoff=1) == 1
