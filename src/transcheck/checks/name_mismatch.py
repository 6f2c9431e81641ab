"""Names that are not those of the source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transcheck.checks.fact_check import FactCheck, Weight
from transcheck.core.issue import Category, Severity
from transcheck.core.span import Span
from transcheck.facts.base import Fact, Matching
from transcheck.facts.exonyms import counterparts
from transcheck.facts.lexicon import is_word
from transcheck.facts.names import compare_names, is_respelt
from transcheck.facts.sounds import is_latin
from transcheck.glossary.index import Status

if TYPE_CHECKING:
    from transcheck.checks.context import Pair


class NameMismatch(FactCheck):
    """A name is not the one in the source

    The wrong person in an accusation is a case for the lawyers. Names are compared by their sound
    across scripts, and countries by their names in both languages, so Кабулов is Kabulov.

    Wrong: (source: Putin encontrou Ghani) Putin met Karzai
    Right: Putin met Ghani
    """

    category = Category.MISTRANSLATION
    severity = Severity.CRITICAL
    noun = "name"
    changed = (Severity.CRITICAL, 0.7)
    missing = (Severity.MINOR, 0.35)
    extra = (Severity.MAJOR, 0.6)

    def compare(self, pair: Pair) -> Matching:
        """Names, by sound and by what territories are called. What the house itself writes for
        something is not held against it (Statistics Portugal)."""
        house = _places_of_the_house(pair)
        return compare_names(
            pair.original_facts.names,
            [one for one in pair.target_facts.names if not any(place.covers(one.span) for place in house)],
            pair.original,
            pair.target,
            (pair.original_facts.language, pair.target_facts.language),
        )

    def weigh(self, pair: Pair, original: Fact | None, target: Fact | None) -> Weight:
        """Another spelling is a slip in one of the texts, not another person."""
        if original and target and is_latin(target.text) and is_respelt(original, target):
            return Severity.MAJOR, 0.5
        return super().weigh(pair, original, target)

    def correction(self, pair: Pair, original: Fact | None, target: Fact) -> tuple[Span, str] | None:
        """The source's spelling, where it is nothing that the target language would say otherwise: a
        word of the source language, a country, a name in another alphabet."""
        if original is None or is_latin(original.text) != is_latin(target.text):
            return None
        own, others = pair.original_facts.language, pair.target_facts.language
        if is_word(original.text, own) or counterparts(original.text, own, others):
            return None
        return target.span, original.text


def _places_of_the_house(pair: Pair) -> list[Span]:
    """Where the translation has a wording that the glossary allows."""
    matches = pair.context.glossary.matches(pair.target, pair.target_language)
    return [match.span for match in matches if match.status is not Status.DEPRECATED]
