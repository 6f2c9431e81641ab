"""A word that says the opposite of what the source says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from transcheck.checks.substitution_check import Substitution, SubstitutionCheck, opposites_in
from transcheck.core.issue import Category, Issue, Severity
from transcheck.core.language import primary
from transcheck.core.span import Span
from transcheck.evidence.reading import Reading
from transcheck.facts.base import Facts
from transcheck.facts.opposites import antonyms
from transcheck.facts.withholding import withholding

if TYPE_CHECKING:
    from transcheck.checks.context import Pair

_AGAINST_A_REFERENCE = 0.6  # a free wording may deny the opposite
_NEAR = 20  # code points between a “not” and the verb that it denies
_MARK = re.compile(r"[,;:.!?]")
_NEEDS, _CONFIRMED_NEEDS = 5.0, 2.0  # nats; the less where a fresh translation has the opposite


class MeaningReversed(SubstitutionCheck):
    """A word says the opposite of the source

    Rose for fell, bans for allows, guilty for innocent: the sentence reads well and is the contrary of the
    news. Each word that has an opposite is held against it, and the models of the pair say which of the two
    the source means.

    Wrong: (source: O desemprego caiu) Unemployment rose
    Right: Unemployment fell
    """

    category = Category.MISTRANSLATION
    severity = Severity.CRITICAL

    def find(self, pair: Pair) -> Iterator[Issue]:
        """Against a reference no model is needed: it has the opposite beside the same word."""
        if pair.side != "reference":
            return
        for span, opposite, has_it in opposites_in(
            pair.target, pair.original, antonyms(pair.target_language)
        ):
            if has_it and _in_the_same_place(pair.target, span, pair.original, opposite):
                yield self.issue(
                    pair.segment.id,
                    f"“{span.of(pair.target)}”: the reference says “{opposite}”",
                    confidence=_AGAINST_A_REFERENCE,
                    target_span=span,
                    side=pair.side,
                )
        yield from self._kept_back(pair)

    def _kept_back(self, pair: Pair) -> Iterator[Issue]:
        """What one text says is kept back, and the other is not."""
        verbs = withholding(primary(pair.target_language))
        said, meant = (verbs.search(text) if verbs else None for text in (pair.target, pair.original))
        if said and meant and _denied(pair.target_facts, said) != _denied(pair.original_facts, meant):
            denied, affirmed = (
                ("text", "reference") if _denied(pair.target_facts, said) else ("reference", "text")
            )
            yield self.issue(
                pair.segment.id,
                f"the text has “{said.group()}”, the reference “{meant.group()}”: the {denied} denies it, "
                f"the {affirmed} does not",
                confidence=_AGAINST_A_REFERENCE,
                source_span=Span(*meant.span()),
                target_span=Span(*said.span()),
                side=pair.side,
            )

    def substitutions(self, pair: Pair, reading: Reading) -> Iterator[Substitution]:
        """The opposites of the words that a fresh translation does not have; where one side alone denies
        something, “not open” may well stand for “closed”. Critical where a fresh translation agrees."""
        if _denies(pair.original_facts) != _denies(pair.target_facts):
            return
        opposites = antonyms(pair.target_language)
        for span, opposite, confirmed in opposites_in(pair.target, reading.fresh, opposites):
            yield (
                Substitution(span, opposite, _CONFIRMED_NEEDS)
                if confirmed
                else Substitution(span, opposite, _NEEDS, Severity.MAJOR)
            )


def _denied(facts: Facts, verb: re.Match[str]) -> bool:
    """Whether a “not” stands before the verb, in the same clause."""
    before = (facts.text[fact.span.end : verb.start()] for fact in facts.denials)
    return any(between and len(between) <= _NEAR and not _MARK.search(between) for between in before)


def _denies(facts: Facts) -> bool:
    return bool(facts.denials)


def _in_the_same_place(text: str, span: Span, reference: str, opposite: str) -> bool:
    """Whether the opposite stands beside a word that is beside the word of the text too."""
    before, after = text[: span.start].split()[-1:], text[span.end :].split()[:1]
    padded = f" {reference.lower()} "
    neighbours = [f" {word} {opposite} " for word in before] + [f" {opposite} {word} " for word in after]
    return any(one.lower() in padded for one in neighbours)
