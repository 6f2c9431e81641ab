"""How the tables of opposites are written down."""

from __future__ import annotations

from dataclasses import dataclass

from transcheck.facts.inflected import Kind


@dataclass(frozen=True, slots=True)
class Pairs:
    """The pairs of one language, ``one/other`` in the dictionary form, by the endings that they take;
    ``fixed`` words take none. A word may stand in several pairs; the first is its plainest opposite.
    ``irregular``: for a word that the regular endings do not fit, its forms, in their order
    (:mod:`.inflected`); “|” stands between words."""

    verbs: str = ""
    nouns: str = ""
    adjectives: str = ""
    fixed: str = ""
    irregular: str = ""

    def of_kinds(self) -> tuple[tuple[Kind, str], ...]:
        """The pairs of each kind."""
        return (
            (Kind.VERB, self.verbs),
            (Kind.NOUN, self.nouns),
            (Kind.ADJECTIVE, self.adjectives),
            (Kind.FIXED, self.fixed),
        )
