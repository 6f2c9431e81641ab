"""Who did it to whom, turned round."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from transcheck.checks.substitution_check import Substitution, SubstitutionCheck
from transcheck.checks.words import function_words
from transcheck.core.issue import Category, Severity
from transcheck.core.language import primary
from transcheck.core.span import Span
from transcheck.evidence.reading import Reading
from transcheck.facts.lexicon import lemma
from transcheck.facts.parties import adversaries, exchanged, parties
from transcheck.facts.words import words

if TYPE_CHECKING:
    from transcheck.checks.context import Pair

_NAMES_NEED, _PHRASES_NEED = 4.0, 6.0  # nats; at most 1 right sentence in 100 gains that

_PASSIVE = {
    "en": re.compile(r"\b(?:is|are|was|were|be|been|being)(?: \w+)? \w+ by\b"),
    "pt": re.compile(
        r"\b(?:é|são|foi|foram|era|eram|ser|sido|será|serão)(?: \w+)? \w+[dst][oa]s? (?:por|pel[oa]s?)\b"
    ),
}
_SHORTEST = 3  # letters of a word that may be an act


class RolesSwapped(SubstitutionCheck):
    """Who did it and to whom it was done are swapped

    The winner is printed as the loser, the victim as the attacker. All the words of the source are there,
    so nothing that counts words can notice. The two names, or phrases, on both sides of a verb change places,
    and the models of the pair say which sentence the source means.

    Wrong: (source: O Porto venceu o Benfica) Benfica beat Porto
    Right: Porto beat Benfica
    """

    category = Category.MISTRANSLATION
    severity = Severity.CRITICAL

    def substitutions(self, pair: Pair, reading: Reading) -> Iterator[Substitution]:
        """Each two parties with a verb between them, exchanged; where a fresh translation tells the same
        act, in the same voice. In “was beaten by” or “lost to” the other order is right, and the models,
        who like that of the source, cannot tell."""
        text, names = pair.target, pair.target_facts.names
        named = {fact.span.start for fact in names}
        for one, other in adversaries(text, parties(text, pair.target_language, names)):
            if not _tells(reading.fresh, text[one.end : other.start], pair.target_language):
                continue
            both_named = one.start in named and other.start in named
            yield Substitution(
                Span(one.start, other.end),
                exchanged(text, one, other),
                _NAMES_NEED if both_named else _PHRASES_NEED,
            )


def _tells(fresh: str, act: str, language: str) -> bool:
    """Whether the words between two parties are in a fresh translation too, one of them at least, and both
    are in the passive, or neither."""
    passive = _PASSIVE.get(primary(language))
    if passive is None or bool(passive.search(act)) != bool(passive.search(fresh)):
        return False
    known = {lemma(word.text, language) for word in words(fresh)}
    idle = function_words(language)
    return any(
        lemma(word.text, language) in known
        for word in words(act)
        if len(word.text) >= _SHORTEST and word.folded not in idle
    )
