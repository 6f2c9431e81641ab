"""What will be, may be or must be, in place of what was, or of one another."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from transcheck.checks.substitution_check import Substitution, SubstitutionCheck, opposites_in
from transcheck.core.issue import Category, Severity
from transcheck.evidence.reading import Reading
from transcheck.facts.tenses import modals, other_times

if TYPE_CHECKING:
    from transcheck.checks.context import Pair

_NEEDS, _CONFIRMED_NEEDS = 3.0, 2.0  # nats; the less where a fresh translation has the other wording


class ModalityChanged(SubstitutionCheck):
    """What is planned is told as done, or what is possible as required

    A law that will be signed is not signed yet, and a minister who may resign is not one who must. Each verb
    in the past is held against its future, each future against its past, each modal verb against another,
    and the models of the pair say which one the source means.

    Wrong: (source: O presidente vai assinar o acordo) The president signed the agreement
    Right: The president will sign the agreement
    """

    category = Category.MISTRANSLATION
    severity = Severity.MAJOR

    def substitutions(self, pair: Pair, reading: Reading) -> Iterator[Substitution]:
        """The other time and the other modal, where a fresh translation has not the same as the text."""
        text, language = pair.target, pair.target_language
        for span, other, confirmed in opposites_in(text, reading.fresh, modals(language)):
            yield Substitution(span, other, _CONFIRMED_NEEDS if confirmed else _NEEDS)
        for span, other in other_times(text, language):
            if span.of(text) not in reading.fresh:
                yield Substitution(span, other, _CONFIRMED_NEEDS if other in reading.fresh else _NEEDS)
