"""Quotations that were cut, or say something else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from transcheck.checks.contrast_check import ContrastCheck, Suspicion
from transcheck.core.issue import Category, Issue, Severity
from transcheck.core.span import Span
from transcheck.evidence.contrast import Gain
from transcheck.evidence.reading import Reading, Surprise
from transcheck.facts.base import Fact
from transcheck.facts.compare import COMPARE
from transcheck.facts.quotes import is_cut, pair_quotes
from transcheck.facts.sounds import alike

if TYPE_CHECKING:
    from transcheck.checks.context import Pair

_FACTS = ("numbers", "names")
_CHANGED, _CUT = 0.7, 0.5  # how sure we are
_WORDS = 5  # of a shorter quotation the models can say little
_UNLIKE, _UNLIKELIEST = 6.5, 8.0  # nats a word that neither side says; right translations hardly reach them
_UNLIKE_CONFIDENCE, _UNLIKELIEST_CONFIDENCE = 0.45, 0.7


class QuoteAltered(ContrastCheck):
    """A quotation is cut, or says something else

    What stands between quotation marks was said, in these words, by somebody who may go to court
    about it. A quotation that lost half of its length, or has another number or name, is found by
    rules; one with another content, with models for the pair.

    Wrong: (source: “Não assinámos nada e nada prometemos a ninguém”, disse ela) “Nothing,” she said.
    Right: “We have signed nothing and promised nothing to anybody,” she said.
    """

    category = Category.MISTRANSLATION
    severity = Severity.CRITICAL

    def find(self, pair: Pair) -> Iterator[Issue]:
        """Quotations that were cut, or have other facts."""
        for original, target in _pairs(pair):
            if is_cut(original, target):
                yield self._altered(pair, original, target, "is cut to", _CUT)
            elif other := next(_other_facts(original, target, pair), None):
                yield self._altered(pair, *other, "is, in a quotation,", _CHANGED)

    def suspect(self, pair: Pair, reading: Reading) -> Iterator[Suspicion]:
        """The same, and quotations neither of which says the words of the other."""
        found = list(self.find(pair))
        for original, target in _pairs(pair):
            unlike = min(
                _nats_a_word(reading.unsaid, original.span), _nats_a_word(reading.unfounded, target.span)
            )
            if unlike >= _UNLIKE and not found:
                confidence = _UNLIKELIEST_CONFIDENCE if unlike >= _UNLIKELIEST else _UNLIKE_CONFIDENCE
                found.append(self._altered(pair, original, target, "seems to be no translation:", confidence))
        yield from (Suspicion(issue, None) for issue in found)

    def settle(self, suspicion: Suspicion, gain: Gain | None) -> Issue | None:
        """As it is: no small change would put a quotation right."""
        return suspicion.issue

    def _altered(self, pair: Pair, original: Fact, target: Fact, how: str, confidence: float) -> Issue:
        return self.issue(
            pair.segment.id,
            f"“{original.text}” of the {pair.side} {how} “{target.text}”",
            confidence=confidence,
            source_span=original.span,
            target_span=target.span,
            side=pair.side,
        )


def _pairs(pair: Pair) -> tuple[tuple[Fact, Fact], ...]:
    return pair_quotes(pair.original_facts.quotes, pair.target_facts.quotes)


def _other_facts(original: Fact, target: Fact, pair: Pair) -> Iterator[tuple[Fact, Fact]]:
    """What became something else within a quotation; the places are those of the whole texts."""
    ours = pair.context.facts(original.text, pair.original_language)
    theirs = pair.context.facts(target.text, pair.target_language)
    for kind in _FACTS:
        for one, other in COMPARE[kind](ours, theirs).changed:
            if alike(one.text, other.text):
                continue  # a slip in the spelling of a name
            yield _moved(one, original.span.start), _moved(other, target.span.start)


def _moved(fact: Fact, by: int) -> Fact:
    return Fact(fact.kind, fact.span.shift(by), fact.text, fact.value)


def _nats_a_word(surprises: Sequence[Surprise], span: Span) -> float:
    """How little the other side says the words of a quotation, on average; 0 for a short one."""
    nats = [one.nats for one in surprises if span.covers(one.span)]
    return sum(nats) / len(nats) if len(nats) >= _WORDS else 0.0
