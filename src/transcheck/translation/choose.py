"""Which of several translations of a sentence is taken, and why: facts first, then what the model likes best.

Choosing by what the model likes alone, or by the way back, makes translations no better (design: reranking
does not pay), so the first one stays unless another keeps more.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from transcheck.core.hypothesis import Constraint, Hypothesis
from transcheck.core.proof import Alternative
from transcheck.engines.spelling import occurrences
from transcheck.facts.base import Fact, Facts
from transcheck.translation.account import Account, account
from transcheck.translation.flaws import flaws
from transcheck.translation.means import Original
from transcheck.translation.versions import Version

_TOLD = 5
"""How many of the others are told of: a reader wants the first, and what kind of others there were."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The translation of a sentence, the way it was made, and what else there was, each with the reason why
    it was not taken."""

    hypothesis: Hypothesis
    way: str
    alternatives: tuple[Alternative, ...] = ()


@dataclass(frozen=True, slots=True)
class Weighed:
    """A version and what speaks against it. ``terms``: how many of the house's terms it lacks."""

    version: Version
    account: Account
    flaws: tuple[str, ...]
    terms: int

    @property
    def faults(self) -> tuple[int, ...]:
        """What counts, the most important first; fewer are better."""
        facts = (self.account.lost, self.account.invented, self.account.bare)
        return (len(self.flaws), self.terms, *map(len, facts))

    @property
    def is_clean(self) -> bool:
        """Whether nothing speaks against it."""
        return not any(self.faults)

    @property
    def why(self) -> str:
        """What speaks against it, in words; empty if nothing does."""
        reasons = [*self.flaws]
        if self.terms:
            reasons.append("lacks a term of the glossary")
        if self.account.lost:
            reasons.append(f"lost {_listed(self.account.lost)}")
        if self.account.invented:
            reasons.append(f"made up {_listed(self.account.invented)}")
        if self.account.bare:
            reasons.append(f"does not say what {_listed(self.account.bare)} counts")
        return "; ".join(reasons)

    @property
    def as_alternative(self) -> Alternative:
        """It, when another was taken."""
        return Alternative(self.version.hypothesis.text, self.why or "not better than what was taken")


def weigh(original: Original, version: Version, language: str) -> Weighed:
    """What speaks against one version, which is in ``language``."""
    text = version.hypothesis.text
    return Weighed(
        version,
        account(original.facts, Facts(text, language)),
        flaws(original.sentence, text, original.facts.language, language),
        sum(not _has(one, text) for one in original.terms),
    )


def choose(weighed: Sequence[Weighed]) -> Choice:
    """The one with the fewest faults; of equals the first of all, else the most probable."""
    first = weighed[0]
    best = min(
        weighed, key=lambda one: (one.faults, one is not first, -one.version.hypothesis.log_probability)
    )
    others: dict[str, Alternative] = {}
    for one in weighed:
        others.setdefault(one.version.hypothesis.text, one.as_alternative)
    del others[best.version.hypothesis.text]
    return Choice(best.version.hypothesis, best.version.way, tuple(others.values())[:_TOLD])


def _has(term: Constraint, text: str) -> bool:
    return any(True for wording in (*term.targets, *term.forms) for _ in occurrences(wording, text))


def _listed(facts: Sequence[Fact]) -> str:
    return ", ".join(f"“{fact.text}”" for fact in facts)
