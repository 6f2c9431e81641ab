"""A man in the source who is a woman in the text, or the other way round."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from transcheck.checks.substitution_check import Substitution, SubstitutionCheck, opposites_in
from transcheck.core.issue import Category, Severity
from transcheck.evidence.reading import Reading
from transcheck.facts.opposites import other_genders

if TYPE_CHECKING:
    from transcheck.checks.context import Pair

_NEEDS, _CONFIRMED_NEEDS = 4.0, 3.0  # nats; the less where a fresh translation has the other gender


class GenderChanged(SubstitutionCheck):
    """A person has the wrong gender

    He for she is an insult to the person, and points the reader to somebody else in the story. Where the
    source does not say (Portuguese “seu” is his, her and its) the models cannot know either, and nothing is
    said.

    Wrong: (source: Ela renunciou ao cargo) He resigned
    Right: She resigned
    """

    category = Category.MISTRANSLATION
    severity = Severity.MAJOR

    def substitutions(self, pair: Pair, reading: Reading) -> Iterator[Substitution]:
        """The words of the other gender, where a fresh translation has not the same as the text."""
        genders = other_genders(pair.target_language)
        for span, other, confirmed in opposites_in(pair.target, reading.fresh, genders):
            yield Substitution(span, other, _CONFIRMED_NEEDS if confirmed else _NEEDS)
